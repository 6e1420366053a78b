import type { Term } from '../languages/vocabulary';
import { isKindTerm } from '../scan/flow-terms';
import { countBreaks, foldAt, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';

const LINKS = /^(of|on|for|de|del|por|sobre|para)$/;
const LINK_REACH = 2;
const HEAD_REACH = 7;

/** What is said of trade is not what happened to it: costs and takings of a flow count as the flow. */
const TAKINGS =
  /^(cost|costs|costo|costos|coste|costes|spending|gasto|gastos|payments?|pagos?|доход\p{L}*|расход\p{L}*|затрат\p{L}*|value|deal|deals|acuerdo|acuerdos|lost|loss|losses)$/u;

/** "Las multas por errores de importación sumaron": the head of the phrase in which a flow only says of what. */
export function headOf(scan: Scan, { tag, from }: Mark<Term>): Mark<Term> | null {
  const isNoun = /^(exports|imports|turnover)$/.test(tag);
  const isLed = LINKS.test(foldAt(scan, from - 1)) || LINKS.test(foldAt(scan, from - LINK_REACH));
  if (!isNoun || !isLed) return null;
  const head = scan.terms.findLast((term) => isKindTerm(term.tag) && term.to <= from && from - term.to <= HEAD_REACH);
  if (!head || head.tag === 'company' || TAKINGS.test(foldAt(scan, head.from))) return null;
  const isParted =
    countBreaks(scan, head.to, from) > 0 ||
    scan.tenses.some((mark) => mark.from >= head.to && mark.to <= from) ||
    scan.terms.some((term) => term.tag === 'clause' && term.from >= head.to && term.to <= from) ||
    scan.amounts.some((amount) => amount.from >= head.to && amount.to <= from);
  return isParted || !LINKS.test(foldAt(scan, head.to)) ? null : head;
}
