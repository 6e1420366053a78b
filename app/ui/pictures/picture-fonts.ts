import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isSetInOurFaces } from './picture-text';

const FOLDER = path.join(process.cwd(), 'app', 'ui', 'fonts');

/** The files of pages' faces: which characters each has, as scripts/cut-fonts.mjs cuts them. */
const SETS = [
  { set: 'latin', range: 'U+0-FF,U+2000-22FF', has: /[\u0020-\u00ff\u2000-\u22ff]/ },
  {
    set: 'latin-ext',
    range: 'U+100-17F,U+218-21B,U+201A,U+201E,U+2039-203A',
    has: /[\u0100-\u017f\u0218-\u021b\u201a\u201e\u2039\u203a]/,
  },
  { set: 'cyrillic', range: 'U+400-45F,U+490-491', has: /[\u0400-\u045f\u0490\u0491]/ },
] as const;

/** Families under the names that an installed copy has, so that an editor of the file finds it. */
const FACES = [
  { family: 'Source Sans 3', weight: '400 650', file: 'sans-400-650', marker: null },
  { family: 'Source Serif 4', weight: '600', file: 'serif-600', marker: /class="p-(?:title|finding|name)"/ },
] as const;

/** Font families of a picture; the second of each is the name inside our TrueType files, which resvg goes by. */
export const FAMILIES = {
  sans: "'Source Sans 3','SourceSans3VF','Source Sans Pro',system-ui,'Segoe UI',Arial,sans-serif",
  serif: "'Source Serif 4','Source Serif 4 SemiBold','Source Serif Pro',Charter,Georgia,serif",
} as const;

const kept = new Map<string, string>();

function readBase64(file: string): string {
  const known = kept.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(path.join(FOLDER, file)).toString('base64');
  kept.set(file, text);
  return text;
}

/**
 * The faces that a picture needs, inside it: about 55 kB. A picture in an `<img>` may fetch nothing, and with other
 * faces its text would not fit where it was measured to fit.
 */
export function fontFaces(markup: string): string {
  const text = markup.replace(/<[^>]*>/g, '');
  return FACES.filter(({ marker }) => marker === null || marker.test(markup))
    .flatMap(({ family, weight, file }) =>
      SETS.filter(({ has }) => has.test(text)).map(
        ({ set, range }) =>
          `@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${readBase64(`${file}-${set}.woff2`)}) format('woff2')}`,
      ),
    )
    .join('');
}

/** The same faces as TrueType files, for resvg. */
const FONT_FILES = ['serif-600', 'sans-400', 'sans-650'].map((name) => path.join(FOLDER, 'pictures', `${name}.ttf`));

/** Letters that our faces lack, a Chinese title's, say, come from the machine's fonts, if it has any. */
export function resvgFonts(svg: string): { fontFiles: string[]; needsSystemFonts: boolean } {
  return { fontFiles: FONT_FILES, needsSystemFonts: !isSetInOurFaces(svg.replace(/<[^>]*>/g, '')) };
}
