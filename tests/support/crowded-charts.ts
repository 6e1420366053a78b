import { findArea } from '@/lib/areas/area-lists';
import type { Figure } from '@/lib/domain/figure';
import { QUALIFIERS } from '@/lib/domain/qualifier';
import { exampleAmount, exampleFigure, exampleHue } from '@/ui/charts/examples/example-figures';
import type { ChartModel } from '@/ui/charts/model/chart-model';
import type { FiguresRequest } from '@/ui/charts/model/chart-request';
import { toChartModel } from '@/ui/charts/model/to-chart-model';

/** Names of very different lengths, since a label's neighbour is often a name. */
const letterOf = (index: number): string => (index % 7 === 6 ? `${index} of the Far and Farther Islands` : `${index}`);

/** Two hundred figures of forty reporters over five years, sizes from one billion to a trillion, every qualifier. */
export const TWO_HUNDRED: readonly Figure[] = Array.from({ length: 200 }, (_, index) => {
  const qualifier = QUALIFIERS[index % QUALIFIERS.length] ?? 'exactly';
  const millions = Math.round(1000 * 1.0353 ** (200 - index));
  const amount = exampleAmount(qualifier, millions, Math.round(millions * 1.4));
  return {
    ...exampleFigure({ letter: letterOf(index % 40), amount, time: `${2019 + (index % 5)}` }),
    id: `crowd-${index}`,
  };
});

/** Every qualifier at both ends of nine orders of magnitude, and a step of each between. */
export const NINE_ORDERS: readonly Figure[] = Array.from({ length: 20 }, (_, index) => {
  const qualifier = QUALIFIERS[index % QUALIFIERS.length] ?? 'exactly';
  const millions = 900_000 / 10 ** (index / 2);
  const amount = exampleAmount(qualifier, millions, millions * 1.01);
  return { ...exampleFigure({ letter: letterOf(index), amount, time: '2023' }), id: `order-${index}` };
});

/** Such figures as a chart of any kind; on a log scale bars become dots. */
export function crowdedChart(
  kind: FiguresRequest['kind'],
  figures: readonly Figure[],
  scale: FiguresRequest['scale'] = kind === 'dots' ? 'log' : 'linear',
): ChartModel {
  // Years more than three apart are not ranked; how they look together is the question here.
  const forcedReasons = kind === 'time' || kind === 'multiples' ? [] : ['Years lie apart.'];
  return toChartModel({ kind, id: `crowded-${kind}`, figures, scale, findArea, hueOf: exampleHue, forcedReasons });
}
