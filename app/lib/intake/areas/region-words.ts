import { findArea } from '../../areas/area-lists';
import { foldAt, type Scan } from '../scan/scan-sentence';
import type { AreaName } from './area-names';

/** Words for a part of the world, and its code in UN M49. */
const REGIONS: [words: RegExp, code: string][] = [
  [/^(asiatic[oa]|asian|азиатск\p{L}*)$/u, 'M49:142'],
  [/^(europe[oa]|european|европейск\p{L}*)$/u, 'M49:150'],
  [/^(african[oa]|african|африканск\p{L}*)$/u, 'M49:002'],
  [/^(sudamerican[oa]|suramerican[oa]|южноамериканск\p{L}*)$/u, 'M49:005'],
  [/^(centroamerican[oa]|istmen[oa])$/, 'M49:013'],
  [/^(caribe[nñ][oa]|caribbean|карибск\p{L}*)$/u, 'M49:029'],
  [/^(latinoamerican[oa]|латиноамериканск\p{L}*)$/u, 'M49:419'],
  [/^(magrebi|norteafrican[oa])$/, 'M49:015'],
  [/^(nordic[oa]|nordic)$/, 'M49:154'],
];

/** The part of the world that words like "el país asiático" name; null when they name none. */
export function regionInWords(scan: Scan, { from, to }: { from: number; to: number }): string | null {
  for (let at = from; at < to; at += 1) {
    const fold = foldAt(scan, at);
    const found = REGIONS.find(([words]) => words.test(fold));
    if (found) return found[1];
  }
  return null;
}

/** Whether a country lies in a region by UN M49. */
export const liesIn = ({ code }: AreaName, region: string): boolean =>
  code !== null && (findArea(region)?.members.has(code) ?? false);
