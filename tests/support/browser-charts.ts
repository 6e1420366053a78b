import type { Page } from '@playwright/test';

/** Edges in the drawing's own units, as the browser lays the shape out. */
interface DrawnBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface DrawnPart extends DrawnBox {
  part: string;
  /** Of a fade: from where it is as opaque as it gets to where it is clear. */
  fade?: { solid: number; clear: number; strength: number };
  /** Of an end line. */
  dashed: boolean;
}

export interface DrawnMark {
  figure: string | null;
  qualifier: string | null;
  href: string | null;
  /** Its accessible name. */
  reading: string;
  name: string;
  note: string;
  label: string;
  parts: DrawnPart[];
  /** What its data attributes say of the bar. */
  start: number;
  end: number;
  caveat: { number: string; href: string | null } | null;
}

export interface DrawnChart {
  layout: string;
  /** Where the axis line stands. */
  zero: number;
  ticks: { text: string; x: number }[];
  marks: DrawnMark[];
}

/** Reads a chart off the drawing that is shown: what the browser has laid out, not what a script meant to draw. */
export async function readChart(page: Page, chartId: string): Promise<DrawnChart> {
  return page.evaluate((id) => {
    const svg = [...document.querySelectorAll<SVGSVGElement>(`[data-chart="${id}"] svg`)].find(
      (each) => each.getClientRects().length > 0,
    );
    if (!svg) throw new Error(`no drawing of ${id} is shown`);
    const round = (value: number) => Math.round(value * 100) / 100;
    const toBox = (element: SVGGraphicsElement) => {
      const { x, y, width, height } = element.getBBox();
      return { left: round(x), right: round(x + width), top: round(y), bottom: round(y + height) };
    };
    const words = (root: Element, selector: string) =>
      [...root.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim()).join(' ');
    const readFade = (element: Element) => {
      const gradient = svg.querySelector(
        `#${CSS.escape(/url\("?#(.+?)"?\)/.exec(element.getAttribute('fill') ?? '')?.[1] ?? '')}`,
      );
      if (!(gradient instanceof SVGLinearGradientElement)) throw new Error('a fade without its gradient');
      const [x1, x2] = [gradient.x1, gradient.x2].map((length) => round(length.baseVal.value));
      const [first] = gradient.querySelectorAll('stop');
      return { solid: x1 ?? 0, clear: x2 ?? 0, strength: Number(first && getComputedStyle(first).stopOpacity) };
    };
    const marks = [...svg.querySelectorAll<SVGGElement>('[data-mark]')].map((mark) => {
      const link = mark.querySelector('.c-link');
      const ring = mark.querySelector('.c-caveat');
      return {
        figure: mark.dataset.figure ?? null,
        qualifier: mark.dataset.qualifier ?? null,
        href: link?.getAttribute('href') ?? null,
        reading: (link ?? mark.querySelector('[role="img"]'))?.getAttribute('aria-label') ?? '',
        name: words(mark, '.c-name'),
        note: words(mark, '.c-note'),
        label: words(mark, '.c-value'),
        parts: [...mark.querySelectorAll<SVGGraphicsElement>('[data-part]')].map((part) => ({
          part: part.dataset.part ?? '',
          ...toBox(part),
          ...(part.dataset.part === 'fade' && { fade: readFade(part) }),
          dashed: getComputedStyle(part).strokeDasharray !== 'none',
        })),
        start: Number(mark.dataset.start),
        end: Number(mark.dataset.end),
        caveat: ring && { number: ring.textContent?.trim() ?? '', href: ring.getAttribute('href') },
      };
    });
    const zero = svg.querySelector<SVGPathElement>('.c-zero');
    if (!zero) throw new Error('no axis line');
    return {
      layout: svg.closest('.chart-wide') ? 'wide' : 'narrow',
      zero: toBox(zero).left,
      ticks: [...svg.querySelectorAll('.c-tick')].map((tick) => ({
        text: tick.textContent ?? '',
        x: Number(tick.getAttribute('x')),
      })),
      marks,
    };
  }, chartId);
}

/** Whether two edges meet, to the pixel: an axis line is moved by half of one to be crisp. */
export function meets(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) < 1;
}

/** What the chart's own axis says an x is worth: the ticks are the measure, as they are for a reader. */
export function amountAt({ ticks }: DrawnChart, x = Number.NaN): number {
  const [first, last] = [ticks.at(0), ticks.at(-1)];
  if (!first || !last || first === last) throw new Error('an axis needs two ticks');
  const value = (text: string) => Number(text.replaceAll(',', ''));
  const perPixel = (value(last.text) - value(first.text)) / (last.x - first.x);
  return value(first.text) + (x - first.x) * perPixel;
}
