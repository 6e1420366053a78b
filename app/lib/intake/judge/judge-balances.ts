import type { BalanceSign } from '../../domain/figure';
import { behindOf, endOf, type MoneyAmount } from '../amounts/money-amount';
import { flowOfTerm } from '../scan/flow-terms';
import { isWord, type Scan } from '../scan/scan-sentence';
import { triggerBefore } from './find-trigger';
import { isStrongFlow, type JudgeContext, type Judgement } from './judgement';

const REACH = 9;

/** "bought $5bn more than it sold", "ввезла на 5 млрд больше, чем вывезла": the difference of two flows is a balance. */
export function judgeDifference(scan: Scan, amount: MoneyAmount): Judgement | null {
  const end = endOf(amount);
  const isMore = isWord(scan, end, 'moreThan');
  if (!isMore && !isWord(scan, end, 'lessThan')) return null;
  const than = [end + 1, end + 2, end + 3].find((at) => isWord(scan, at, 'than'));
  const trigger = than === undefined ? null : triggerBefore(scan, amount);
  if (than === undefined || !trigger) return null;
  const behind = scan.terms.find(
    ({ tag, from }) => from > than && from - than <= REACH && /^(exports|imports)$/.test(flowOfTerm(tag)?.flow ?? ''),
  );
  const [first, second] = [flowOfTerm(trigger.tag)?.flow, behind && flowOfTerm(behind.tag)?.flow];
  const isOpposite = (first === 'exports' && second === 'imports') || (first === 'imports' && second === 'exports');
  if (!isOpposite) return null;
  const balance: BalanceSign = (first === 'exports') === isMore ? 'surplus' : 'deficit';
  return { is: 'figure', trigger, side: 'left', balance };
}

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
