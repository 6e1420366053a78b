import { isDay } from '../domain/day';

/** Names a state of the data set in an address: `?asOf=17`, `?asOf=2026-11-20`. */
export const AS_OF = 'asOf';

/** A data revision, or a UTC day whose end is meant. */
export type AsOfRequest = { kind: 'revision'; number: number } | { kind: 'day'; day: string };

/** `17` is a data revision, `2026-11-20` a day that exists; null for any other text. */
export function parseAsOf(text: string): AsOfRequest | null {
  if (/^(0|[1-9]\d{0,14})$/.test(text)) return { kind: 'revision', number: Number(text) };
  return isDay(text) ? { kind: 'day', day: text } : null;
}

/** How proxy.ts hands the parameter to the layout, which cannot read the address itself. */
export const AS_OF_HEADER = 'x-as-of';

/** The pages that can be shown as of a state; on others the parameter means nothing. */
const AS_OF_PATHS = /^\/(?:compare|downloads|(?:figures|sources|economies)(?:\/.*)?)?$/;

/** The header's text for an address: null without the parameter, `unreadable` where a header could not carry it. */
export function asOfHeader(path: string, parameters: URLSearchParams): string | null {
  const given = AS_OF_PATHS.test(path) ? parameters.getAll(AS_OF) : [];
  const [only, ...others] = given;
  if (only === undefined) return null;
  return others.length === 0 && /^[\d-]{1,20}$/.test(only) ? only : 'unreadable';
}
