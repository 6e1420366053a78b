/**
 * The two typefaces, served from our own files (cut by scripts/cut-fonts.mjs): Source Serif 4 at 400
 * and 600, Source Sans 3 at any weight from 400 to 650. A browser fetches a file the first time a page shows a character in
 * its unicode-range. None is preloaded: the styles are in the page (scripts/server/reorder-page.ts), so that browsers find the
 * files at once anyway, and a preload would share the line with the page itself. Until they come, the stand-ins of
 * font-stand-ins.css take the same room.
 *
 * next/font reads these calls at build time, so every argument has to be a literal; the ranges repeat
 * the character sets in scripts/cut-fonts.mjs.
 */
import localFont from 'next/font/local';

const serifFace = localFont({
  src: [
    { path: '../fonts/serif-400-latin.woff2', weight: '400', style: 'normal' },
    { path: '../fonts/serif-600-latin.woff2', weight: '600', style: 'normal' },
  ],
  variable: '--font-serif-face',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0020-007E, U+00A0-00FF, U+2009, U+2013-2014, U+2018-2019, U+201C-201D, U+2020, U+2022, U+2026, U+202F, U+20AC, U+20B9, U+20BD, U+2116, U+2122, U+2190-2193, U+2212, U+2248, U+2264-2265',
    },
  ],
});

const serifLatinExt = localFont({
  src: [
    { path: '../fonts/serif-400-latin-ext.woff2', weight: '400', style: 'normal' },
    { path: '../fonts/serif-600-latin-ext.woff2', weight: '600', style: 'normal' },
  ],
  variable: '--font-serif-latin-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-017F, U+0218-021B, U+201A, U+201E, U+2039-203A' }],
});

const serifCyrillic = localFont({
  src: [
    { path: '../fonts/serif-400-cyrillic.woff2', weight: '400', style: 'normal' },
    { path: '../fonts/serif-600-cyrillic.woff2', weight: '600', style: 'normal' },
  ],
  variable: '--font-serif-cyrillic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0400-045F, U+0490-0491' }],
});

const sansFace = localFont({
  src: [{ path: '../fonts/sans-400-650-latin.woff2', weight: '400 650', style: 'normal' }],
  variable: '--font-sans-face',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0020-007E, U+00A0-00FF, U+2009, U+2013-2014, U+2018-2019, U+201C-201D, U+2020, U+2022, U+2026, U+202F, U+20AC, U+20B9, U+20BD, U+2116, U+2122, U+2190-2193, U+2212, U+2248, U+2264-2265',
    },
  ],
});

const sansLatinExt = localFont({
  src: [{ path: '../fonts/sans-400-650-latin-ext.woff2', weight: '400 650', style: 'normal' }],
  variable: '--font-sans-latin-ext',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-017F, U+0218-021B, U+201A, U+201E, U+2039-203A' }],
});

const sansCyrillic = localFont({
  src: [{ path: '../fonts/sans-400-650-cyrillic.woff2', weight: '400 650', style: 'normal' }],
  variable: '--font-sans-cyrillic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0400-045F, U+0490-0491' }],
});

/** Class names for <html>: each declares one of the family variables above. */
export const fontVariables = [serifFace, serifLatinExt, serifCyrillic, sansFace, sansLatinExt, sansCyrillic]
  .map((font) => font.variable)
  .join(' ');
