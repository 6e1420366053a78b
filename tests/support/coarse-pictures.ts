import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/**
 * How each chart of the gallery last looked, as a grid of mean colours: coarse enough to be the same in every version of
 * Chromium, small enough to keep, and fine enough that no mark can go missing or change its colour. Where exactly every
 * shape stands is a matter of text: tests/unit/charts/gallery-geometry.txt.
 */
export const PICTURE_FILE = 'tests/e2e/gallery-pictures.json';

const GRID = { columns: 16, rows: 12 };
/** Of 255: what another version's edges and letters make of a cell; a missing label makes more. */
const TOLERANCE = 14;

/** A picture as one text of hexadecimal colours, row by row. The page is only used for its canvas. */
export async function coarsePicture(page: Page, png: Buffer): Promise<string> {
  return page.evaluate(
    async ({ base64, columns, rows }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const size = { resizeWidth: columns, resizeHeight: rows, resizeQuality: 'high' } as const;
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }), size);
      const context = new OffscreenCanvas(columns, rows).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, columns, rows);
      const colours = [...data].filter((_, index) => index % 4 !== 3);
      return colours.map((value) => value.toString(16).padStart(2, '0')).join('');
    },
    { base64: png.toString('base64'), ...GRID },
  );
}

function readKept(): Record<string, string> {
  return existsSync(PICTURE_FILE) ? (JSON.parse(readFileSync(PICTURE_FILE, 'utf8')) as Record<string, string>) : {};
}

/** The largest difference of a channel in any cell, of 255. */
function largestDifference(a: string, b: string): number {
  const channels = (text: string) => (text.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const [left, right] = [channels(a), channels(b)];
  if (left.length !== right.length) return 255;
  return Math.max(...left.map((value, index) => Math.abs(value - (right[index] ?? 0))));
}

/** What looks different from what is kept, in words; empty when all looks alike. With `update` it is kept instead. */
export function pictureDifferences(seen: Record<string, string>, update: boolean): string[] {
  const kept = readKept();
  if (update) {
    const all = Object.entries({ ...kept, ...seen }).toSorted(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(PICTURE_FILE, `${JSON.stringify(Object.fromEntries(all), null, 1)}\n`);
    return [];
  }
  return Object.entries(seen).flatMap(([name, picture]) => {
    const before = kept[name];
    if (before === undefined) return [`${name}: never looked at`];
    const difference = largestDifference(before, picture);
    return difference > TOLERANCE ? [`${name}: a cell differs by ${difference} of 255`] : [];
  });
}
