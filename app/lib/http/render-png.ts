import 'server-only';
import { createHash } from 'node:crypto';
import { renderAsync } from '@resvg/resvg-js';
import { shareQueue } from '../process/gauges';
import { tooMany } from '../services/errors';

export type PngBytes = Uint8Array<ArrayBuffer>;

/** Drawing keeps a processor busy: so many at once leave the others to pages. */
const AT_ONCE = 2;
const MOST_WAITING = 16;
const KEPT = 48;
/** Larger ones are asked for seldom, and would fill the memory. */
const LARGEST_KEPT_BYTES = 1_000_000;

const kept = new Map<string, Promise<PngBytes>>();
const waiting: (() => void)[] = [];
let drawing = 0;

shareQueue('png', () => ({ running: drawing, waiting: waiting.length, places: AT_ONCE }));

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (drawing >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw tooMany('Many pictures are being drawn: ask again in a moment');
    await new Promise<void>((begin) => waiting.push(begin));
  } else drawing += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else drawing -= 1;
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
  const made = kept.get(key) ?? inTurn(() => draw(request));
  // A map lists its keys in the order of their setting: to set again is to make it the newest.
  kept.delete(key);
  kept.set(key, made);
  made.then(
    ({ length }) => length > LARGEST_KEPT_BYTES && kept.delete(key),
    () => kept.delete(key),
  );
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}
