import 'server-only';
import type { Figure } from '../domain/figure';
import type { Source } from '../domain/source';
import { figureSearchText } from '../format/figure-form-words';
import { authorize } from './authorize';
import { findClaimOf } from './first-figures';
import { getDataSet } from './get-data-set';
import type { ServiceContext } from './service-context';

export interface FoundFigures {
  figures: Figure[];
  /** How many there are without the search. */
  total: number;
  sources: ReadonlyMap<string, Source>;
}

/**
 * Figures of every state whose names, id or source hold each word of the search; the last changed first. Where there are
 * more than are kept in memory, those are searched, and a figure of exactly this id.
 */
export async function searchFigures(context: ServiceContext, search: string): Promise<FoundFigures> {
  authorize(context, 'editor');
  const { figures: kept, sources, isWhole } = await getDataSet(context);
  const exact = isWhole ? [] : findClaimOf(context, search.trim()).filter(({ id }) => id === search.trim());
  const figures = [...exact, ...kept.filter(({ id }) => exact.every((figure) => figure.id !== id))];
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = figures.filter((figure) => {
    const text = figureSearchText(figure, sources.get(figure.sourceId)).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return { figures: found.toSorted((a, b) => b.revision - a.revision), total: figures.length, sources };
}
