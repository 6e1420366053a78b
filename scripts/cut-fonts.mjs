/**
 * Cuts the small WOFF2 files the pages serve from the full Source Serif 4 and Source Sans 3 fonts,
 * and copies each font's licence beside them. Everything lands in app/ui/fonts/. For pictures, which
 * are laid out and drawn on the server, it also cuts one TrueType file for each face, into pictures/
 * there, with the width of each of its characters.
 *
 *   node scripts/cut-fonts.mjs
 *
 * The cut files are committed: run this again only to change the characters or to take a newer font
 * release. Prints every file's size and exits 1 when the preloaded files together pass the budget.
 * The character sets below are repeated as unicode-range in app/ui/layout/fonts.ts, which has to
 * spell them out as literals: change both together.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const PRELOAD_BUDGET_BYTES = 60_000;
const OUT_DIR = new URL('../app/ui/fonts/', import.meta.url);
const { resolve } = createRequire(import.meta.url);

// Both fonts draw lining, tabular figures by default: lnum has nothing left to switch once old-style
// figures are gone, and tnum exists only where it has to undo pnum. Marks and ccmp are left out because
// every accented letter kept is precomposed; they cost a tenth of the serif.
const FEATURES = ['kern', 'liga', 'lnum', 'tnum', 'pnum'];

// gasp and DSIG mean nothing to unhinted, re-cut files; no browser reads meta.
const DROPPED_TABLES = ['DSIG', 'gasp', 'meta'];

const SIGNS =
  '‘’“”–—…·•≈≥≤<>=±−×÷→↓↑←✕€£¥₽₹°§¶†№™©' +
  // Spelled out because they cannot be told from a plain space here: no-break, thin, narrow no-break.
  '\u{a0}\u{2009}\u{202f}';

const SETS = {
  // Every page needs these; preloaded.
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + SIGNS,
  // Latin Extended-A, Romanian comma-below letters, German and French quote marks: fetched when used.
  'latin-ext': `${range(0x100, 0x17f)}${range(0x218, 0x21b)}‚„‹›`,
  // Basic Cyrillic and the Ukrainian ghe. № stays in the latin file, which is always there already.
  cyrillic: range(0x400, 0x45f) + range(0x490, 0x491),
};

const FONTS = [
  { name: 'serif-400', source: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf' },
  { name: 'serif-600', source: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf' },
  {
    // One variable file is smaller than static 400 and 600 together, and gives 650 for strong text.
    name: 'sans-400-650',
    source: 'source-sans/VF/SourceSans3VF-Upright.ttf',
    variationAxes: { wght: { min: 400, max: 650, default: 400 } },
  },
];

/** The faces of pictures, at one weight each: resvg reads no variable fonts and no WOFF2. */
const PICTURE_FACES = [
  { name: 'serif-600', source: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf' },
  { name: 'sans-400', source: 'source-sans/VF/SourceSans3VF-Upright.ttf', variationAxes: { wght: 400 } },
  { name: 'sans-650', source: 'source-sans/VF/SourceSans3VF-Upright.ttf', variationAxes: { wght: 650 } },
];

const LICENCES = [
  { source: '@expo-google-fonts/source-serif-4/LICENSE_FONT', target: 'LICENSE-source-serif.txt' },
  { source: 'source-sans/LICENSE.md', target: 'LICENSE-source-sans.txt' },
];

function range(first, last) {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

/** Where the tables of a TrueType font begin. */
function tableFinder(font) {
  return (tag) => {
    for (let at = 12, left = font.readUInt16BE(4); left > 0; left -= 1, at += 16) {
      if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
    }
    throw new Error(`no ${tag} table`);
  };
}

/** The glyph of each code point a TrueType font maps, read from its Windows BMP cmap (format 4). */
function mappedGlyphs(font) {
  const cmap = tableFinder(font)('cmap');
  const offsets = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4),
  );
  const table = offsets.find((at) => font.readUInt16BE(at) === 4);
  if (table === undefined) throw new Error('no format 4 cmap');

  const doubledCount = font.readUInt16BE(table + 6);
  const found = new Map();
  for (let i = 0; i < doubledCount; i += 2) {
    const last = font.readUInt16BE(table + 14 + i);
    const first = font.readUInt16BE(table + 16 + doubledCount + i);
    const delta = font.readUInt16BE(table + 16 + doubledCount * 2 + i);
    const rangeOffsetAt = table + 16 + doubledCount * 3 + i;
    const rangeOffset = font.readUInt16BE(rangeOffsetAt);
    for (let code = first; code <= last; code += 1) {
      const stored = rangeOffset === 0 ? code : font.readUInt16BE(rangeOffsetAt + rangeOffset + (code - first) * 2);
      const glyph = rangeOffset === 0 || stored !== 0 ? (stored + delta) & 0xffff : 0;
      if (glyph !== 0) found.set(code, glyph);
    }
  }
  return found;
}

