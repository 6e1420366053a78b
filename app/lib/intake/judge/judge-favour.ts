import type { MoneyAmount } from '../amounts/money-amount';
import { behindOf } from '../amounts/money-amount';
import { flowOfTerm } from '../scan/flow-terms';
import { isWord, type Scan } from '../scan/scan-sentence';
import { triggerBefore } from './find-trigger';
import { isStrongFlow, type JudgeContext, type Judgement } from './judgement';

const AREA_REACH = 5;

/** "$13bn in favour of Chile", "13 millones a favor de Chile", "13 млрд в пользу Чили": the surplus of who is named. */
export function judgeFavour(scan: Scan, amount: MoneyAmount, { isAboutTrade }: JudgeContext): Judgement | null {
  const from = behindOf(amount);
  const isFavour = isWord(scan, from, 'favourLead') && isWord(scan, from + 1, 'favour');
  if (!isFavour || !scan.areas.some((area) => area.from > from + 1 && area.from - from <= AREA_REACH)) return null;
  if (!isAboutTrade && !scan.terms.some(({ tag }) => isStrongFlow(tag))) return null;
  // "a surplus of $13bn in favour of Chile" is told by its own word.
  const before = triggerBefore(scan, amount);
  if (before && flowOfTerm(before.tag)?.flow === 'balance') return null;
  return { is: 'figure', trigger: { tag: 'surplus', from, to: from + 2 }, side: 'right', balance: 'surplus' };
}
