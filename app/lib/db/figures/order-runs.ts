import 'server-only';
import { FLOWS } from '../../domain/figure';
import type { FigurePlace } from '../../domain/figure-selection';
import { sizeKey } from '../../domain/size-key';
import type { Parameters, SqlReader } from '../sqlite/sql-reader';
import { distinctValues } from './distinct-values';
import type { ListWanted } from './figure-store';
import { text } from './row-values';

/** Rows that stand together in an order, and that an index has in that order. */
export interface Run {
  rule: string;
  orderBy: string;
  parameters: Parameters;
}

/** A run before it is told from which place on it is read. */
interface Stretch {
  rule: string;
  parameters: Parameters;
  /** Columns that order its rows, all of them rising or all falling; their ids come last, always rising. */
  keys: readonly string[];
  isFalling: boolean;
  /** How it lies to the place: negative before it, 0 where the place lies in it. */
  lie: number;
  /** The place's own values of the keys. */
  at: readonly string[];
}

/** The runs of an order from a place on; of a page before it, from the nearest to the first, each from its end. */
export function* runsBeside(reader: SqlReader, wanted: ListWanted): Generator<Run> {
  const { beside } = wanted;
  const isBefore = beside?.side === 'before';
  const stretches = stretchesOf(reader, wanted);
  for (const stretch of isBefore ? stretches.toReversed() : stretches) {
    const side = isBefore ? -stretch.lie : stretch.lie;
    if (beside && side < 0) continue;
    yield toRun(stretch, isBefore, beside && stretch.lie === 0 ? beside.place.id : null);
  }
}

function toRun({ rule, parameters, keys, isFalling, at }: Stretch, isBefore: boolean, from: string | null): Run {
  const keysFall = isFalling !== isBefore;
  const orderBy = [
    ...keys.map((key) => `"${key}" ${keysFall ? 'DESC' : 'ASC'}`),
    `"id" ${isBefore ? 'DESC' : 'ASC'}`,
  ].join(', ');
  if (from === null) return { rule, orderBy, parameters };
  const beyondId = `"id" ${isBefore ? '<' : '>'} @fromId`;
  const own = Object.fromEntries(at.map((value, index) => [`from${index}`, value]));
  const all = { ...parameters, ...own, fromId: from };
  if (keys.length === 0) return { rule: `${rule} AND ${beyondId}`, orderBy, parameters: all };
  const columns = `(${keys.map((key) => `"${key}"`).join(', ')})`;
  const values = `(${keys.map((_, index) => `@from${index}`).join(', ')})`;
  // The first comparison leads through the index, the second one leaves out the place's equals before it.
  const rest = `${columns} ${keysFall ? '<=' : '>='} ${values} AND (${columns} <> ${values} OR ${beyondId})`;
  return { rule: `${rule} AND ${rest}`, orderBy, parameters: all };
}

function stretchesOf(reader: SqlReader, wanted: ListWanted): Stretch[] {
  const { sort, order, selection, beside } = wanted;
  const isFalling = order === 'descending';
  const place = beside?.place;
  switch (sort) {
    case 'reporter':
    case 'partner': {
      const codes = selection[sort] === null ? distinctValues(reader, sort) : [selection[sort]];
      return byName({ column: sort, codes, own: place?.[sort] }, wanted);
    }
    case 'source': {
      const codes = selection.source === null ? sourceIds(reader) : [selection.source];
      return byName({ column: 'sourceId', codes, own: place?.sourceId }, wanted);
    }
    case 'flow': {
      const rising = selection.flow === null ? FLOWS.toSorted() : [selection.flow];
      const compare = (a: string, b: string) => (isFalling ? -1 : 1) * byCode(a, b);
      return rising.toSorted(compare).map((flow) => ofCode('flow', flow, place ? compare(flow, place.flow) : 1));
    }
    case 'amount':
      return distinctValues(reader, 'currency').map((currency) => ({
        ...ofCode('currency', currency, place ? byCode(currency, place.currency) : 1),
        keys: ['sizeKey'],
        isFalling,
        at: place ? [sizeKey(place)] : [],
      }));
    case 'period':
      return byPeriod(place, isFalling);
  }
}

function byCode(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function ofCode(column: string, value: string, lie: number): Stretch {
  return { rule: `"${column}" = @run`, parameters: { run: value }, keys: [], isFalling: false, lie, at: [] };
}

/** A stretch for each code, by the codes' names, then by the codes themselves: figureOrder's own order. */
function byName(
  { column, codes, own }: { column: string; codes: readonly string[]; own: string | undefined },
  { order, nameOf }: ListWanted,
): Stretch[] {
  const direction = order === 'ascending' ? 1 : -1;
  const names = new Map([...codes, ...(own === undefined ? [] : [own])].map((one) => [one, nameOf(one)]));
  const compare = (a: string, b: string) =>
    direction * ((names.get(a) ?? a).localeCompare(names.get(b) ?? b, 'en') || byCode(a, b));
  return codes.toSorted(compare).map((value) => ofCode(column, value, own === undefined ? 1 : compare(value, own)));
}

/** Months that are stated in their order, then what states none, in both directions. */
function byPeriod(place: FigurePlace | undefined, isFalling: boolean): Stretch[] {
  const isUnstated = place?.period.first === null;
  const stated: Stretch = {
    rule: '"periodFirst" IS NOT NULL',
    parameters: {},
    keys: ['periodFirst', 'periodLast'],
    isFalling,
    lie: isUnstated ? -1 : 0,
    at: [place?.period.first ?? '', place?.period.last ?? ''],
  };
  const unstated = { rule: '"periodFirst" IS NULL', parameters: {}, keys: [], isFalling: false, at: [] };
  return [stated, { ...unstated, lie: isUnstated ? 0 : 1 }];
}

function sourceIds(reader: SqlReader): string[] {
  return reader.all('SELECT "id" FROM "Source"').map((row) => text(row, 'id'));
}
