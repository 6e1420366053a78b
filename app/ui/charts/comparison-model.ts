import type { ComparisonPanel } from '@/lib/domain/panels';
import { unitHeading } from '@/lib/format/amount-words';
import { currencyName } from '@/lib/format/currency-words';
import { chooseAxis } from './chart-axis';
import type { ComparisonModel } from './chart-model';
import { largestPosition, type MarkContext, reporterName, toMark } from './panel-mark';

/** A panel of comparable figures as a chart: one bar each, in the panel's order. */
export function toComparisonModel(panel: ComparisonPanel, context: MarkContext): ComparisonModel {
  const marks = panel.figures.map((figure) => toMark(figure, reporterName(figure), context));
  const amounts = panel.figures.map(({ amount }) => amount);
  const currency = panel.figures[0]?.currency ?? 'USD';
  return {
    kind: 'comparison',
    id: panel.id,
    alt: `${marks.map(({ reading }) => reading).join('; ')}.`,
    unit: unitHeading(context.scale, currencyName(currency)),
    marks,
    ...chooseAxis(largestPosition(amounts, context.scale)),
  };
}
