import type { Term } from '../languages/vocabulary';
import { isKindTerm } from '../scan/flow-terms';
import { countBreaks, isWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';

const LINK_REACH = 2;
const HEAD_REACH = 7;

/** "Las multas por errores de importación sumaron": the head of the phrase in which a flow only says of what. */
export function headOf(scan: Scan, { tag, from }: Mark<Term>): Mark<Term> | null {
  const isNoun = /^(exports|imports|turnover)$/.test(tag);
  const isLed = isWord(scan, from - 1, 'headLink') || isWord(scan, from - LINK_REACH, 'headLink');
  if (!isNoun || !isLed) return null;
  const head = scan.terms.findLast((term) => isKindTerm(term.tag) && term.to <= from && from - term.to <= HEAD_REACH);
  if (!head || head.tag === 'company' || isWord(scan, head.from, 'takings')) return null;
  const isParted =
    countBreaks(scan, head.to, from) > 0 ||
    scan.tenses.some((mark) => mark.from >= head.to && mark.to <= from) ||
    scan.terms.some((term) => term.tag === 'clause' && term.from >= head.to && term.to <= from) ||
    scan.amounts.some((amount) => amount.from >= head.to && amount.to <= from);
  return isParted || !isWord(scan, head.to, 'headLink') ? null : head;
}
