import type { Page } from '@playwright/test';
import { expect } from './browser';
import { violations } from './browser-axe';
import { layoutFaults, noFaults } from './browser-layout';

const WIDTHS = [1280, 390, 320] as const;

/**
 * Each width once and each scheme once: colours do not depend on the width, nor names and roles on the colours. The
 * charts' own colours, which a width may change, are judged in all four by the gallery's pictures.
 */
const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;

const softly = expect.configure({ soft: true, timeout: 5_000 });

/** Nothing overlaps or is cut off at any width, and axe finds nothing, wide and narrow, light and dark. */
export async function expectSound(page: Page, what: string): Promise<void> {
  expect.soft(await layoutFaults(page, WIDTHS), what).toEqual(noFaults(WIDTHS));
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    // A colour that is fading into another one has neither's contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Asked again until nothing moves: while a page is refreshed it has no title for a moment.
    await softly.poll(() => violations(page), `${what}, ${width} pixels, ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
