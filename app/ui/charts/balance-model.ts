import { printedValue } from '@/lib/domain/amount';
import type { BalancePanel } from '@/lib/domain/panels';
import { amountLabel, joinLabel, unitHeading } from '@/lib/format/amount-words';
import { currencyName } from '@/lib/format/currency-words';
import { derivedAmountInSentence, derivedLabel } from '@/lib/format/derived-words';
import { FLOW_WORDS } from '@/lib/format/figure-words';
import { formatScaled } from '@/lib/format/number-words';
import { chooseAxis } from './chart-axis';
import type { BalanceModel, ChartBalance } from './chart-model';
import { largestPosition, type MarkContext, toMark, toPosition } from './panel-mark';

/** A balance pair as a chart: two bars, unranked, and the balance that follows from them between their ends. */
export function toBalanceModel(panel: BalancePanel, context: MarkContext): BalanceModel {
  const exports = toMark(panel.exports, FLOW_WORDS.exports.name, context);
  const imports = toMark(panel.imports, FLOW_WORDS.imports.name, context);
  const balance = toBalance(panel, context);
  const amounts = panel.figures.map(({ amount }) => amount);
  const readings = [exports.reading, imports.reading, ...(balance ? [balance.reading] : [])];
  return {
    kind: 'balance',
    id: panel.id,
    alt: `${readings.join('; ')}.`,
    unit: unitHeading(context.scale, currencyName(panel.exports.currency)),
    exports: { ...exports, note: null },
    imports: { ...imports, note: null },
    balance,
    ...chooseAxis(largestPosition(amounts, context.scale)),
  };
}

/** Null where the bounds say nothing about the balance: then no arrow is drawn. */
function toBalance({ exports, imports, balance }: BalancePanel, { scale }: MarkContext): ChartBalance | null {
  const words = derivedAmountInSentence(balance, exports.currency);
  if (balance.kind === 'nothing' || words === null) return null;
  const [x, m] = [exports, imports].map(({ amount }) => joinLabel(amountLabel(amount, scale)));
  return {
    from: toPosition(printedValue(imports.amount), scale),
    to: toPosition(printedValue(exports.amount), scale),
    label: derivedLabel(balance, (value) => formatScaled(value, scale)),
    note: `derived: ${x} − ${m}`,
    reading: `Balance, derived: ${words}`,
  };
}
