import type { AreaCode } from './area';
import type { Figure } from './figure';

/** The four hues that can be told apart, then one for all others, which rely on their label. */
export const HUES = ['1', '2', '3', '4', 'rest'] as const;
export type Hue = (typeof HUES)[number];

/** So many reporters have a hue of their own. */
export const OWN_HUES = HUES.length - 1;

export type FindHue = (reporter: AreaCode) => Hue;

type Arrived = Pick<Figure, 'id' | 'reporter' | 'createdRevision'>;

/** Reporters in the order in which they first came into the data. */
export function reportersByArrival(figures: readonly Arrived[]): AreaCode[] {
  const byArrival = figures.toSorted((a, b) => a.createdRevision - b.createdRevision || (a.id < b.id ? -1 : 1));
  return [...new Set(byArrival.map(({ reporter }) => reporter))];
}

/**
 * One steady hue for each economy on every page: in the order in which reporters first came into the data, whatever
 * is shown. A later figure or a corrected amount never changes the hue of an economy that was there before.
 */
export function assignHues(figures: readonly Arrived[]): FindHue {
  return huesInOrder(reportersByArrival(figures));
}

/** The same of reporters in the order of their arrival; only the first OWN_HUES of them matter. */
export function huesInOrder(reporters: readonly AreaCode[]): FindHue {
  return (reporter) => {
    const place = reporters.indexOf(reporter);
    return (place >= 0 ? HUES[place] : undefined) ?? 'rest';
  };
}
