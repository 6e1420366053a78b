import type { MoneyAmount } from '../amounts/money-amount';
import { foldAt, type Scan } from '../scan/scan-sentence';

const COMPARES = /^(from|compared|against|versus|than|after|сравнению|против|frente|contra|comparado)$/;

/** Whether an amount stands behind words that compare. */
export function isCompared(scan: Scan, amount: MoneyAmount): boolean {
  for (let at = amount.from - 1; at >= amount.from - 4; at -= 1) if (COMPARES.test(foldAt(scan, at))) return true;
  return false;
}
