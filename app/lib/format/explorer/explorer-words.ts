import { spellSmall } from '../figure/number-words';
import type { ExplorerPage } from './explorer-table';

/** "Five figures", "2 of 5 figures": how many the filters leave, of how many. */
export function countWords(shown: number, total: number, filtered: boolean): string {
  const spelled = spellSmall(total);
  const count = filtered ? `${shown} of ${total}` : spelled.charAt(0).toUpperCase() + spelled.slice(1);
  return `${count} ${total === 1 ? 'figure' : 'figures'}`;
}

/** "Figures 51 to 100 of 312"; null where all of them stand on one page. */
export function pageWords({
  skipped,
  total,
  figures,
}: Pick<ExplorerPage, 'skipped' | 'total' | 'figures'>): string | null {
  if (figures.length === total) return null;
  return figures.length === 0
    ? `No more figures of ${total}`
    : `Figures ${skipped + 1} to ${skipped + figures.length} of ${total}`;
}
