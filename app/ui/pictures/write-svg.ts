import 'server-only';
import type { PictureTheme } from '@/lib/schemas/picture-query';
import type { DrawnPicture } from './compose-picture';
import { FAMILIES, fontFaces } from './picture-fonts';
import { stylePicture } from './picture-theme';
import { element, escapeXml, roundPx } from './svg-markup';

export interface SvgOptions {
  /** In px; the height follows. */
  width: number;
  theme: PictureTheme;
  /** Browsers get the faces inside the file. resvg has them as files and knows weights in hundreds only. */
  for: 'browsers' | 'resvg';
}

const LINING = 'font-variant-numeric:lining-nums tabular-nums';

/** A drawn picture as a file of its own: no script, no reference to anything outside of it. */
export function writeSvg(drawn: DrawnPicture, { width, theme, for: reader }: SvgOptions): string {
  const height = Math.round((drawn.height * width) / drawn.width);
  const ground = element('rect', { class: 'p-ground', width: drawn.width, height: drawn.height });
  const markup = ground + drawn.markup;
  const css = stylePicture(markup, theme);
  const fonts = reader === 'browsers' ? fontFaces(drawn.markup) : '';
  const faces = `svg{font-family:${FAMILIES.sans};${LINING}}.p-title,.p-finding,.p-name{font-family:${FAMILIES.serif}}`;
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${roundPx(drawn.width)} ${roundPx(drawn.height)}`,
    role: 'img',
    'aria-labelledby': 'picture-title picture-description',
    'xml:lang': 'en',
  };
  const inside = [
    element('title', { id: 'picture-title' }, escapeXml(drawn.title)),
    element('desc', { id: 'picture-description' }, escapeXml(drawn.alt)),
    `<style>${fonts}${faces}${reader === 'resvg' ? css.replaceAll('font-weight:650', 'font-weight:700') : css}</style>`,
    markup,
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('svg', attributes, inside.join(''))}\n`;
}
