import 'server-only';
import { BALANCE_SIGNS, type Figure, FLOWS } from '../../domain/figure';
import type { FigurePlace } from '../../domain/figure-selection';
import { type FigureValues, figureMaker, type RecordedFigure } from '../../domain/figure-values';
import { objectMaker } from '../../domain/object-shape';
import { QUALIFIERS } from '../../domain/qualifier';
import { FIELD_ROWS, STORED_COLUMNS, type StoredValues } from '../../schemas/figure-table/figure-table';
import type { Row } from '../sqlite/sql-reader';
import { amountOrNull, code, codeOrNull, text, textOrNull, valueOfKind, wholeNumber } from './row-values';

/** The columns that a figure's place in an order hangs on. */
export const PLACE_COLUMNS = [
  'id',
  'reporter',
  'partner',
  'flow',
  'sourceId',
  'currency',
  'qualifier',
  'low',
  'high',
  'decimals',
  'balanceSign',
  'periodFirst',
  'periodLast',
]
  .map((name) => `"${name}"`)
  .join(', ');

/** A row with PLACE_COLUMNS. Throws for what no version has written. */
export function parsePlace(row: Row): FigurePlace {
  return {
    id: text(row, 'id'),
    reporter: text(row, 'reporter'),
    partner: text(row, 'partner'),
    flow: code(row, 'flow', FLOWS),
    sourceId: text(row, 'sourceId'),
    currency: text(row, 'currency'),
    amount: {
      qualifier: code(row, 'qualifier', QUALIFIERS),
      low: amountOrNull(row, 'low'),
      high: amountOrNull(row, 'high'),
      decimals: wholeNumber(row, 'decimals'),
    },
    balanceSign: codeOrNull(row, 'balanceSign', BALANCE_SIGNS),
    period: { first: textOrNull(row, 'periodFirst'), last: textOrNull(row, 'periodLast') },
  };
}

const STORED_KINDS = FIELD_ROWS.flatMap(([, { column, kind }]) => (column ? [{ column, kind }] : []));

const makeValues = objectMaker<FigureValues>([...STORED_COLUMNS, 'periodFirst', 'periodLast']);
const makeFigure = figureMaker<Omit<Figure, keyof RecordedFigure>>(STORED_COLUMNS, [
  'id',
  'claimId',
  'version',
  'createdRevision',
  'revision',
]);

/** A whole row of the table of figures, read by Prisma or by a statement. Throws for what no version has written. */
export function parseFigure(row: Row): Figure {
  const columns = makeValues();
  for (const { column, kind } of STORED_KINDS) columns[column] = valueOfKind(row, column, kind);
  const values: FigureValues = Object.assign(columns as StoredValues, {
    periodFirst: textOrNull(row, 'periodFirst'),
    periodLast: textOrNull(row, 'periodLast'),
  });
  return makeFigure(values, {
    id: text(row, 'id'),
    claimId: text(row, 'claimId'),
    version: wholeNumber(row, 'version'),
    createdRevision: wholeNumber(row, 'createdRevision'),
    revision: wholeNumber(row, 'revision'),
  });
}
