import { findArea } from '../../areas/area-lists';
import type { Reading } from '../text/reading';
import type { AreaName } from './area-names';

/** The part of the world that words like "the Asian country" name, by its code in UN M49; null when they name none. */
export function regionInWords({ tokens, lexicon }: Reading, { from, to }: { from: number; to: number }): string | null {
  for (let at = from; at < to; at += 1) {
    const found = lexicon.regions.find(([, words]) => words.has(tokens[at]?.fold ?? ''));
    if (found) return found[0];
  }
  return null;
}

/** Whether a country lies in a region by UN M49. */
export const liesIn = ({ code }: AreaName, region: string): boolean =>
  code !== null && (findArea(region)?.members.has(code) ?? false);
