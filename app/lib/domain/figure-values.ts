import type { Amount } from './amount';
import type { Figure } from './figure';
import { objectMaker } from './object-shape';
import type { Month, Period, PeriodBasis } from './period';

/** What is recorded of a figure; its id, its claim and the numbers of its saves come with the record. */
export type RecordedFigure = Omit<Figure, 'id' | 'claimId' | 'version' | 'createdRevision' | 'revision'>;

/** The same with one value for each stored column. */
export type FigureValues = Omit<RecordedFigure, 'amount' | 'period'> &
  Amount & {
    periodFirst: Month | null;
    periodLast: Month | null;
    periodBasis: PeriodBasis;
    periodAsPrinted: string | null;
  };

/** What a figure has in one column. An export asks a million figures for each: merged objects take far longer. */
export function figureValue(figure: RecordedFigure, column: keyof FigureValues): FigureValues[keyof FigureValues] {
  switch (column) {
    case 'qualifier':
    case 'low':
    case 'high':
    case 'decimals':
      return figure.amount[column];
    case 'periodFirst':
      return figure.period.first;
    case 'periodLast':
      return figure.period.last;
    case 'periodBasis':
      return figure.period.basis;
    case 'periodAsPrinted':
      return figure.period.asPrinted;
    default:
      return figure[column];
  }
}

const PARTS: ReadonlySet<string> = new Set<keyof FigureValues>([
  'qualifier',
  'low',
  'high',
  'decimals',
  'periodFirst',
  'periodLast',
  'periodBasis',
  'periodAsPrinted',
]);

/** Makes figures out of one value for each column, with what else each of them has. */
export function figureMaker<Own>(
  columns: readonly (keyof FigureValues)[],
  ownNames: readonly (keyof Own & string)[],
): (values: FigureValues, own: Own) => RecordedFigure & Own {
  const flat = columns.filter((column) => !PARTS.has(column));
  const make = objectMaker<Record<string, unknown>>(['amount', 'period', ...flat, ...ownNames]);
  return (values, own) => {
    const { qualifier, low, high, decimals, periodFirst, periodLast, periodBasis, periodAsPrinted } = values;
    const figure = make();
    figure.amount = { qualifier, low, high, decimals } satisfies Amount;
    figure.period = {
      first: periodFirst,
      last: periodLast,
      basis: periodBasis,
      asPrinted: periodAsPrinted,
    } satisfies Period;
    for (const column of flat) figure[column] = values[column];
    for (const name of ownNames) figure[name] = own[name];
    return figure as RecordedFigure & Own;
  };
}
