import { z } from 'zod';
import './text-fields';

/** A place in an ordered list: the parts by which it is ordered, the id last. */
export interface Cursor {
  /** Which list, in which order: a cursor means nothing in another one. */
  list: string;
  side: 'after' | 'before';
  place: readonly string[];
}

const wire = z.tuple([z.string(), z.enum(['after', 'before']), z.array(z.string()).min(1).max(8)]);

/** A cursor as text that an address can hold. What is in it is nobody's business but ours, and may change. */
export function formatCursor({ list, side, place }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([list, side, place]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The inverse; null for text that is no cursor of this list. */
export function parseCursor(text: string, list: string): Cursor | null {
  const parsed = wire.safeParse(readJson(text));
  if (!parsed.success || parsed.data[0] !== list) return null;
  const [, side, place] = parsed.data;
  return { list, side, place };
}

function readJson(text: string): unknown {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0))));
  } catch {
    return null;
  }
}
