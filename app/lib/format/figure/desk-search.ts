import type { Figure } from '../../domain/figure';
import type { Source } from '../../domain/source';
import { publicSearchText } from './figure-search';

/** Everything that an editor's search for a figure looks at: what readers' search does, and what only the desk tells apart. */
export function deskSearchText(figure: Figure, source: Source | undefined): string {
  const { note, reviewState, rank, period } = figure;
  return [publicSearchText(figure, source), period.first, note, reviewState, rank].filter(Boolean).join(' ');
}
