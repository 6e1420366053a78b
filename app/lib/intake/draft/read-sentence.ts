import type { MonthSpan } from '../../domain/period';
import { startOf } from '../amounts/amount-edges';
import type { MoneyAmount } from '../amounts/money-amount';
import type { AreaMention } from '../areas/find-areas';
import { regionInWords } from '../areas/region-words';
import { judgeAmount } from '../judge/judge-amounts';
import { productOf } from '../judge/judge-scope';
import { isOfRemittances } from '../judge/judge-weak-terms';
import { isStrongFlow, type Judgement } from '../judge/judgement';
import type { Term } from '../languages/vocabulary';
import type { Memory } from '../parties/article-context';
import { rememberAreas } from '../parties/context-areas';
import { rememberSpeaker } from '../parties/context-speaker';
import { companionOf, findParties, topicOf } from '../parties/find-parties';
import { listRoleOf } from '../parties/list-members';
import { isSameParty, toParty } from '../parties/party-slots';
import type { ProposedFigures } from '../proposal';
import { flowOfTerm, isFlowTerm, isKindTerm, isSideTerm } from '../scan/flow-terms';
import { foldAt, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { isCompared } from './compared-amounts';
import { rememberTimes } from './context-times';
import { type Draft, draftFigure, type SentenceContext } from './draft-figure';
import { yearNear } from './draft-period';
import { toOther } from './make-proposal';
import { applyGrowth, applyRespectively } from './respectively';

/** A draft with the sentence that it stands in. */
export interface Drafted {
  scan: Scan;
  draft: Draft;
  sentence: number;
}

/** How many sentences on a reference or a speaker may first be named. */
const AHEAD = 3;

/** Reads one sentence: adds its figures and other amounts to the result, and keeps in mind what later ones lean on. */
export function readSentence(context: SentenceContext, result: ProposedFigures, drafted: Drafted[]): void {
  const { memory, text, scans, index } = context;
  const scan = scans[index];
  if (!scan) return;
  memory.sentence = index;
  const isThere = ({ to }: AreaMention) => foldAt(scan, to - 1) === 'there';
  const isOwned = ({ from }: AreaMention) => /^(su|sus|its|their)$/.test(foldAt(scan, from));
  const regionOf = (mention: AreaMention) => regionInWords(scan, mention);
  const ahead = scans.slice(index + 1, index + 1 + AHEAD);
  rememberAreas(scan.areas, memory, { ahead, isThere, isOwned, regionOf });
  rememberSpeaker(scans, index, memory);
  const told = { ...memory };
  memory.product = null;
  const judged = judgeAll(scan, told);
  const drafts: Draft[] = [];
  for (const [amount, judgement] of judged) {
    if (judgement.is === 'figure') keepHeading(context, scan, { trigger: judgement.trigger, drafts });
    const draft = draftFigure(context, { scan, drafts, told }, amount, judgement);
    if (judgement.is !== 'open' || draft) memory.wasFigure = draft !== null;
    if (!draft) {
      result.others.push(toOther(scan, text, amount, judgement));
      continue;
    }
    drafts.push({ ...draft, isCompared: isCompared(scan, amount) });
    keepFrame(context, { ...draft, isCompared: isCompared(scan, amount) });
  }
  applyRespectively(scan, drafts, context);
  applyGrowth(scan, drafts);
  for (const draft of drafts) drafted.push({ scan, draft, sentence: context.index });
  keepSentence(context, scan, drafts.length > 0);
  // "Its sales reached $5bn": what goes on about a product keeps it in mind.
  if (drafts.length === 0 && isStillProduct(judged)) memory.product ??= told.product;
}

const isStillProduct = (judged: readonly [MoneyAmount, Judgement][]) =>
  judged.some(([, judgement]) => judgement.is === 'other' && judgement.kind === 'product');

/** What each amount is; one in a list of sides ("followed by Italy with $2bn") is what the one before it is. */
function judgeAll(scan: Scan, told: Memory): [MoneyAmount, Judgement][] {
  const judged: [MoneyAmount, Judgement][] = [];
  for (const amount of scan.amounts) {
    const [before, last] = judged.at(-1) ?? [];
    const isListed =
      before && last?.is === 'figure' && isSideTerm(last.trigger.tag) && isPlainList(scan, before, amount);
    const isSame = isListed || (before && isJoinedPlan(scan, before, { last, amount }));
    judged.push([amount, isSame && last && !amount.isConversion ? last : judgeAmount(scan, amount, told)]);
  }
  return judged;
}

const JOINS = /^(and|then|or|later|eventually|y|luego|и|а|затем|to|,)$/;
const JOIN_REACH = 4;

/** "to $5bn and then $10bn": what is joined to a plan is planned. */
function isJoinedPlan(
  scan: Scan,
  before: MoneyAmount,
  { last, amount }: { last: Judgement | undefined; amount: MoneyAmount },
) {
  const isPlan = last?.is === 'other' && /^(target|forecast)$/.test(last.kind);
  if (!isPlan || startOf(amount) - before.to > JOIN_REACH) return false;
  for (let at = before.to; at < startOf(amount); at += 1) if (!JOINS.test(foldAt(scan, at))) return false;
  return true;
}

/** Whether no other matter stands between two amounts. */
const isPlainList = (scan: Scan, before: MoneyAmount, amount: MoneyAmount) =>
  !scan.terms.some(
    ({ tag, from, to }) => from >= before.to && to <= amount.from && (isFlowTerm(tag) || isKindTerm(tag)),
  );

/** "Trade with Peru was mixed, with exports of $5bn": a flow without an amount gives its parties to what follows. */
function keepHeading(
  { memory, index }: SentenceContext,
  scan: Scan,
  { trigger, drafts }: { trigger: Mark<Term>; drafts: readonly Draft[] },
): void {
  const floor = drafts.at(-1)?.amount.to ?? scan.sentence.from;
  const heading = scan.terms.findLast(
    ({ tag, from, to }) => from >= floor && to <= trigger.from && from !== trigger.from && isStrongFlow(tag),
  );
  const told = heading && flowOfTerm(heading.tag);
  if (!heading || !told) return;
  const parties = findParties(scan, heading, null, memory);
  const isAnswered = /^(sold|bought)$/.test(trigger.tag) && parties.reporter?.reason === 'printed';
  if (parties.partner?.reason !== 'printed' && !isAnswered) return;
  const span = memory.frame?.span ?? null;
  memory.frame = { ...told, ...parties, sentence: index, span, hasAmount: false, role: null };
}

function keepFrame({ memory, index, scans }: SentenceContext, draft: Draft): void {
  const { flow, sign, parties, period } = draft;
  const { isCompared: isOlder } = draft;
  const told = memory.figure && index - memory.figure.sentence <= 2 ? memory.figure.span : null;
  const span =
    isOlder || period.reason === 'counted_from_other_figure' ? (told ?? period.span) : laterSpan(period.span, told);
  const role = draft.flowAt ? listRoleOf(scans[index] as Scan, parties, flow) : (memory.frame?.role ?? null);
  memory.frame = { flow, sign, ...parties, sentence: index, span: span ?? period.span, hasAmount: true, role };
  memory.figure = memory.frame;
}

/** What is compared with lies further back: later sentences go on about the newest months. */
function laterSpan(span: MonthSpan | null, other: MonthSpan | null): MonthSpan | null {
  if (!span || !other) return span ?? other;
  return span.last >= other.last ? span : other;
}

/** Whom a sentence was about; where it says that A is a trading partner of B, what follows is about B and A. */
function keepTopic(scan: Scan, memory: Memory, hasFigure: boolean): void {
  const isTold = hasFigure || (memory.figure !== null && memory.sentence - memory.figure.sentence <= 2);
  const partnership = isTold ? undefined : scan.terms.find(({ tag }) => tag === 'partnership');
  const sides = partnership && findParties(scan, partnership, null, memory);
  if (sides?.reporter?.at && sides.partner?.at) {
    memory.topic = sides.reporter;
    memory.companion = sides.partner.area;
    return;
  }
  const topic = topicOf(scan);
  if (topic) memory.companion = companionOf(scan);
  memory.topic = topic ?? memory.topic;
}

/** "A is B's largest partner": later sentences go on about trade of B with A. */
function keepPartnership({ memory, index }: SentenceContext, scan: Scan): void {
  const owner = topicOf(scan);
  const side = scan.terms.find(({ tag }) => tag === 'partnership');
  const subject =
    side && scan.areas.find(({ to, preposition, isPossessive }) => to <= side.from && !preposition && !isPossessive);
  const partner = toParty(subject);
  if (!owner || !partner || isSameParty(owner, partner) || scan.amounts.length > 0) return;
  const parties = { reporter: owner, partner };
  const span = memory.frame?.span ?? null;
  memory.frame = { flow: 'turnover', sign: null, ...parties, sentence: index, span, hasAmount: false, role: null };
  // As named: the subject comes first.
  const isOwnerFirst = (owner.at?.from ?? 0) < (partner.at?.from ?? 0);
  const pair = isOwnerFirst ? [owner.area, partner.area] : [partner.area, owner.area];
  Object.assign(memory, { pair, pairedAt: index });
}

/** A flow that is told without an amount can be what the next sentence goes on about. */
function keepSentence(context: SentenceContext, scan: Scan, hasFigure: boolean): void {
  const { memory, index } = context;
  const flows = scan.terms.filter(({ tag }) => isStrongFlow(tag));
  if (flows.length > 0) memory.isAboutTrade = true;
  if (isOfRemittances(scan)) memory.remittedAt = index;
  const [first] = flows;
  const told = first && !hasFigure ? flowOfTerm(first.tag) : null;
  if (first && told && productOf(scan) === null) {
    const parties = findParties(scan, first, null, memory);
    memory.frame = {
      ...told,
      ...parties,
      sentence: index,
      span: memory.frame?.span ?? null,
      hasAmount: false,
      role: null,
    };
  }
  if (!hasFigure) rememberTimes(scan, memory, context.publication);
  if (!hasFigure) keepPartnership(context, scan);
  memory.product = hasFigure ? null : productOf(scan);
  keepTopic(scan, memory, hasFigure);
  memory.currency =
    scan.amounts.findLast(({ currencyFrom, isConversion }) => currencyFrom === 'printed' && !isConversion)?.currency ??
    memory.currency;
  memory.nearYear = yearNear(scan, memory);
}
