import { endOf, leftOfAmount, type MoneyAmount, startOf } from '../amounts/money-amount';
import { clauseStart, countBreaks, foldAt, hasWord, isWord, type Scan, tokenAt } from '../scan/scan-sentence';
import { findPhrases, type Mark } from '../text/phrases';
import { type Judgement, other } from './judgement';

const TENSE_REACH = 24;

/** Plans and forecasts: the nearest word of tense to the left of the amount, or a forecast directly behind. */
export function judgeTense(scan: Scan, amount: MoneyAmount, floor: number): Judgement | null {
  const start = startOf(amount);
  const behind = tenseBehind(scan, amount);
  if (behind) return behind;
  const before = scan.amounts.filter((one) => one.to <= start && !isLeftBehind(scan, one)).at(-1);
  const from = Math.max(
    before?.to ?? 0,
    start - TENSE_REACH,
    hardBreakBefore(scan, start),
    Math.min(floor, clauseStart(scan, start)),
  );
  if (isLeftBehind(scan, amount)) return null;
  const marks = scan.tenses.filter((mark) => mark.from >= from && mark.to <= endOf(amount) && mark.from < amount.from);
  const nearest = marks.findLast(
    (mark) =>
      !isOutcome(scan, mark, marks) &&
      !(mark.tag === 'settled' ? isInfinitive(scan, mark) || isCopulaOfGoal(scan, mark) : isTold(scan, mark)),
  );
  if (nearest && nearest.tag !== 'settled') return other(nearest.tag === 'future' ? 'forecast' : 'target', nearest);
  const deadline = deadlineBehind(scan, amount);
  if (deadline) return deadline;
  const hoped = futureVerb(scan, nearest?.to ?? from, start);
  return hoped ?? (before && !nearest ? judgeAlong(scan, before, amount) : null);
}

/** Behind the last colon or semicolon before a place. */
function hardBreakBefore(scan: Scan, to: number): number {
  for (let at = to - 1; at >= Math.max(scan.sentence.from, to - TENSE_REACH); at -= 1)
    if (/^[:;]$/.test(foldAt(scan, at)) && tokenAt(scan, at + 1)?.isSpaced && to - at > 2) return at + 1;
  return scan.sentence.from;
}

/** "from $5bn", "с 5 млрд": where a change begins has happened already. */
function isLeftBehind(scan: Scan, amount: MoneyAmount): boolean {
  const { grammar, sets } = scan.reading.lexicon;
  if (grammar.hasAwayBeforeHedge) return sets.away.has(foldAt(scan, leftOfAmount(amount) - 1));
  return isWord(scan, startOf(amount) - 1, 'leftBehind');
}

const ALONG_REACH = 16;

/** "Trade will reach 1.1 trillion, with a surplus of 10 billion": what is expected along with a forecast. */
function judgeAlong(scan: Scan, before: MoneyAmount, amount: MoneyAmount): Judgement | null {
  const [from, to] = [endOf(before), startOf(amount)];
  if (to - from > ALONG_REACH || !hasWord(scan, from, to, 'along')) return null;
  return judgeTense(scan, before, scan.sentence.from);
}

/** "rose, to reach $5bn": behind a change that happened "to reach" is no plan. */
function isOutcome(scan: Scan, { from, to }: Mark<string>, marks: readonly Mark<string>[]): boolean {
  if (!isWord(scan, from, 'infinitiveMark') || !isWord(scan, to - 1, 'reachVerb')) return false;
  const isPlanned = marks.some((mark) => mark.tag !== 'settled' && mark.to <= from);
  return (
    !isPlanned &&
    scan.terms.some(
      (term) =>
        term.tag === 'change' && term.to <= from && from - term.to < 16 && isWord(scan, term.from, 'pastChange'),
    )
  );
}

/** "the goal is $5bn": the copula says what is hoped for. */
const isCopulaOfGoal = (scan: Scan, { from }: Mark<string>) =>
  isWord(scan, from, 'goalCopula') && scan.tenses.some(({ tag, to }) => tag !== 'settled' && to === from);

/** "to hit", "could exceed": the same form is no past behind "to" or a modal verb. */
function isInfinitive(scan: Scan, mark: Mark<string>): boolean {
  if (isWord(scan, mark.from - 1, 'modal')) return true;
  if (isWord(scan, mark.from - 1, 'gerundLead') && isWord(scan, mark.from, 'gerund')) return true;
  return mark.to - mark.from === 1 && isWord(scan, mark.from, 'notPast');
}

/** "al alcanzar", "tras superar", "hasta llegar a": an infinitive of what has happened, or of what is told elsewhere. */
function isTold(scan: Scan, { tag, from, to }: Mark<string>): boolean {
  if (tag !== 'target' || to - from > 1) return false;
  return isWord(scan, from, 'infinitive') && isWord(scan, from - 1, 'doneBefore');
}

/** "superará", "llegarían". */
function futureVerb(scan: Scan, from: number, to: number): Judgement | null {
  const { futureVerb: ending } = scan.reading.lexicon.patterns;
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokenAt(scan, at);
    if (token?.kind === 'word' && token.text.length > 4 && ending.test(token.text))
      return other('forecast', { from: at, to: at + 1 });
  }
  return null;
}

/** "$70bn forecast by analysts", "$500bn target". */
function tenseBehind(scan: Scan, amount: MoneyAmount): Judgement | null {
  const end = endOf(amount);
  const tense = findPhrases(scan.reading.lexicon.tenses, scan.reading.tokens, {
    from: end,
    to: Math.min(end + 5, scan.sentence.to),
  }).find(({ tag }) => tag !== 'settled');
  const isClose = tense && tense.from - end <= 2 && countBreaks(scan, end, tense.from) === 0;
  if (isClose && isWord(scan, tense.from, 'planBehind')) {
    return other(tense.tag === 'target' ? 'target' : 'forecast', tense);
  }
  return null;
}

const DEADLINE_REACH = 6;

/** "$200bn by 2030". */
function deadlineBehind(scan: Scan, amount: MoneyAmount): Judgement | null {
  const end = endOf(amount);
  const deadline = scan.times.find(({ isDeadline, from }) => isDeadline && from >= end && from - end <= DEADLINE_REACH);
  return deadline && countBreaks(scan, end, deadline.from) === 0 ? other('target', deadline) : null;
}
