import 'server-only';
import { figureOrder } from '../domain/figure-selection';
import { parsePlaceParts, toPlaceParts } from '../schemas/figure-place';
import type { FigureQuery } from '../schemas/figure-query';
import type { InputIssue } from '../schemas/issue';
import { type CutPage, cutPage, type PageRequest } from './cut-page';
import { invalidInput, Refusal } from './errors';
import { type FigureList, isBeyondPages, listFigures, sortName } from './list-figures';
import { listManyFigures } from './list-many-figures';
import type { ServiceContext } from './service-context';

/** A page of figures: `figures` are those of the page, `page.total` counts all that fit. */
export interface FigurePage extends FigureList {
  page: CutPage<FigureList['figures'][number]>;
}

/** The figures that a query selects, a page at a time. A panel is given whole, and refuses a page of itself. */
export async function listFigurePage(
  context: ServiceContext,
  query: FigureQuery,
  asked: PageRequest,
): Promise<FigurePage> {
  if (await isBeyondPages(context, query)) return listManyFigures(context, query, asked);
  const list = await listFigures(context, query);
  if (query.panel !== null) {
    if (asked.cursor !== null)
      throw invalidInput('There is no such page', [{ field: 'cursor', code: 'not_with_panel' }]);
    const { figures } = list;
    return { ...list, page: { rows: figures, skipped: 0, total: figures.length, next: null, previous: null } };
  }
  const { sort, order } = query;
  const compare = figureOrder(sort, order, sortName(list.sources));
  const page = cutPage(list.figures, asked, {
    list: `figures ${sort} ${order}`,
    toParts: (figure) => toPlaceParts(figure, sort),
    toLie: (parts) => {
      const place = parsePlaceParts(parts, sort);
      return place && ((figure) => compare(figure, place));
    },
  });
  return { ...list, figures: page.rows, page };
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
    if (!(error instanceof Refusal) || error.kind !== 'invalid_input') throw error;
    return { list: await listFigurePage(context, query, { ...asked, cursor: null }), issues: error.issues };
  }
}