/**
 * The advance widths of a font's characters, in thousandths of its size: for each run of code points that follow each
 * other its first one, and their widths with spaces between.
 */
function advanceRuns(font) {
  const start = tableFinder(font);
  const unitsPerEm = font.readUInt16BE(start('head') + 18);
  const metricCount = font.readUInt16BE(start('hhea') + 34);
  const widthOf = (glyph) => font.readUInt16BE(start('hmtx') + Math.min(glyph, metricCount - 1) * 4);
  const runs = [];
  for (const [code, glyph] of [...mappedGlyphs(font)].toSorted(([a], [b]) => a - b)) {
    if (code === 0xffff) continue;
    const width = Math.round((widthOf(glyph) * 1000) / unitsPerEm);
    const last = runs.at(-1);
    if (last && last[0] + last[1].length === code) last[1].push(width);
    else runs.push([code, [width]]);
  }
  return Object.fromEntries(runs.map(([code, widths]) => [code, widths.join(' ')]));
}

function describe(character) {
  const code = character.codePointAt(0);
  return `${character} U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

await mkdir(OUT_DIR, { recursive: true });

let preloadedBytes = 0;
for (const { name, source, variationAxes } of FONTS) {
  const font = await readFile(resolve(source));
  const mapped = mappedGlyphs(font);

  for (const [set, text] of Object.entries(SETS)) {
    const cut = await subsetFont(font, text, {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
      dropTables: DROPPED_TABLES,
      variationAxes,
    });
    const file = `${name}-${set}.woff2`;
    await writeFile(new URL(file, OUT_DIR), cut);

    const isPreloaded = set === 'latin';
    if (isPreloaded) preloadedBytes += cut.length;
    console.log(`${String(cut.length).padStart(7)}  ${file}${isPreloaded ? '  (preloaded)' : ''}`);

    const missing = [...new Set(text)].filter((character) => !mapped.has(character.codePointAt(0)));
    if (missing.length > 0) console.log(`         not in the font: ${missing.map(describe).join(', ')}`);
  }
}

const pictureDir = new URL('pictures/', OUT_DIR);
await mkdir(pictureDir, { recursive: true });
const advances = {};
for (const { name, source, variationAxes } of PICTURE_FACES) {
  const cut = await subsetFont(await readFile(resolve(source)), Object.values(SETS).join(''), {
    targetFormat: 'truetype',
    keepFeatures: FEATURES,
    noHinting: true,
    dropTables: DROPPED_TABLES,
    variationAxes,
  });
  await writeFile(new URL(`${name}.ttf`, pictureDir), cut);
  advances[name] = advanceRuns(cut);
  console.log(`${String(cut.length).padStart(7)}  pictures/${name}.ttf`);
}
await writeFile(new URL('advances.json', pictureDir), `${JSON.stringify(advances, null, 2)}\n`);

for (const { source, target } of LICENCES) {
  await copyFile(resolve(source), fileURLToPath(new URL(target, OUT_DIR)));
}

const isOverBudget = preloadedBytes > PRELOAD_BUDGET_BYTES;
console.log(`${String(preloadedBytes).padStart(7)}  preloaded in all; budget ${PRELOAD_BUDGET_BYTES}`);
if (isOverBudget) {
  console.error(`Over budget by ${preloadedBytes - PRELOAD_BUDGET_BYTES} bytes.`);
  process.exitCode = 1;
}
