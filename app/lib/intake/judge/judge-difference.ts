import type { BalanceSign } from '../../domain/figure';
import type { MoneyAmount } from '../amounts/money-amount';
import { endOf } from '../amounts/money-amount';
import { flowOfTerm } from '../scan/flow-terms';
import { isWord, type Scan } from '../scan/scan-sentence';
import { triggerBefore } from './find-trigger';
import type { Judgement } from './judgement';

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
