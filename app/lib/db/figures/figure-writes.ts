import 'server-only';
import { claimKey } from '../../domain/claim';
import type { Figure } from '../../domain/figure';
import { type FigureValues, figureValue } from '../../domain/figure-values';
import { objectMaker } from '../../domain/object-shape';
import { sizeKey } from '../../domain/size-key';
import type { FigureInput } from '../../schemas/figure-input';
import { STORED_COLUMNS } from '../../schemas/figure-table/figure-table';
import { inOrder, STORED_ORDER } from '../../schemas/figure-table/orders';
import { newId } from '../new-id';
import type { Transaction, Write } from '../sqlite/writer';
import { parseFigure } from './parse-figure';

/** The figure with this id in the state that the transaction sees; null when there is none. */
export async function findFigure(tx: Transaction, id: string): Promise<Figure | null> {
  const row = await tx.figure.findUnique({ where: { id } });
  return row && parseFigure(row);
}

/** The figures of a claim, whatever their state, the first recorded one first. */
export async function findFiguresOfClaim(tx: Transaction, key: string): Promise<Figure[]> {
  const rows = await tx.figure.findMany({
    where: { claim: { key: { equals: key } } },
    orderBy: [{ createdRevision: 'asc' }, { id: 'asc' }],
  });
  return rows.map(parseFigure);
}

/** Adds a figure, and its claim where it is the first about it. */
export async function insertFigure({ tx, revision }: Write, input: FigureInput): Promise<Figure> {
  const row = await tx.figure.create({
    data: {
      ...toFigureColumns(input),
      id: input.id ?? newId(),
      claimId: await claimIdFor(tx, input),
      version: 1,
      createdRevision: revision,
      revision,
    },
  });
  return parseFigure(row);
}

/**
 * Writes a figure over the version that its editor saw. Null when that version is no longer there: somebody else was
 * quicker, and nothing was changed.
 */
export async function updateFigure(
  { tx, revision }: Write,
  seen: Pick<Figure, 'id' | 'version'>,
  input: FigureInput,
): Promise<Figure | null> {
  const { count } = await tx.figure.updateMany({
    where: { id: { equals: seen.id }, version: { equals: seen.version } },
    data: { ...toFigureColumns(input), claimId: await claimIdFor(tx, input), version: seen.version + 1, revision },
  });
  return count === 1 ? findFigure(tx, seen.id) : null;
}

async function claimIdFor(tx: Transaction, input: FigureInput): Promise<string> {
  const key = claimKey(input);
  const { id } = await tx.claim.upsert({
    where: { key },
    update: {},
    create: {
      id: newId(),
      key,
      reporter: input.reporter,
      partner: input.partner,
      flow: input.flow,
      periodFirst: input.period.first,
      periodLast: input.period.last,
    },
  });
  return id;
}

/** The columns of a figure that come with it, in the database's names; the others are its number, claim and writes. */
export const FIGURE_OWN_COLUMNS = inOrder(
  STORED_ORDER,
  [...STORED_COLUMNS, 'periodFirst', 'periodLast', 'sizeKey'] as const,
  (name) => name,
);

const makeColumns = objectMaker<FigureColumns>(FIGURE_OWN_COLUMNS);

/** Every column by name, so that nothing from outside can reach one that is not meant for it. */
export function toFigureColumns(input: FigureInput): FigureColumns {
  const columns = makeColumns();
  for (const name of FIGURE_OWN_COLUMNS) columns[name] = name === 'sizeKey' ? sizeKey(input) : figureValue(input, name);
  return columns as FigureColumns;
}

type FigureColumns = FigureValues & { sizeKey: string };
