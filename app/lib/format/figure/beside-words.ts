import type { Caveat } from '../../domain/caveat';
import { ownCaveats } from '../../domain/comparability';
import type { Figure } from '../../domain/figure';
import { pairReason } from '../panel/pair-words';
import { areaInSentence, listInSentence } from './area-words';
import { periodNote } from './period-words';

export interface Neighbour {
  other: Figure;
  caveats: readonly Caveat[];
}

/**
 * "Against China: it is for 2024, a year later; its year is inferred.": what makes a figure compare badly with each
 * neighbour on its axis; those with nothing against them share one sentence at the end. What the figure itself brings
 * along is told on its own, not once for each of them.
 */
export function besideSentences(figure: Figure, neighbours: readonly Neighbour[]): string[] {
  const own = new Set(ownCaveats(figure).map(({ code }) => code));
  const told = neighbours.map(({ other, caveats }) => ({
    name: nameOf(other, neighbours),
    reasons: caveats.filter(({ code }) => !own.has(code)).map((caveat) => pairReason(caveat, figure, other)),
  }));
  const clear = told.filter(({ reasons }) => reasons.length === 0).map(({ name }) => name);
  return [
    ...told
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ name, reasons }) => `Against ${name}: ${reasons.join('; ')}.`),
    ...(clear.length > 0 ? [`Against ${listInSentence(clear)}: no other caveat.`] : []),
  ];
}

/** With its period where an economy stands there more than once. */
function nameOf(figure: Figure, neighbours: readonly Neighbour[]): string {
  const alike = neighbours.filter(({ other }) => other.reporter === figure.reporter);
  const name = areaInSentence(figure.reporter);
  return alike.length > 1 ? `${name} (${periodNote(figure.period)})` : name;
}
