import type { BalanceSign, Flow } from '../domain/figure';
import type { MonthSpan } from '../domain/period';
import { fiscalYearOf } from './area-names';
import { timeOf } from './attach-periods';
import type { MoneyAmount } from './find-amounts';
import { companionOf, findParties, hasSubjectWord, isSameParty, type Parties, topicOf } from './find-parties';
import type { TimeMention } from './find-periods';
import { behindOf, type Judgement, judgeAmount, productOf } from './judge-amounts';
import { flowOfTerm, isFlowTerm } from './kinds';
import { toOther } from './make-proposal';
import { type Memory, rememberAreas } from './memory';
import type { Mark } from './phrases';
import type { FoundReason, ProposedFigures } from './proposal';
import type { Reading } from './read-numbers';
import { latestYearOf, type Publication, type ResolvedPeriod, resolvePeriod } from './resolve-periods';
import { foldAt, type Scan, scanSentence } from './scan-sentence';
import type { Sentence } from './sentences';
import type { Term } from './vocabulary';

export interface SentenceContext {
  text: string;
  reading: Reading;
  sentence: Sentence;
  /** Its number in the text. */
  index: number;
  memory: Memory;
  publication: Publication | null;
}

/** A figure before it is worded: all parts with where they come from. */
export interface Draft {
  amount: MoneyAmount;
  flow: Flow;
  sign: BalanceSign | null;
  flowAt: { from: number; to: number } | null;
  flowReason: FoundReason;
  parties: Parties;
  time: TimeMention | null;
  period: ResolvedPeriod;
  /** Given only to compare another figure with: "down from October’s £5bn". */
  isCompared: boolean;
}

/** A draft with the sentence that it stands in. */
export interface Drafted {
  scan: Scan;
  draft: Draft;
  sentence: number;
}

/** Reads one sentence: adds its figures and other amounts to the result, and keeps in mind what later ones lean on. */
export function readSentence(context: SentenceContext, result: ProposedFigures, drafted: Drafted[]): Scan {
  const { memory, text } = context;
  const scan = scanSentence(context.reading, context.sentence, latestYearOf(context.publication));
  memory.sentence = context.index;
  rememberAreas(scan.areas, memory);
  const told = { ...memory };
  memory.product = null;
  const judged = scan.amounts.map((amount): [MoneyAmount, Judgement] => [amount, judgeAmount(scan, amount, told)]);
  const drafts: Draft[] = [];
  for (const [amount, judgement] of judged) {
    const draft = draftFigure(context, { scan, drafts, told }, amount, judgement);
    if (!draft) {
      result.others.push(toOther(scan, text, amount, judgement));
      continue;
    }
    drafts.push({ ...draft, isCompared: isCompared(scan, amount) });
    keepFrame(context, { ...draft, isCompared: isCompared(scan, amount) });
  }
  applyRespectively(scan, drafts, context);
  for (const draft of drafts) drafted.push({ scan, draft, sentence: context.index });
  keepSentence(context, scan, drafts.length > 0);
  return scan;
}

const COMPARES = /^(from|compared|against|versus|than|after|сравнению|против|frente|contra|comparado)$/;

/** Whether an amount stands behind words that compare. */
function isCompared(scan: Scan, amount: MoneyAmount): boolean {
  for (let at = amount.from - 1; at >= amount.from - 4; at -= 1) if (COMPARES.test(foldAt(scan, at))) return true;
  return false;
}

interface Reached {
  scan: Scan;
  drafts: readonly Draft[];
  /** What was in mind before this sentence. */
  told: Memory;
}

const FRAME_REACH = 3;

function draftFigure(
  context: SentenceContext,
  reached: Reached,
  amount: MoneyAmount,
  judgement: Judgement,
): Omit<Draft, 'isCompared'> | null {
  if (judgement.is === 'other') return null;
  if (amount.currency === null && !takeCurrency(context, amount)) return null;
  if (judgement.is === 'open') return draftFromFrame(context, reached, amount);
  const told = flowOfTerm(judgement.trigger.tag);
  if (!told) return null;
  const parties = partiesOf(context, reached, amount, judgement.trigger);
  const sign = told.sign ?? (told.flow === 'balance' ? signNear(reached.scan, judgement.trigger) : null);
  const flow: Flow =
    parties.isBothWays && /_verb$|^sold$|^bought$/.test(judgement.trigger.tag) ? 'turnover' : told.flow;
  const draft = { amount, flow, sign, flowAt: judgement.trigger, flowReason: 'printed' as const, parties };
  return { ...draft, ...periodOf(context, reached, amount, parties) };
}

