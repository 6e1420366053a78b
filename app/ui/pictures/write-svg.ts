import 'server-only';
import type { DrawnPicture } from './compose-picture';
import { FAMILIES, fontFaces } from './picture-fonts';
import { type PictureTheme, stylePicture } from './picture-theme';
import { element, escapeXml, roundPx } from './svg-markup';

export interface SvgOptions {
  /** In px; the height follows. */
  width: number;
  theme: PictureTheme;
  /** Whether the faces go into the file: for files that travel, not for one that is drawn at once. */
  withFonts: boolean;
}

const LINING = 'font-variant-numeric:lining-nums tabular-nums';

/** A drawn picture as a file of its own: no script, no reference to anything outside of it. */
export function writeSvg(drawn: DrawnPicture, { width, theme, withFonts }: SvgOptions): string {
  const height = Math.round((drawn.height * width) / drawn.width);
  const ground = element('rect', { class: 'p-ground', width: drawn.width, height: drawn.height });
  const { css, markup } = stylePicture(ground + drawn.markup, theme);
  const fonts = withFonts ? fontFaces(drawn.markup) : '';
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
    `<style>${fonts}${faces}${css}</style>`,
    markup,
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('svg', attributes, inside.join(''))}\n`;
}
