import { FONTS } from '@/ui/charts/layout/chart-sheet';
import { type ChartFont, textWidth } from '@/ui/charts/layout/text-width';

/** A text or ring as it stands in a drawing, in its px. */
export interface DrawnBox {
  what: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const FONT_OF: Record<string, ChartFont> = {
  'c-name': FONTS.name,
  'c-note': FONTS.note,
  'c-value': FONTS.value,
  'c-value c-value-small': FONTS.smallValue,
  'c-warning-head': FONTS.warningHeading,
  'c-warning-text': FONTS.warning,
  'c-tick': FONTS.tick,
};

const plain = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name as string] ?? '');

/** An attribute's number; NaN where it is missing, so that a comparison with it fails. */
export function numberOf(tag: string, attribute: string): number {
  return Number(new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? 'missing');
}

function textBox(tag: string, className: string, words: string): DrawnBox {
  const font = FONT_OF[className] ?? FONTS.tick;
  const width = textWidth(words, font);
  const [x, y] = [numberOf(tag, 'x'), numberOf(tag, 'y')];
  const left = tag.includes('text-anchor="middle"') ? x - width / 2 : x;
  return { what: words, left, right: left + width, top: y - 0.7 * font.size, bottom: y + 0.22 * font.size };
}

/** Every line of text and every caveat ring of a drawing. */
export function findDrawnBoxes(markup: string): DrawnBox[] {
  const texts = [...markup.matchAll(/<text class="([^"]+)"[^>]*>.*?<\/text>/g)].flatMap(([all, className = '']) => {
    const lines = [...all.matchAll(/<tspan x=[^>]*>[^<]*/g)].map(([line]) => line);
    return (lines.length > 0 ? lines : [all]).map((line) => textBox(line, className, plain(line).trimEnd()));
  });
  const rings = [...markup.matchAll(/<circle class="c-ring"[^>]*>/g)].map(([tag]) => {
    const [x, y, r] = [numberOf(tag, 'cx'), numberOf(tag, 'cy'), numberOf(tag, 'r')];
    return { what: `ring at ${x}`, left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  return [...texts, ...rings];
}

/** Pairs of texts or rings that touch, for a readable failure. */
export function findOverlaps(markup: string): string[] {
  const boxes = findDrawnBoxes(markup);
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.what} / ${b.what}`),
  );
}

/** The markup of each mark's group, by its place. */
export function splitMarks(markup: string): string[] {
  return markup.split(/(?=<g class="c-mark)/).slice(1);
}

/** The opening tags of a mark's parts of one kind. */
export function findParts(mark: string, part: string): string[] {
  return [...mark.matchAll(new RegExp(`<[a-z]+[^>]* data-part="${part}"[^>]*>`, 'g'))].map(([tag]) => tag);
}