const CURRENCY_REACH = 2;

/** "Exports grew to 4.2 trillion": in the currency of the figure told just before. */
function takeCurrency({ memory, index }: SentenceContext, amount: MoneyAmount): boolean {
  const isNear = memory.frame !== null && index - memory.frame.sentence <= CURRENCY_REACH;
  if (!isNear || !memory.currency) return false;
  amount.currency = memory.currency;
  amount.currencyFrom = 'neighbour';
  return true;
}

/** One trigger with several amounts keeps the parties that stood with the first. */
function partiesOf(
  context: SentenceContext,
  { scan, drafts }: Reached,
  amount: MoneyAmount,
  trigger: Mark<Term>,
): Parties {
  const found = findParties(scan, trigger, amount, context.memory);
  const same = drafts.findLast(({ flowAt }) => flowAt?.from === trigger.from);
  const isPrinted = found.partner?.reason === 'printed';
  const base = same && !isPrinted ? same.parties : found;
  return same ? replaceBeside(scan, base, { before: same.amount.to, amount }) : base;
}

const BESIDE = 3;
const LEADING = /^(to|from|with)$/;

/** "to China $5bn, to India $3bn", "Belgium €560 bn", "$60bn with Germany": an area beside a later amount takes its place. */
function replaceBeside(
  scan: Scan,
  parties: Parties,
  { before, amount }: { before: number; amount: MoneyAmount },
): Parties {
  const inFront = scan.areas.findLast(
    ({ from, to }) => from >= before && to <= amount.from && amount.from - to < BESIDE,
  );
  const end = behindOf(amount);
  const behind = scan.areas.find(
    ({ from, preposition }) => from >= end && from - end < BESIDE && LEADING.test(preposition ?? ''),
  );
  const beside = behind ?? inFront;
  if (!beside?.area || (beside.isPossessive && !behind)) return parties;
  const party = { area: beside.area, at: { from: beside.from, to: beside.to }, reason: 'printed' as const };
  if (LEADING.test(beside.preposition ?? '')) return { ...parties, partner: party };
  return beside.preposition && beside.preposition !== 'of' ? parties : { ...parties, reporter: party };
}

/** "trade balance was negative": the sign stands elsewhere. */
function signNear(scan: Scan, trigger: Mark<Term>): BalanceSign | null {
  for (let at = trigger.from; at < scan.sentence.to; at += 1) {
    const fold = foldAt(scan, at);
    if (/^(deficit|negativ\p{L}*|отрицательн\p{L}*|дефицит\p{L}*|deficitari\p{L}*)$/u.test(fold)) return 'deficit';
    if (/^(surplus|positiv\p{L}*|положительн\p{L}*|профицит\p{L}*|superavit|superavitari\p{L}*|favorable)$/u.test(fold))
      return 'surplus';
  }
  return null;
}

/** "In 2023, it amounted to": a sentence that goes on about the flow told before. */
function draftFromFrame(
  context: SentenceContext,
  reached: Reached,
  amount: MoneyAmount,
): Omit<Draft, 'isCompared'> | null {
  const { frame } = context.memory;
  if (!frame || context.index - frame.sentence > FRAME_REACH) return null;
  const isSameSentence = frame.sentence === context.index;
  if (!isSameSentence && !hasSubjectWord(reached.scan, amount.from)) return null;
  const parties = { reporter: frame.reporter, partner: frame.partner };
  const draft = {
    amount,
    flow: frame.flow,
    sign: frame.sign,
    flowAt: null,
    flowReason: 'flow_of_sentence_before' as const,
    parties,
  };
  return { ...draft, ...periodOf(context, reached, amount, parties) };
}

const ANNUAL_REACH = 12;

