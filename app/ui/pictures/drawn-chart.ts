import type { ChartLayout, ChartModel } from '../charts/model/chart-model';
import { chartMarkup } from '../charts/static/chart-markup';
import type { PictureBlock } from './picture-block';
import { move } from './svg-markup';

export interface SvgParts {
  width: number;
  height: number;
  inside: string;
}

/** The one SVG of our own renderer's markup, taken out of what Recharts wraps it in. */
export function openSvg(markup: string): SvgParts {
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
): PictureBlock & { width: number } {
  const { width, height, inside } = openSvg(chartMarkup(model, layout));
  const shown = withRings ? inside : withoutRings(inside);
  return { markup: move(withoutControls(shown), { x: 0, y: 0, scale }), width: width * scale, height: height * scale };
}
