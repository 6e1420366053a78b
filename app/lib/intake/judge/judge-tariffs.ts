import { endOf, type MoneyAmount, startOf } from '../amounts/money-amount';
import type { Term } from '../languages/vocabulary';
import { countBreaks, hasWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { isStrongFlow, type Judgement, other } from './judgement';

/** "tariffs on $110 billion worth of goods", "$50bn of imports subject to duties", "to tax imports worth $5bn". */
export function judgeTariff(scan: Scan, amount: MoneyAmount): Judgement | null {
  const tariffs = scan.terms.filter(({ tag }) => tag === 'tariff');
  const found = tariffs.find(
    (term) => isOn(scan, term, amount) || isUnder(scan, amount, term) || isTaxing(scan, term, amount),
  );
  return found
    ? other('tariff', found)
    : (affectedFlow(scan, tariffs[0], amount) ?? reachedFlow(scan, tariffs[0], amount));
}

/** "tariffs on", with nothing told of a flow in between. */
function isOn(scan: Scan, { to }: Mark<Term>, amount: MoneyAmount): boolean {
  const start = startOf(amount);
  const isNear = to <= start && start - to < 14;
  return isNear && hasWord(scan, to, start, 'tariffOn') && !hasFlowBetween(scan, to, start);
}

/** "$50bn of imports subject to duties". */
function isUnder(scan: Scan, amount: MoneyAmount, { from }: Mark<Term>): boolean {
  const end = endOf(amount);
  return from >= end && from - end < 16 && hasWord(scan, end, from, 'tariffHit') && countBreaks(scan, end, from) < 2;
}

const OBJECT_REACH = 8;

/** "gravar importaciones por 5.000 millones": the verb needs no preposition. */
function isTaxing(scan: Scan, { from, to }: Mark<Term>, amount: MoneyAmount): boolean {
  const start = startOf(amount);
  return to <= start && start - to <= OBJECT_REACH && hasWord(scan, from, to, 'taxing');
}

const BESIDE = 3;

/** "The duties are new; the imports affected were worth $5bn". */
function affectedFlow(scan: Scan, tariff: Mark<Term> | undefined, amount: MoneyAmount): Judgement | null {
  if (!tariff) return null;
  const flow = scan.terms.findLast(({ tag, to }) => to <= amount.from && isStrongFlow(tag));
  if (!flow || flow.from < tariff.from) return null;
  return hasWord(scan, flow.from - BESIDE, flow.to + BESIDE, 'tariffed') ? other('tariff', tariff) : null;
}

/** "The measures affect $18 billion of imports", "the deal covers $5bn in trade": the part that something reaches. */
function reachedFlow(scan: Scan, tariff: Mark<Term> | undefined, amount: MoneyAmount): Judgement | null {
  const [start, end] = [startOf(amount), endOf(amount)];
  if (!hasWord(scan, start - BESIDE, start, 'reaches') || countBreaks(scan, start - BESIDE, start) > 0) return null;
  const flow = scan.terms.find(({ tag, from }) => from >= end && from - end <= BESIDE && isStrongFlow(tag));
  return flow && countBreaks(scan, end, flow.from) === 0 ? other(tariff ? 'tariff' : 'subset', tariff ?? flow) : null;
}

function hasFlowBetween(scan: Scan, from: number, to: number): boolean {
  return (
    scan.tenses.some((mark) => mark.from >= from && mark.to <= to && mark.tag === 'settled') &&
    scan.terms.some((term) => term.from >= from && term.to <= to && isStrongFlow(term.tag))
  );
}
