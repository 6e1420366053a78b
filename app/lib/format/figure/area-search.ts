import { areaDigits, findArea, listAreaCodes, officialAreaName } from '../../areas/area-lists';
import type { AreaCode } from '../../domain/area';
import { areaName } from './area-words';

/** An area as a form shows it, with its code, since names are not unique among all lists: "Russia (RUS)". */
export function areaChoice(code: AreaCode): string {
  return `${areaName(code)} (${code.replace(':', ' ')})`;
}

/** Every known area as a form offers it, by name. */
export function listAreaChoices(): string[] {
  return listAreaCodes()
    .map(areaChoice)
    .toSorted((a, b) => a.localeCompare(b, 'en'));
}

/** Letters and digits alone, accents aside: "Türkiye" is found by "turkiye". */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

let names: Map<string, AreaCode | null> | undefined;

/** Each name and code to its area; null where two areas share a name. */
function allNames(): Map<string, AreaCode | null> {
  if (names) return names;
  names = new Map();
  for (const code of listAreaCodes()) {
    const own = [code, areaChoice(code), areaName(code), officialAreaName(code), areaDigits(code)];
    for (const name of new Set(own.map((text) => foldText(text ?? '')))) {
      if (name) names.set(name, names.has(name) ? null : code);
    }
  }
  return names;
}

/**
 * The area that a text names: by code (`RUS`, `M49:419`, `M49 419`, `419`), by name ("Russia", "Russian Federation",
 * "the Americas") or as areaChoice writes it. Null for an unknown name and for one that two areas share.
 */
export function findAreaByWords(text: string): AreaCode | null {
  const given = text.trim();
  if (findArea(given)) return given;
  const words = foldText(given);
  return allNames().get(words) ?? allNames().get(words.replace(/^the /, '')) ?? null;
}
