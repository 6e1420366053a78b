import type { MonthSpan } from '../../domain/period';
import { type MoneyAmount, startOf } from '../amounts/money-amount';
import type { AreaMention } from '../areas/area-mention';
import { regionInWords } from '../areas/regions';
import { judgeAmount } from '../judge/judge-amounts';
import { productOf } from '../judge/judge-scope';
import { isOfRemittances } from '../judge/judge-weak-terms';
import { isStrongFlow, type Judgement } from '../judge/judgement';
import type { Term } from '../languages/vocabulary';
import type { ArticleContext } from '../parties/article-context';
import { updateAreaContext } from '../parties/context-areas';
import { companionOf, findParties, topicOf } from '../parties/find-parties';
import { updateSpeakerContext } from '../parties/find-speaker';
import { listRoleOf } from '../parties/list-members';
import { isSameParty, toParty } from '../parties/party-slots';
import type { ReadFigures } from '../proposal';
import { flowOfTerm, isFlowTerm, isKindTerm, isSideTerm } from '../scan/flow-terms';
import { foldAt, isWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { isCompared } from './attach-periods';
import { updateTimeContext } from './context-times';
import type { Draft, SentenceContext } from './draft';
import { draftFigure } from './draft-figure';
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
export function readSentence(context: SentenceContext, result: ReadFigures, drafted: Drafted[]): void {
  const { article, text, scans, index } = context;
  const scan = scans[index];
  if (!scan) return;
  article.sentence = index;
  const isThere = ({ to }: AreaMention) => isWord(scan, to - 1, 'there');
  const isOwned = ({ from }: AreaMention) => isWord(scan, from, 'owner');
  const regionOf = (mention: AreaMention) => regionInWords(scan.reading, mention);
  const ahead = scans.slice(index + 1, index + 1 + AHEAD);
  updateAreaContext(scan.areas, article, { ahead, isThere, isOwned, regionOf });
  updateSpeakerContext(scans, index, article);
  const told = { ...article };
  article.product = null;
  const judged = judgeAll(scan, told);
  const drafts: Draft[] = [];
  for (const [amount, judgement] of judged) {
    if (judgement.is === 'figure') keepHeading(context, scan, { trigger: judgement.trigger, drafts });
    const draft = draftFigure(context, { scan, drafts, told }, amount, judgement);
    if (judgement.is !== 'open' || draft) article.wasFigure = draft !== null;
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
  if (drafts.length === 0 && isStillProduct(judged)) article.product ??= told.product;
}

const isStillProduct = (judged: readonly [MoneyAmount, Judgement][]) =>
  judged.some(([, judgement]) => judgement.is === 'other' && judgement.kind === 'product');

/** What each amount is; one in a list of sides ("followed by Italy with $2bn") is what the one before it is. */
function judgeAll(scan: Scan, told: ArticleContext): [MoneyAmount, Judgement][] {
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

const JOIN_REACH = 4;

/** "to $5bn and then $10bn": what is joined to a plan is planned. */
function isJoinedPlan(
  scan: Scan,
  before: MoneyAmount,
  { last, amount }: { last: Judgement | undefined; amount: MoneyAmount },
) {
  const isPlan = last?.is === 'other' && /^(target|forecast)$/.test(last.kind);
  if (!isPlan || startOf(amount) - before.to > JOIN_REACH) return false;
  for (let at = before.to; at < startOf(amount); at += 1)
    if (foldAt(scan, at) !== ',' && !isWord(scan, at, 'joinsPlan')) return false;
  return true;
}

/** Whether no other matter stands between two amounts. */
const isPlainList = (scan: Scan, before: MoneyAmount, amount: MoneyAmount) =>
  !scan.terms.some(
    ({ tag, from, to }) => from >= before.to && to <= amount.from && (isFlowTerm(tag) || isKindTerm(tag)),
  );

/** "Trade with Peru was mixed, with exports of $5bn": a flow without an amount gives its parties to what follows. */
function keepHeading(
  { article, index }: SentenceContext,
  scan: Scan,
  { trigger, drafts }: { trigger: Mark<Term>; drafts: readonly Draft[] },
): void {
  const floor = drafts.at(-1)?.amount.to ?? scan.sentence.from;
  const heading = scan.terms.findLast(
    ({ tag, from, to }) => from >= floor && to <= trigger.from && from !== trigger.from && isStrongFlow(tag),
  );
  const told = heading && flowOfTerm(heading.tag);
  if (!heading || !told) return;
  const parties = findParties(scan, heading, null, article);
  const isAnswered = /^(sold|bought)$/.test(trigger.tag) && parties.reporter?.reason === 'printed';
  if (parties.partner?.reason !== 'printed' && !isAnswered) return;
  const span = article.frame?.span ?? null;
  article.frame = { ...told, ...parties, sentence: index, span, hasAmount: false, role: null };
}

function keepFrame({ article, index, scans }: SentenceContext, draft: Draft): void {
  const { flow, sign, parties, period } = draft;
  const { isCompared: isOlder } = draft;
  const told = article.figure && index - article.figure.sentence <= 2 ? article.figure.span : null;
  const span =
    isOlder || period.reason === 'counted_from_other_figure' ? (told ?? period.span) : laterSpan(period.span, told);
  const role = draft.flowAt ? listRoleOf(scans[index] as Scan, parties, flow) : (article.frame?.role ?? null);
  article.frame = { flow, sign, ...parties, sentence: index, span: span ?? period.span, hasAmount: true, role };
  article.figure = article.frame;
}

/** What is compared with lies further back: later sentences go on about the newest months. */
function laterSpan(span: MonthSpan | null, other: MonthSpan | null): MonthSpan | null {
  if (!span || !other) return span ?? other;
  return span.last >= other.last ? span : other;
}

/** Whom a sentence was about; where it says that A is a trading partner of B, what follows is about B and A. */
function keepTopic(scan: Scan, article: ArticleContext, hasFigure: boolean): void {
  const isTold = hasFigure || (article.figure !== null && article.sentence - article.figure.sentence <= 2);
  const partnership = isTold ? undefined : scan.terms.find(({ tag }) => tag === 'partnership');
  const sides = partnership && findParties(scan, partnership, null, article);
  if (sides?.reporter?.at && sides.partner?.at) {
    article.topic = sides.reporter;
    article.companion = sides.partner.area;
    return;
  }
  const topic = topicOf(scan);
  if (topic) article.companion = companionOf(scan);
  article.topic = topic ?? article.topic;
}

/** "A is B's largest partner": later sentences go on about trade of B with A. */
function keepPartnership({ article, index }: SentenceContext, scan: Scan): void {
  const owner = topicOf(scan);
  const side = scan.terms.find(({ tag }) => tag === 'partnership');
  const subject =
    side && scan.areas.find(({ to, preposition, isPossessive }) => to <= side.from && !preposition && !isPossessive);
  const partner = toParty(subject);
  if (!owner || !partner || isSameParty(owner, partner) || scan.amounts.length > 0) return;
  const parties = { reporter: owner, partner };
  const span = article.frame?.span ?? null;
  article.frame = { flow: 'turnover', sign: null, ...parties, sentence: index, span, hasAmount: false, role: null };
  // As named: the subject comes first.
  const isOwnerFirst = (owner.at?.from ?? 0) < (partner.at?.from ?? 0);
  const pair = isOwnerFirst ? [owner.area, partner.area] : [partner.area, owner.area];
  Object.assign(article, { pair, pairedAt: index });
}

/** A flow that is told without an amount can be what the next sentence goes on about. */
function keepSentence(context: SentenceContext, scan: Scan, hasFigure: boolean): void {
  const { article, index } = context;
  const flows = scan.terms.filter(({ tag }) => isStrongFlow(tag));
  if (flows.length > 0) article.isAboutTrade = true;
  if (isOfRemittances(scan)) article.remittedAt = index;
  const [first] = flows;
  const told = first && !hasFigure ? flowOfTerm(first.tag) : null;
  if (first && told && productOf(scan) === null) {
    const parties = findParties(scan, first, null, article);
    article.frame = {
      ...told,
      ...parties,
      sentence: index,
      span: article.frame?.span ?? null,
      hasAmount: false,
      role: null,
    };
  }
  if (!hasFigure) updateTimeContext(scan, article, context.publication);
  if (!hasFigure) keepPartnership(context, scan);
  article.product = hasFigure ? null : productOf(scan);
  keepTopic(scan, article, hasFigure);
  article.currency =
    scan.amounts.findLast(({ currencyFrom, isConversion }) => currencyFrom === 'printed' && !isConversion)?.currency ??
    article.currency;
  article.nearYear = yearNear(scan, article);
}
