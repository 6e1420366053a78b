import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

declare global {
  interface Window {
    axe?: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
  }
}

/** What axe finds on the page as it stands, one text for each element, and what it does not look at. */
export async function violations(page: Page): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(AXE);
  const found = await page.evaluate(async (options) => (await window.axe?.run(document, options))?.violations, OPTIONS);
  if (!found) throw new Error('axe did not run');
  const ofAxe = found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`));
  return [...ofAxe, ...(await page.evaluate(faintInCharts))];
}

/** Runs in the page. Axe does not judge SVG: texts and shapes of charts against the ground (WCAG 1.4.3, 1.4.11). */
function faintInCharts(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) throw new Error('no canvas');
  const luminance = (colour: string) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
      .map((channel) => channel / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = luminance(getComputedStyle(document.body).backgroundColor);
  const faint = (selector: string, kind: 'fill' | 'stroke', needed: number) =>
    [...document.querySelectorAll(`.chart :is(${selector})`)]
      .filter((element) => element.getClientRects().length > 0)
      .flatMap((element) => {
        const [light = 0, dark = 0] = [luminance(getComputedStyle(element)[kind]), ground].toSorted((a, b) => b - a);
        const contrast = (light + 0.05) / (dark + 0.05);
        if (contrast >= needed) return [];
        return [`${element.getAttribute('class')} "${element.textContent}": ${contrast.toFixed(2)}, not ${needed}`];
      });
  return [
    ...faint('text', 'fill', 4.5),
    ...faint('.c-bar', 'fill', 3),
    ...faint('.c-cap, .c-zero, .c-difference, .c-ring', 'stroke', 3),
  ];
}
