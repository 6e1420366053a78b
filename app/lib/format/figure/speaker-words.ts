import type { Figure } from '../../domain/figure';
import type { Source } from '../../domain/source';
import { listInSentence } from './area-words';

/** Whose word figures stand on: an attribution if the article names one, else the article's publisher. */
export function speakersOf(figures: readonly Figure[], sources: ReadonlyMap<string, Source>): string[] {
  const speakers = figures.map((figure) => {
    const publisher = sources.get(figure.sourceId)?.publisher ?? figure.sourceId;
    return figure.attribution ? `${figure.attribution}, as ${publisher} reports` : publisher;
  });
  return [...new Set(speakers)];
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}

/** "Izvestia’s figures", "the figures of Izvestia and Reuters", "the figures of China Customs, as Izvestia reports". */
export function speakersFigures(speakers: readonly string[]): string {
  const [only, ...others] = speakers;
  if (only && others.length === 0 && !only.includes(',')) return `${possessive(only)} figures`;
  return `the figures of ${listInSentence(speakers)}`;
}

/** "By Izvestia’s figures, …": an economy reports nothing unless the figure's attribution says so. */
export function bySpeakers(speakers: readonly string[], sentence: string): string {
  return `By ${speakersFigures(speakers)}, ${sentence}`;
}

/** "By Izvestia’s account, …" for a single figure. */
export function byAccount(speakers: readonly string[], sentence: string): string {
  const [only, ...others] = speakers;
  if (only && others.length === 0 && !only.includes(',')) return `By ${possessive(only)} account, ${sentence}`;
  return `By the account of ${listInSentence(speakers)}, ${sentence}`;
}
