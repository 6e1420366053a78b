import 'server-only';
import { createHash } from 'node:crypto';
import { renderAsync } from '@resvg/resvg-js';
import { LRUCache } from 'lru-cache';
import { shareQueue } from '../process/gauges';
import { clientNetwork } from '../services/accounts/client-network';
import { Turns } from '../services/operations/turns';
import { requestNotes } from './request-notes';

export type PngBytes = Uint8Array<ArrayBuffer>;

/** Drawing keeps a processor busy: so many at once leave the others to pages. */
const AT_ONCE = 2;
const MOST_WAITING = 16;
/** Pictures of one client that are drawn or wait: a page has a few, and nobody takes every place. */
const MOST_OF_ONE = 12;
const KEPT = 48;
/** Larger ones are asked for seldom, and would fill the memory. */
const LARGEST_KEPT_BYTES = 1_000_000;

const kept = new LRUCache<string, Promise<PngBytes>>({ max: KEPT });
const turns = new Turns({ atOnce: AT_ONCE, mostWaiting: MOST_WAITING, mostOfOne: MOST_OF_ONE, retryAfterSeconds: 5 });

shareQueue('png', () => turns.state);

async function inTurn<T>(client: string, work: () => Promise<T>): Promise<T> {
  const end = await turns.take(client);
  try {
    return await work();
  } finally {
    end();
  }
}

export interface PngRequest {
  svg: string;
  /** Pixels for each px of the SVG. */
  pixels: number;
  /** TrueType files of its faces. */
  fontFiles: string[];
  /** Its faces lack some letters: the machine's own fonts are looked through for them, which takes a while. */
  needsSystemFonts: boolean;
}

async function draw({ svg, pixels, fontFiles, needsSystemFonts }: PngRequest): Promise<PngBytes> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: pixels },
    font: { fontFiles, loadSystemFonts: needsSystemFonts },
  });
  return new Uint8Array(image.asPng());
}

/** An SVG as PNG. Kept by its content. Throws a refusal when too many pictures wait to be drawn already. */
export function renderPng(request: PngRequest): Promise<PngBytes> {
  const key = createHash('sha256').update(`${request.pixels} ${request.svg}`).digest('base64');
  const known = kept.get(key);
  if (known) return known;
  const client = clientNetwork(requestNotes()?.client ?? '');
  const made = inTurn(client, () => draw(request));
  kept.set(key, made);
  made.then(
    ({ length }) => length > LARGEST_KEPT_BYTES && kept.delete(key),
    () => kept.delete(key),
  );
  return made;
}
