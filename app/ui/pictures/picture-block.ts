import { element, escapeXml, move, roundPx } from './svg-markup';

/** A part of a picture, drawn from its own upper left corner. */
export interface PictureBlock {
  markup: string;
  height: number;
}

/** How a text is set: its class in pictures.css, its size and the distance of its baselines in px. */
export interface LineStyle {
  className: string;
  size: number;
  leading: number;
}

/** Lines of text under each other. The first baseline stands where capitals fill their line evenly. */
export function textBlock(
  lines: readonly string[],
  { className, size, leading }: LineStyle,
  x: { at: number; anchor?: 'end' } = { at: 0 },
): PictureBlock {
  const first = leading / 2 + size * 0.34;
  const spans = lines.map((line, index) =>
    element('tspan', { x: roundPx(x.at), y: roundPx(first + index * leading) }, escapeXml(line)),
  );
  const attributes = { class: className, 'font-size': size, 'text-anchor': x.anchor ?? null };
  return { markup: element('text', attributes, spans.join('')), height: lines.length * leading };
}

/** Blocks under each other, each with the space that stands above it. */
export function stackBlocks(parts: readonly { gap: number; block: PictureBlock }[]): PictureBlock {
  let y = 0;
  const moved = parts.map(({ gap, block }, index) => {
    y += index === 0 ? 0 : gap;
    const top = y;
    y += block.height;
    return move(block.markup, { x: 0, y: top });
  });
  return { markup: moved.join(''), height: y };
}

/** Blocks over each other, as tall as the tallest. */
export function overlayBlocks(blocks: readonly PictureBlock[]): PictureBlock {
  return {
    markup: blocks.map(({ markup }) => markup).join(''),
    height: Math.max(0, ...blocks.map(({ height }) => height)),
  };
}

/** A hairline, or a heavier rule. */
export function ruleBlock(width: number, className: 'p-hairline' | 'p-rule'): PictureBlock {
  const height = className === 'p-rule' ? 3 : 1;
  return { markup: element('rect', { class: className, width, height }), height };
}