/** "in December, taking the annual total to": the calendar year of the months told just before. */
function annualSpan({ scan, drafts }: Reached, amount: MoneyAmount): MonthSpan | null {
  const span = drafts.at(-1)?.period.span;
  const isAnnual = scan.terms.some(
    ({ tag, to, from }) =>
      tag === 'annual' &&
      to <= amount.from &&
      amount.from - to < ANNUAL_REACH &&
      from > (drafts.at(-1)?.amount.to ?? 0),
  );
  if (!span || !isAnnual) return null;
  const year = span.last.slice(0, 4);
  return { first: `${year}-01`, last: `${year}-12` };
}

const LEANS_ON_ANCHOR = new Set(['year_earlier', 'same_period_last_year', 'month_earlier']);

const isAnchored = ({ time }: TimeMention) =>
  time.is === 'same_period' ||
  time.is === 'years_before' ||
  (time.is === 'relative' && LEANS_ON_ANCHOR.has(time.word)) ||
  (time.is === 'months' && time.year !== null && 'fromAnchor' in time.year);

function periodOf(
  context: SentenceContext,
  reached: Reached,
  amount: MoneyAmount,
  parties: Parties,
): { time: TimeMention | null; period: ResolvedPeriod } {
  const time = timeOf(reached.scan, amount);
  const codes = [
    parties.reporter?.area.code,
    parties.partner?.area.code,
    ...reached.scan.areas.map(({ area }) => area?.code),
    context.memory.country?.code,
  ];
  const fiscal = codes.map((code) => fiscalYearOf(code ?? null)).find((year) => year !== null) ?? null;
  const base = { publication: context.publication, fiscal, nearYear: yearNear(reached.scan, context.memory) };
  const annual = annualSpan(reached, amount);
  if (annual) return { time, period: { span: annual, reason: 'annual_total' } };
  if (time && time.time.is !== 'vague') {
    const anchor = isAnchored(time) ? anchorSpan(context, reached, time, base) : null;
    return { time, period: resolvePeriod(time.time, { ...base, anchor }) };
  }
  if (time) return { time, period: { span: null, reason: 'not_stated' } };
  return { time: null, period: inheritPeriod(context, reached, parties) };
}

/** The months that "a year earlier" counts from: another time of the sentence, else the figure before. */
function anchorSpan(
  context: SentenceContext,
  { scan, drafts, told }: Reached,
  time: TimeMention,
  base: Omit<Parameters<typeof resolvePeriod>[1], 'anchor'>,
): MonthSpan | null {
  const own = scan.times.filter(
    (one) => one !== time && !isAnchored(one) && one.time.is !== 'vague' && !one.isDeadline,
  );
  const before = own.filter(({ from }) => from < time.from).at(-1) ?? own[0];
  if (before) return resolvePeriod(before.time, { ...base, anchor: null }).span;
  return drafts.at(-1)?.period.span ?? told.frame?.span ?? context.memory.span;
}

function yearNear(scan: Scan, memory: Memory): number | null {
  const years = scan.times.flatMap(({ time, isDeadline }) => (time.is === 'years' && !isDeadline ? [time.last] : []));
  return years[0] ?? memory.nearYear;
}

/** Whether a sentence speaks of the present, which belongs to no month told before. */
const PRESENT =
  /^(is|are|stands|amounts|exceeds|accounts|составляет|составляют|превышает|превышают|es|son|alcanza|asciende|supera|оценивается|currently|now|сейчас|hoy)$/;

export function isPresent(scan: Scan): boolean {
  for (let at = scan.sentence.from; at < scan.sentence.to; at += 1) if (PRESENT.test(foldAt(scan, at))) return true;
  return false;
}

const NOT_STATED: ResolvedPeriod = { span: null, reason: 'not_stated' };

/** A sentence without a time holds for the months told before, unless it speaks of the present or of somebody else. */
function inheritPeriod(
  context: SentenceContext,
  { scan, told, drafts }: Reached,
  { reporter }: Parties,
): ResolvedPeriod {
  const same = drafts.at(-1);
  if (same) return same.period.span ? { span: same.period.span, reason: 'same_sentence' } : NOT_STATED;
  const frame = told.figure;
  const isNear = frame !== null && context.index - frame.sentence <= 2;
  if (!isNear || isPresent(scan)) return NOT_STATED;
  const isAboutSame = !reporter || isSameParty(reporter, frame.reporter) || isSameParty(reporter, frame.partner);
  return isAboutSame && frame.span ? { span: frame.span, reason: 'previous_sentence' } : NOT_STATED;
}

