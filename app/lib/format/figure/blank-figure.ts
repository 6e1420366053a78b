import { type FigureInput, parseFigureInput } from '../../schemas/figure-input';

/** A sound figure without anything that may be left out: each field of it has what an empty one means. */
export function blankFigure(): FigureInput {
  const parsed = parseFigureInput({
    source: 'example',
    reporter: 'USA',
    partner: 'M49:001',
    flow: 'turnover',
    qualifier: 'exactly',
    low: '1',
    currency: 'USD',
    period_basis: 'unstated',
  });
  if (!parsed.ok) throw new Error(`a blank figure is no figure: ${JSON.stringify(parsed.issues)}`);
  return parsed.figure;
}
