import 'server-only';
import { type Page, takePage } from '../domain/list-page';
import { formatCursor, parseCursor } from '../schemas/cursor';
import { invalidInput } from './errors';

/** Which part of a list is asked for. */
export interface PageRequest {
  limit: number;
  /** Null for the beginning. */
  cursor: string | null;
}

export interface CutPage<T> extends Page<T> {
  /** Cursors of the pages beside this one; null where the list ends. */
  next: string | null;
  previous: string | null;
}

/** A list's order, as its cursors know it. */
export interface ListOrder<T> {
  /** Names the list with its order: a cursor of another one is refused. */
  list: string;
  /** What a row's place hangs on, its id last. */
  toParts: (row: T) => readonly string[];
  /** How a row lies to a place (negative before it); null for parts that are no place. */
  toLie: (parts: readonly string[]) => ((row: T) => number) | null;
}

/** A page of a list that is sorted already. Refuses a cursor that is not one of this list in this order. */
export function cutPage<T>(sorted: readonly T[], { limit, cursor }: PageRequest, order: ListOrder<T>): CutPage<T> {
  const found = cursor === null ? null : parseCursor(cursor, order.list);
  const lie = found && order.toLie(found.place);
  if (cursor !== null && !lie) throw notACursor();
  const page = takePage(sorted, limit, found && lie ? { lie, side: found.side } : null);
  const [first, last] = [page.rows[0], page.rows.at(-1)];
  const at = (side: 'after' | 'before', row: T | undefined) =>
    row === undefined ? null : formatCursor({ list: order.list, side, place: order.toParts(row) });
  return {
    ...page,
    next: page.skipped + page.rows.length < page.total ? at('after', last) : null,
    previous: page.skipped > 0 ? at('before', first) : null,
  };
}

export function notACursor() {
  return invalidInput('There is no such page', [{ field: 'cursor', code: 'not_a_cursor' }]);
}

/** An order by texts, each rising (or falling where `falling` says so), in the order of their characters' codes. */
export function textOrder<T>(
  list: string,
  toParts: (row: T) => readonly string[],
  falling: readonly boolean[] = [],
): ListOrder<T> & { compare: (a: T, b: T) => number } {
  const compareParts = (a: readonly string[], b: readonly string[]): number => {
    const index = a.findIndex((text, at) => text !== b[at]);
    if (index < 0) return 0;
    const rises = (a[index] ?? '') < (b[index] ?? '') ? -1 : 1;
    return falling[index] ? -rises : rises;
  };
  return {
    list,
    toParts,
    toLie: (parts) => (row) => compareParts(toParts(row), parts),
    compare: (a, b) => compareParts(toParts(a), toParts(b)),
  };
}
