import type { Page } from '@playwright/test';

interface Placed {
  name: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface LayoutFaults {
  /** Pairs of a chart's texts, rings and marks whose ink overlaps. */
  overlaps: string[];
  /** Chart texts that are cut off by the page's edges. */
  outside: string[];
  /** Links of charts that are smaller than 24 by 24 pixels. */
  smallTargets: string[];
  /** Elements that make the page scroll sideways. */
  tooWide: string[];
}

const NO_FAULTS: LayoutFaults = { overlaps: [], outside: [], smallTargets: [], tooWide: [] };

/** What is wrong with the layout at each width, in CSS pixels; compare with `noFaults`. */
export async function layoutFaults(page: Page, widths: readonly number[]): Promise<Record<string, LayoutFaults>> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const found: Record<string, LayoutFaults> = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    found[width] = await page.evaluate(findFaults);
  }
  return found;
}

export function noFaults(widths: readonly number[]): Record<string, LayoutFaults> {
  return Object.fromEntries(widths.map((width) => [width, NO_FAULTS]));
}

/** Texts and marks of the charts that are smaller than these CSS pixels, in words. */
export async function smallThings(page: Page, least: { text: number; mark: number }): Promise<string[]> {
  const sizes = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('[data-chart] svg')].filter((svg) => svg.getClientRects().length > 0);
    const texts = shown.flatMap((svg) => [...svg.querySelectorAll('text')]);
    const marks = shown.flatMap((svg) => [...svg.querySelectorAll('[data-mark]')]);
    // The box of a line leaves its stroke out.
    const strokeOf = (part: Element) => {
      const { stroke, strokeWidth } = getComputedStyle(part);
      return stroke === 'none' ? 0 : Number.parseFloat(strokeWidth);
    };
    const largest = (mark: Element, side: 'width' | 'height') =>
      Math.max(
        ...[...mark.querySelectorAll('[data-part]')].map((part) => part.getBoundingClientRect()[side] + strokeOf(part)),
      );
    return {
      texts: texts.map((text) => ({
        name: text.textContent ?? '',
        size: Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.d ?? 1),
      })),
      // A month among many has no shape of its own: it is a corner of its line.
      marks: marks
        .filter((mark) => mark.querySelector('[data-part]'))
        .map((mark) => ({
          name: mark.outerHTML.slice(0, 90),
          size: Math.min(largest(mark, 'width'), largest(mark, 'height')),
        })),
    };
  });
  const words = ({ name, size }: { name: string; size: number }) => `${name} is ${size.toFixed(1)} px`;
  const texts = sizes.texts.filter(({ size }) => size < least.text);
  const marks = sizes.marks.filter(({ size }) => size < least.mark);
  return [...texts, ...marks].map(words);
}

/** Runs in the page. A text's box has room for accents that its letters do not use: its ink is measured instead. */
function findFaults(): LayoutFaults {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) throw new Error('no canvas');
  const isShown = (element: Element) => element.getClientRects().length > 0;
  const toPlaced = (element: Element): Placed => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const kind = element.closest('[class]')?.getAttribute('class');
    return { name: `${kind} "${element.textContent}"`, left, right, top, bottom };
  };
  const toInk = (line: SVGTextContentElement): Placed => {
    const style = getComputedStyle(line);
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ink = canvas.measureText(line.textContent ?? '');
    const { f: top = 0, d: scale = 1 } = line.closest<SVGTextElement>('text')?.getScreenCTM() ?? {};
    const baseline = top + line.getStartPositionOfChar(0).y * scale;
    return {
      ...toPlaced(line),
      top: baseline - ink.actualBoundingBoxAscent * scale,
      bottom: baseline + ink.actualBoundingBoxDescent * scale,
    };
  };
  const toLines = (text: SVGTextElement): Placed[] => {
    const lines = [...text.querySelectorAll<SVGTSpanElement>('tspan[y]')];
    return (lines.length > 0 ? lines : [text]).map(toInk);
  };
  const overlap = (a: Placed, b: Placed) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

  const page = document.documentElement.clientWidth;
  const faults: LayoutFaults = { overlaps: [], outside: [], smallTargets: [], tooWide: [] };
  for (const svg of [...document.querySelectorAll('[data-chart] svg')].filter(isShown)) {
    const texts = [...svg.querySelectorAll('text')].filter((text) => !text.closest('.c-caveat')).flatMap(toLines);
    const rings = [...svg.querySelectorAll('.c-ring')].map(toPlaced);
    const parts = [...svg.querySelectorAll('[data-part]')].map(toPlaced);
    const labels = [...texts, ...rings];
    for (const [index, label] of labels.entries()) {
      const others = [...labels.slice(index + 1), ...parts].filter((other) => overlap(label, other));
      faults.overlaps.push(...others.map((other) => `${label.name} and ${other.name}`));
      if (label.left < 0 || label.right > page) faults.outside.push(label.name);
    }
    for (const link of svg.querySelectorAll('a')) {
      const target = link.querySelector('.c-hit')?.getBoundingClientRect();
      if (!target || Math.min(target.width, target.height) < 24) {
        faults.smallTargets.push(
          `${link.getAttribute('aria-label')}: ${target?.width.toFixed(1)} by ${target?.height.toFixed(1)}`,
        );
      }
    }
  }
  if (document.documentElement.scrollWidth > page) {
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > page + 0.5,
    );
    faults.tooWide.push(...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)));
  }
  return faults;
}
