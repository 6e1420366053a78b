import { endOf, leftOfAmount, startOf } from '../amounts/amount-edges';
import type { MoneyAmount } from '../amounts/money-amount';
import type { Term } from '../languages/vocabulary';
import { countBreaks, foldAt, type Scan, tokenAt } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { judgeTariff } from './judge-tariffs';
import { hasWord, type Judgement, other } from './judgement';

/** What is told around any amount, whatever its matter: changes, rates, prices, tariffs. */
export function judgeSurroundings(scan: Scan, amount: MoneyAmount): Judgement | null {
  return judgeRate(scan, amount) ?? judgeTariff(scan, amount) ?? judgeChange(scan, amount);
}

function judgeRate(scan: Scan, amount: MoneyAmount): Judgement | null {
  for (let at = endOf(amount); at < endOf(amount) + 4; at += 1) {
    const term = scan.termAt.get(at);
    if (term?.tag === 'rate') return other('rate', term);
    if (term?.tag === 'price' && !/^(price|prices|priced|цен)/.test(foldAt(scan, term.from)))
      return other('price', term);
    if (/^[,.;]$/.test(foldAt(scan, at)) && !isPointOfUnit(scan, at)) break;
  }
  const before = scan.terms.filter(({ tag, to }) => tag === 'rate' && to <= amount.from).at(-1);
  return before && amount.from - before.to < 8 && /^(daily|weekly|hourly|ежеднев|diari)/.test(foldAt(scan, before.from))
    ? other('rate', before)
    : null;
}

const isPointOfUnit = (scan: Scan, at: number) =>
  foldAt(scan, at) === '.' && !tokenAt(scan, at)?.isSpaced && at + 1 < scan.sentence.to;

const CHANGE_NOUN =
  /^(increase|rise|growth|jump|drop|decline|fall|gain|reduction|surge|decrease|cut|change|expansion|aumento|incremento|alza|caida|disminucion|crecimiento|baja|reduccion|descenso|рост|росте|роста|прирост|прироста|снижение|снижения|снижению|падение|падения|сокращение|сокращения|сокращению|увеличение|увеличения|увеличению|уменьшение|уменьшению)$/;

const SIZE_REACH = 9;

/** "El aumento de las exportaciones fue de 5.000", "прирост товарооборота составил 1,3 млрд", "сокращение дефицита на $1 млрд". */
function isSizeOf(scan: Scan, change: Mark<Term>, amount: MoneyAmount): boolean {
  const [from, to] = [change.to, startOf(amount)];
  if (
    to - from > SIZE_REACH ||
    countBreaks(scan, from, to) > 0 ||
    scan.amounts.some((one) => one.from >= from && one.to <= to)
  )
    return false;
  if (
    scan.reading.books.sets.towards.has(foldAt(scan, to - 1)) ||
    hasWord(scan, from, to, /^(%|percent|процент\p{L}*|раз|раза|tercio|veces)$/u)
  )
    return false;
  const isVerb = hasWord(
    scan,
    from,
    to,
    /^(составил\p{L}*|оценива\p{L}*|fue|ascendio|sumo|was|amounted|totalled|totaled)$/u,
  );
  return isVerb || (scan.reading.language === 'ru' && foldAt(scan, leftOfAmount(amount) - 1) === 'на');
}

/** "на 12% ($35 млн) больше", "+4,7% (+US$ 3.660 millones)": a bracket behind a percentage says how much that is. */
function isBracketOfPercent(scan: Scan, amount: MoneyAmount): boolean {
  let at = startOf(amount) - 1;
  const hasPlus = /^[+±-]$/.test(foldAt(scan, at));
  if (hasPlus || /^(на|by|en|un|una|или|or|o)$/.test(foldAt(scan, at))) at -= 1;
  if (foldAt(scan, at) !== '(') return false;
  // Statistics print a balance with its sign: "the surplus rose (+91.3 bn in 2006)".
  const isBalance = scan.terms.some(({ tag, to }) => to <= at && /^(deficit|surplus|balance)/.test(tag));
  return (hasPlus && !isBalance) || /^(%|percent|процент\p{L}*|пункт\p{L}*|ciento|раза?)$/u.test(foldAt(scan, at - 1));
}

/** "прирост составил" right before an amount. */
function growthTold(scan: Scan, start: number): Mark<Term> | null {
  const told = scan.termAt.get(start - 1) ?? scan.termAt.get(start - 2);
  const isTo = scan.reading.books.sets.towards.has(foldAt(scan, start - 1));
  return told?.tag === 'subject' && !isTo && CHANGE_NOUN.test(foldAt(scan, told.from)) ? told : null;
}

const AHEAD =
  /^(superior|superiores|inferior|inferiores|mayor|mayores|menor|menores|superando|supero|superaron|excedio|excedieron|excediendo)$/;

/** "un saldo superior en 700 millones al de mayo": how far ahead of another amount. */
function isAheadBy(scan: Scan, amount: MoneyAmount): boolean {
  if (scan.reading.language !== 'es') return false;
  for (let at = amount.from - 1; at >= amount.from - 4; at -= 1)
    if (/^(en|por)$/.test(foldAt(scan, at)) && AHEAD.test(foldAt(scan, at - 1))) return true;
  return false;
}

/** "rose by $11bn", "an increase of $5bn", "$3bn more than", "вырос на": how much, not how high. */
function judgeChange(scan: Scan, amount: MoneyAmount): Judgement | null {
  const { sets } = scan.reading.books;
  const next = foldAt(scan, endOf(amount));
  if (isAheadBy(scan, amount)) return other('change', { from: amount.from, to: amount.to });
  const isMore = sets.more.has(next) && !scan.termAt.get(endOf(amount))?.tag.match(/^(deficit|surplus)/);
  if (isMore && !/^(above|below)$/.test(next)) return other('change', { from: endOf(amount), to: endOf(amount) + 1 });
  const start = leftOfAmount(amount);
  if (isBracketOfPercent(scan, amount)) return other('change', { from: amount.from, to: amount.to });
  const told = growthTold(scan, start);
  if (told) return other('change', told);
  const change = scan.terms.findLast(({ tag, to }) => tag === 'change' && to <= start);
  return change && isChange(scan, change, amount) ? other('change', change) : null;
}

/** Whether a word of change tells how large an amount of it is, not where it leads. */
function isChange(scan: Scan, change: Mark<Term>, amount: MoneyAmount): boolean {
  const { sets } = scan.reading.books;
  const start = leftOfAmount(amount);
  const before = foldAt(scan, start - 1);
  const gap = start - change.to;
  const isNoun = CHANGE_NOUN.test(foldAt(scan, change.from));
  if (isNoun && !sets.towards.has(before) && isSizeOf(scan, change, amount)) return true;
  if (sets.by.has(before) && gap < 9 && isChangeBy(scan, change, start)) return true;
  if (scan.reading.language === 'en' && gap === 0) return true;
  return isNoun && gap <= 1 && (sets.of.has(before) || gap === 0);
}

/** Russian and Spanish "на" and "en" also lead to places: the change must come right before or have its own percentage. */
function isChangeBy(scan: Scan, change: Mark<Term>, start: number): boolean {
  if (scan.reading.language === 'en') return true;
  return start - 1 - change.to < 5 && !scan.areas.some((area) => area.from >= change.to && area.to <= start);
}
