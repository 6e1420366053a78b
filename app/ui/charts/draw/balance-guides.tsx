import type { RowsPlan } from '../layout/chart-layout';
import { roundPx } from '../layout/chart-sheet';
import type { ChartBalance } from '../model/chart-model';

const BELOW_BAR = 2;
const BELOW_ARROW = 8;

interface BalanceGuidesProps {
  plan: RowsPlan;
  balance: ChartBalance;
  /** The scale of amounts; undefined for an amount that it cannot place. */
  toX: (amount: number) => number | undefined;
}

/** Dotted guides behind the bars, from the ends of exports (row 0) and imports (row 1) down to the balance (row 2). */
export function BalanceGuides({ plan, balance, toX }: BalanceGuidesProps) {
  const bottom = plan.firstBar + 2 * plan.pitch + plan.sheet.barHeight / 2 + BELOW_ARROW;
  const guide = (value: number, row: number) => {
    const x = toX(value);
    if (x === undefined) return '';
    return `M${roundPx(x)} ${plan.firstBar + row * plan.pitch + plan.sheet.barHeight + BELOW_BAR}V${bottom}`;
  };
  return <path className="c-guide" d={guide(balance.to, 0) + guide(balance.from, 1)} />;
}
