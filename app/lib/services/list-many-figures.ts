import 'server-only';
import { type FigureSelection, sortFigures } from '../domain/figure-selection';
import { formatCursor, parseCursor } from '../schemas/cursor';
import type { FigureQuery } from '../schemas/figure-query';
import { countFigures } from './count-figures';
import { notACursor, type PageRequest } from './cut-page';
import { figuresBeside } from './first-figures';
import type { FigurePage } from './list-figure-page';
import { listBase, sortName } from './list-figures';
import type { ServiceContext } from './service-context';

/**
 * A page of a set that is too large to be put in order at once: pages follow the order in which figures were recorded,
 * and each is sorted by itself. A cursor names the figure that the page lies beside, and how many lie before it.
 */
export async function listManyFigures(
  context: ServiceContext,
  query: FigureQuery,
  { limit, cursor }: PageRequest,
): Promise<FigurePage> {
  const list = `figures recorded ${query.sort} ${query.order}`;
  const place = cursor === null ? null : readPlace(cursor, list);
  const { reporter, partner, flow, period, source, reviewState } = query;
  const selection: FigureSelection = { reporter, partner, flow, period, source, reviewState };
  // One more than is shown tells whether there are others.
  const found = await figuresBeside(context, selection, { limit: limit + 1, beside: place });
  if (found === null) throw notACursor();
  const isBefore = place?.side === 'before';
  const rows = isBefore ? found.slice(-limit) : found.slice(0, limit);
  const hasMore = found.length > rows.length;
  const hasEarlier = isBefore ? hasMore : place !== null;
  const skipped = isBefore ? (hasEarlier ? Math.max(1, place.skipped - rows.length) : 0) : (place?.skipped ?? 0);
  const hasLater = isBefore || hasMore;
  const at = (side: 'after' | 'before', id: string | undefined, count: number) =>
    id === undefined ? null : formatCursor({ list, side, place: [String(count), id] });
  const base = await listBase(context, query);
  const { count } = await countFigures(context, selection);
  const figures = sortFigures(rows, query.sort, query.order, sortName(base.sources));
  const page = {
    rows: figures,
    skipped,
    total: count,
    next: hasLater ? at('after', rows.at(-1)?.id, skipped + rows.length) : null,
    previous: hasEarlier ? at('before', rows[0]?.id, skipped) : null,
  };
  return { ...base, figures, derived: [], count, page };
}

function readPlace(cursor: string, list: string): { side: 'after' | 'before'; id: string; skipped: number } {
  const parsed = parseCursor(cursor, list);
  const [skipped = '', id = '', ...more] = parsed?.place ?? [];
  if (!parsed || more.length > 0 || !/^\d{1,9}$/.test(skipped)) throw notACursor();
  return { side: parsed.side, id, skipped: Number(skipped) };
}
