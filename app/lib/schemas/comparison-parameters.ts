import { z } from 'zod';
import { CHART_KINDS, CHART_SCALES, FIGURE_ORDERS } from '../domain/chart-kind';
import { FIGURES_IN_VIEW } from './chart-view';
import { asOfParameter } from './parameters';
import { slug } from './text-fields';

/**
 * What the API's document says of a view in an address. parseChartView reads it, since its fields depend on each other;
 * a contract test sends both the same requests.
 */
export const COMPARISON_PARAMETERS = {
  figures: z.string().meta({
    description: `Ids of figures, with commas between them, at most ${FIGURES_IN_VIEW}`,
    examples: ['one-figure,another-figure'],
  }),
  panel: slug.meta({ description: 'One panel of the view alone' }),
  chart: z.enum(CHART_KINDS).meta({ description: 'How the view is drawn: bars unless said otherwise' }),
  scale: z.enum(CHART_SCALES).meta({ description: 'Not every chart has both' }),
  relative: slug.meta({ description: 'The figure of the view that the others are multiples of' }),
  order: z.enum(FIGURE_ORDERS).meta({ description: 'By size unless said otherwise' }),
  anyway: z.enum(['1', '0']).meta({ description: '1 puts on one axis what cannot be compared' }),
  asOf: asOfParameter,
} as const;
