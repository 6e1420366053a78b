import type { AreaCode } from './area';
import type { Figure } from './figure';

/** The four hues that can be told apart, then one for all others, which rely on their label. */
export const HUES = ['1', '2', '3', '4', 'rest'] as const;
export type Hue = (typeof HUES)[number];

export type FindHue = (reporter: AreaCode) => Hue;

/**
 * One steady hue for each economy on every page: in the order in which reporters first came into the data, whatever
 * is shown. A later figure or a corrected amount never changes the hue of an economy that was there before.
 */
export function assignHues(figures: readonly Pick<Figure, 'id' | 'reporter' | 'createdRevision'>[]): FindHue {
  const byArrival = figures.toSorted((a, b) => a.createdRevision - b.createdRevision || (a.id < b.id ? -1 : 1));
  const reporters = [...new Set(byArrival.map(({ reporter }) => reporter))];
  return (reporter) => {
    const place = reporters.indexOf(reporter);
    return (place >= 0 ? HUES[place] : undefined) ?? 'rest';
  };
}
