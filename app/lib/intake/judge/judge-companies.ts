import { startOf } from '../amounts/amount-edges';
import type { MoneyAmount } from '../amounts/money-amount';
import type { Term } from '../languages/vocabulary';
import { clauseStart, foldAt, type Scan, tokenAt } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { type Judgement, other } from './judgement';

const SALE_NOUN =
  /^(ventas|envios|despachos|embarques|compras|colocaciones|sales|shipments|deliveries|поставк\p{L}*|поставок|продаж\p{L}*)$/u;
const POINTING = /^(the|these|those|such|las|los|estos|estas|esos|esas|dichos|dichas|эти|этих|такие)$/;

/** "Its sales reached", "estos envíos rebasaron": sales that name neither whose nor what of go on with the product told before. */
export function isBareSale(scan: Scan, trigger: Mark<Term>): boolean {
  if (!SALE_NOUN.test(foldAt(scan, trigger.from))) return false;
  const before = trigger.from - 1;
  const isFirst =
    trigger.from === scan.sentence.from ||
    POINTING.test(foldAt(scan, before)) ||
    scan.termAt.get(before)?.tag === 'own';
  return isFirst && !scan.areas.some(({ from }) => from >= trigger.to && from - trigger.to < 4);
}

const FIRMS =
  /^(empresas?|companias?|cadenas?|minoristas|firms?|compan(y|ies)|retailers?|carmakers?|manufacturers?|producers?|farmers?|airlines?|supermarkets?|компани\p{L}*|предприяти\p{L}*|фирм\p{L}*|ритейлер\p{L}*)$/u;
const FIRM_REACH = 3;

/** "Acme imports about $5bn of goods", "las empresas chilenas compraron": the trade of firms is not that of a country. */
export function makerOf(scan: Scan, trigger: Mark<Term>, amount: MoneyAmount): Judgement | null {
  if (/^(sold|bought)$/.test(trigger.tag)) {
    for (let at = trigger.from - 1; at >= trigger.from - FIRM_REACH; at -= 1)
      if (FIRMS.test(foldAt(scan, at))) return other('company', { from: at, to: at + 1 });
  }
  const earned = earnedBy(scan, trigger);
  if (earned) return earned;
  const isSaleVerb = /^(sold|bought)$/.test(trigger.tag) && !SALE_NOUN.test(foldAt(scan, trigger.from));
  const isVerb =
    isSaleVerb ||
    /_verb$/.test(trigger.tag) ||
    (scan.reading.language === 'en' && /^(imports|exports)$/.test(trigger.tag) && startOf(amount) === trigger.to);
  return isVerb && isFirmName(scan, trigger.from - 1)
    ? other('company', { from: trigger.from - 1, to: trigger.from })
    : null;
}

const EARNED = /^(earned|made|заработал\p{L}*|выручил\p{L}*|gano|ganaron|ingreso|ingresaron|facturo)$/u;

/** "Acme earned $3bn from exports": what a firm takes in from abroad. */
function earnedBy(scan: Scan, { from }: Mark<Term>): Judgement | null {
  for (let at = from - 1; at >= from - FIRM_REACH; at -= 1)
    if (EARNED.test(foldAt(scan, at)) && isFirmName(scan, at - 1)) return other('company', { from: at - 1, to: at });
  return null;
}

/** A name that no list of areas knows, in a clause without any area before it. */
function isFirmName(scan: Scan, at: number): boolean {
  const token = tokenAt(scan, at);
  if (token?.kind !== 'word' || !token.isCapital || scan.areaAt.has(at) || scan.termAt.has(at)) return false;
  if (scan.times.some(({ from, to }) => at >= from && at < to)) return false;
  const start = clauseStart(scan, at);
  return !scan.areas.some(({ from }) => from >= start && from < at) && !COMMON.test(token.fold);
}

/** Words that only begin a sentence, or stand for who was told of. */
const COMMON =
  /^(it|they|we|he|she|which|who|that|this|these|those|also|then|and|но|и|он|она|они|мы|это|также|ella|el|ellos|que|nosotros|y|tambien|asi|asimismo|ademas|se|le|les|lo|no|not|still|now|today|once|meanwhile|in|by)$/;