function keepFrame({ memory, index }: SentenceContext, draft: Draft): void {
  const { flow, sign, parties, period } = draft;
  const { isCompared: isOlder } = draft;
  const told = memory.figure && index - memory.figure.sentence <= 2 ? memory.figure.span : null;
  const span =
    isOlder || period.reason === 'counted_from_other_figure' ? (told ?? period.span) : laterSpan(period.span, told);
  memory.frame = { flow, sign, ...parties, sentence: index, span: span ?? period.span, hasAmount: true };
  memory.figure = memory.frame;
}

/** What is compared with lies further back: later sentences go on about the newest months. */
function laterSpan(span: MonthSpan | null, other: MonthSpan | null): MonthSpan | null {
  if (!span || !other) return span ?? other;
  return span.last >= other.last ? span : other;
}

/** A flow that is told without an amount can be what the next sentence goes on about. */
function keepSentence(context: SentenceContext, scan: Scan, hasFigure: boolean): void {
  const { memory, index } = context;
  const flows = scan.terms.filter(
    ({ tag }) => isFlowTerm(tag) && !/_weak$|^sold$|^bought$|^partnership$|^gap$/.test(tag),
  );
  if (flows.length > 0) memory.isAboutTrade = true;
  const [first] = flows;
  const told = first && !hasFigure ? flowOfTerm(first.tag) : null;
  if (first && told) {
    const parties = findParties(scan, first, null, memory);
    memory.frame = { ...told, ...parties, sentence: index, span: memory.frame?.span ?? null, hasAmount: false };
  }
  memory.product = hasFigure ? null : productOf(scan);
  const topic = topicOf(scan);
  if (topic) memory.companion = companionOf(scan);
  memory.topic = topic ?? memory.topic;
  memory.currency =
    scan.amounts.findLast(({ currencyFrom, isConversion }) => currencyFrom === 'printed' && !isConversion)?.currency ??
    memory.currency;
  memory.nearYear = yearNear(scan, memory);
}

const EXPORTS_FIRST = /^(export|экспорт|vent)/;

/** "Exports and imports reached $3 bn and $2 bn respectively": flows, partners or times go to amounts one by one. */
function applyRespectively(scan: Scan, drafts: Draft[], context: SentenceContext): void {
  const [first, second] = drafts;
  if (!first || !second || first.flowAt === null || first.flowAt.from !== second.flowAt?.from) return;
  const isSaid = scan.terms.some(({ tag }) => tag === 'respectively');
  const isListed =
    second.amount.from - first.amount.to <= 4 && scan.reading.books.sets.joiners.has(foldAt(scan, first.amount.to));
  if (!isSaid && !isListed) return;
  if (scan.termAt.get(first.flowAt.from)?.tag === 'combined') {
    const isExportsFirst = EXPORTS_FIRST.test(foldAt(scan, first.flowAt.from));
    const flows: Flow[] = isExportsFirst ? ['exports', 'imports'] : ['imports', 'exports'];
    for (const [index, flow] of flows.entries()) {
      const draft = drafts[index];
      if (draft) Object.assign(draft, { flow, flowReason: 'respectively' });
    }
  }
  if (isSaid) zipTimes(scan, drafts, context);
}

/** "in 2022 and 2023 ... $3bn and $2bn, respectively". */
function zipTimes(scan: Scan, drafts: Draft[], context: SentenceContext): void {
  const times = scan.times.filter(
    ({ time, isDeadline }) => !isDeadline && (time.is === 'years' || time.is === 'months'),
  );
  if (times.length !== drafts.length) return;
  for (const [index, draft] of drafts.entries()) {
    const time = times[index];
    if (!time) continue;
    draft.time = time;
    draft.period = resolvePeriod(time.time, {
      publication: context.publication,
      anchor: null,
      nearYear: null,
      fiscal: null,
    });
  }
}
