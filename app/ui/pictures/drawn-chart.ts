import type { ChartLayout, ChartModel } from '../charts/chart-model';
import type { SharedDrawing } from '../charts/server-render/shared-drawing';
import { overlayBlocks, type PictureBlock } from './picture-block';
import { lineBlock } from './picture-lines';
import type { PictureSheet } from './picture-sheet';
import { fontOf } from './picture-sheet';
import { measureText, wrapLines } from './picture-text';
import { move } from './svg-markup';

interface SvgParts {
  width: number;
  height: number;
  inside: string;
}

/** The one SVG of our own renderer's markup, taken out of what Recharts wraps it in. */
function openSvg(markup: string): SvgParts {
  const found = /<svg ([^>]*)>([\s\S]*)<\/svg>/.exec(markup);
  const [, attributes = '', inside = ''] = found ?? [];
  const sizeOf = (name: string) => Number(new RegExp(`(?:^| )${name}="([\\d.]+)"`).exec(attributes)?.[1]);
  const [width, height] = [sizeOf('width'), sizeOf('height')];
  if (!found || !(width > 0) || !(height > 0)) throw new Error('a chart was drawn without an SVG of a size');
  const [, left, top] = /(?:^| )viewBox="(-?[\d.]+) (-?[\d.]+) /.exec(attributes) ?? [];
  const isMoved = Number(left ?? 0) !== 0 || Number(top ?? 0) !== 0;
  return { width, height, inside: isMoved ? move(inside, { x: -Number(left), y: -Number(top) }) : inside };
}

/**
 * What only a page needs: links, which a file would have to guess the site of, areas to point at, focus rings, and
 * references to Recharts' clip paths, which our serializer leaves out.
 */
function withoutControls(markup: string): string {
  return markup
    .replace(/<(rect|circle|path) class="c-(?:hit|focus)"[^>]*><\/\1>/g, '')
    .replace(
      /<a ([^>]*)>/g,
      (_, attributes: string) => `<g${/ ?class="[^"]*"/.exec(attributes)?.[0].replace(/^ ?/, ' ') ?? ''}>`,
    )
    .replaceAll('</a>', '</g>')
    .replace(/ (?:role|tabindex|aria-[a-z]+|data-[a-z-]+|clip-path)="[^"]*"/g, '');
}

/** The rings of caveats, for a picture that has no room for the caveats. */
function withoutRings(markup: string): string {
  return markup.replace(/<a class="c-caveat"[\s\S]*?<\/a>/g, '');
}

/** A chart as a part of a picture, drawn by the components that pages draw with. */
export function chartBlock(
  model: ChartModel,
  { layout, scale = 1, withRings = true }: { layout: ChartLayout; scale?: number; withRings?: boolean },
  drawing: SharedDrawing,
): PictureBlock & { width: number } {
  const { width, height, inside } = openSvg(drawing.chart(model, layout));
  const shown = withRings ? inside : withoutRings(inside);
  return { markup: move(withoutControls(shown), { x: 0, y: 0, scale }), width: width * scale, height: height * scale };
}

interface KeyItem {
  sample: SvgParts | null;
  text: string;
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The samples and words of a chart's key, out of its markup: `<span><svg …>…</svg>words</span>` each. */
function readKey(markup: string): KeyItem[] {
  return [...markup.matchAll(/<span>(<svg [\s\S]*?<\/svg>)?([^<]*)<\/span>/g)].map(([, svg, words = '']) => ({
    sample: svg ? openSvg(svg) : null,
    text: words.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity),
  }));
}

const SAMPLE_GAP = 8;
const ITEM_GAP = 22;
const TALLEST_ROW = 48;

/** A chart's key, its items beside each other as far as they fit; null for a chart that needs none. */
export function keyBlock(
  model: ChartModel,
  { sheet, width }: { sheet: PictureSheet; width: number },
  drawing: SharedDrawing,
): PictureBlock | null {
  const items = readKey(drawing.key(model));
  if (items.length === 0) return null;
  const small = sheet.styles.small;
  // Tall samples, of marks over time, have air above or below their shape.
  const row = Math.max(
    small.leading,
    ...items.map(({ sample }) => (sample ? Math.min(sample.height, TALLEST_ROW) : 0)),
  );
  const parts: PictureBlock[] = [];
  let [x, y] = [0, 0];
  for (const { sample, text } of items) {
    const textX = sample ? sample.width + SAMPLE_GAP : 0;
    const lines = wrapLines(text, width - textX, fontOf(small));
    const itemWidth = textX + Math.max(...lines.map((line) => measureText(line, fontOf(small))));
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += row;
    }
    const words = lineBlock(lines, small);
    const wordsY = y + Math.max(0, (row - words.height) / 2);
    if (sample) {
      const inside = `<g class="p-key">${sample.inside}</g>`;
      parts.push({ markup: move(inside, { x, y: y + (row - sample.height) / 2 }), height: y + row });
    }
    parts.push({ markup: move(words.markup, { x: x + textX, y: wordsY }), height: wordsY + words.height });
    x += itemWidth + ITEM_GAP;
    if (lines.length > 1) {
      x = 0;
      y = wordsY + words.height;
    }
  }
  return overlayBlocks(parts);
}
