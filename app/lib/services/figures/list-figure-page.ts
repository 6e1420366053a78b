import 'server-only';
import type { Listed } from '../../db/figures/figure-store';
import { formatCursor, parseCursor } from '../../schemas/cursor';
import { parsePlaceParts, toPlaceParts } from '../../schemas/figure-place';
import type { FigureQuery } from '../../schemas/figure-query';
import type { InputIssue } from '../../schemas/issue';
import { type CutPage, notACursor, type PageRequest } from '../cut-page';
import { AppError, invalidInput } from '../errors';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { countMemo } from './count-figures';
import { type FigureList, listBase, listPanel, selectionOf, sortName } from './list-figures';

/** A page of figures: `figures` are those of the page, `page.total` counts all that fit. */
export interface FigurePage extends FigureList {
  page: CutPage<FigureList['figures'][number]>;
}

/** The figures that a query selects, a page at a time, in its order. A panel is given whole, and refuses a page of itself. */
export async function listFigurePage(
  context: ServiceContext,
  query: FigureQuery,
  asked: PageRequest,
): Promise<FigurePage> {
  if (query.panel !== null) {
    if (asked.cursor !== null)
      throw invalidInput('There is no such page', [{ field: 'cursor', code: 'not_with_panel' }]);
    const list = await listPanel(context, query);
    const { figures } = list;
    return { ...list, page: { rows: figures, skipped: 0, total: figures.length, next: null, previous: null } };
  }
  const { sort, order } = query;
  const list = `figures ${sort} ${order}`;
  const beside = asked.cursor === null ? null : readPlace(asked.cursor, list, query);
  return withState(context, async (state) => {
    const base = await listBase(context, state, query);
    const selection = selectionOf(query);
    const { count } = await countMemo(context.db, state, selection);
    const nameOf = sortName(base.sources);
    const wanted = { selection, sort, order, nameOf, limit: asked.limit, total: count, beside };
    const found = state.figures.list(wanted);
    const { figures } = found;
    const page = { rows: figures, skipped: found.skipped, total: count, ...cursorsOf(found, list, query) };
    return { ...base, figures, derived: [], count, page };
  });
}

/** A cursor names a figure's place in the order, and how many stand before the page that begins or ends there. */
function cursorsOf({ figures, skipped, hasEarlier, hasLater }: Listed, list: string, { sort }: FigureQuery) {
  const at = (side: 'after' | 'before', index: number, before: number) => {
    const figure = figures.at(index);
    return figure ? formatCursor({ list, side, place: [String(before), ...toPlaceParts(figure, sort)] }) : null;
  };
  return {
    next: hasLater ? at('after', -1, skipped + figures.length) : null,
    previous: hasEarlier ? at('before', 0, skipped) : null,
  };
}

function readPlace(cursor: string, list: string, { sort }: FigureQuery) {
  const parsed = parseCursor(cursor, list);
  const [skipped = '', ...parts] = parsed?.place ?? [];
  const place = parsePlaceParts(parts, sort);
  if (!parsed || !place || !/^\d{1,9}$/.test(skipped)) throw notACursor();
  return { side: parsed.side, place, skipped: Number(skipped) };
}

/** The same for a page that shows the beginning where its address names no place of this order, and says so. */
export async function listFigurePageOrFirst(
  context: ServiceContext,
  query: FigureQuery,
  asked: PageRequest,
): Promise<{ list: FigurePage; issues: readonly InputIssue[] }> {
  try {
    return { list: await listFigurePage(context, query, asked), issues: [] };
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'invalid_input') throw error;
    return { list: await listFigurePage(context, query, { ...asked, cursor: null }), issues: error.issues };
  }
}
