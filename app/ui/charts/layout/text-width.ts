/** A text style of the charts: size in px and weight, as charts.css sets them. */
export interface ChartFont {
  size: number;
  weight: 400 | 650;
}

/** Advance widths of Source Sans 3 with tabular figures, in thousandths of the size, rounded to ten. */
const WIDTHS_400: readonly (readonly [number, string])[] = [
  [200, ' '],
  [240, '|'],
  [250, "',.:;ij’"],
  [260, 'Il'],
  [290, '!f'],
  [300, '()[]{}'],
  [310, '-'],
  [340, 't'],
  [350, '/\\r'],
  [410, 'г'],
  [420, '*s'],
  [430, '"?z“”'],
  [450, 'xх'],
  [460, 'cçзстэ'],
  [470, 'vyу'],
  [480, 'JY–'],
  [490, 'FLь'],
  [500, '0123456789#$+<=>^_aegk~−≈≥≤éãаекГ'],
  [510, 'XвчУХ'],
  [520, 'Vя'],
  [530, 'ESдлЕ'],
  [540, 'ATZ`houôüбоАТ'],
  [550, 'bnñпЗ'],
  [560, 'dpqнрц'],
  [570, 'CPRийРС'],
  [580, 'KБКЯ'],
  [590, 'BВ'],
  [600, 'ъ'],
  [610, '&'],
  [620, 'DG→'],
  [630, 'мЛ'],
  [640, 'Д'],
  [650, 'HNUНП'],
  [660, 'OQИО'],
  [670, 'ы'],
  [690, 'ж'],
  [720, 'w'],
  [730, 'MфМФ'],
  [740, 'ю'],
  [750, 'ш'],
  [760, 'щ'],
  [790, 'W'],
  [800, '—'],
  [820, '%'],
  [830, 'mЖ'],
  [850, '@'],
  [880, 'Ш'],
  [910, 'Ю'],
  [950, '…'],
];
const WIDTHS_650: readonly (readonly [number, string])[] = [
  [200, ' '],
  [260, '|'],
  [270, 'ij'],
  [280, 'l'],
  [290, "',.:;I’"],
  [330, '!()-[]f{}'],
  [340, '/\\'],
  [370, 't'],
  [390, 'r'],
  [430, 'г'],
  [440, 's'],
  [450, '*?z'],
  [470, 'cçзсэ'],
  [480, '–т'],
  [500, 'J_xх'],
  [510, '"LYevy“”éеуь'],
  [520, '0123456789#$+<=>F^a~−≈≥≤ãавГ'],
  [530, 'g'],
  [540, 'EZkкчяЕУ'],
  [550, 'STVX`oôоЗТХ'],
  [560, 'uüбл'],
  [570, 'AbdhnpqñдпрА'],
  [580, 'CийнС'],
  [590, 'PцР'],
  [600, 'BRБВ'],
  [610, 'KКЯ'],
  [620, '→ъ'],
  [630, 'DG'],
  [650, '&мЛ'],
  [660, 'NUДП'],
  [670, 'HИН'],
  [680, 'OQО'],
  [720, 'ы'],
  [740, 'ж'],
  [750, 'MМ'],
  [760, 'wФ'],
  [770, 'фю'],
  [790, 'ш'],
  [800, '—'],
  [810, 'Wщ'],
  [850, '%m'],
  [860, 'Ж'],
  [890, '@'],
  [910, 'Ш'],
  [940, 'Ю'],
  [970, '…'],
];
/** For characters of no group: wide enough for all but the rarest letters. */
const UNKNOWN_WIDTH = 640;

const toTable = (groups: readonly (readonly [number, string])[]) =>
  new Map(groups.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));
const TABLES = { 400: toTable(WIDTHS_400), 650: toTable(WIDTHS_650) } as const;

/** The estimated width of a line in px, kerning left aside: "500" at 23 px and weight 650 is 36. */
export function textWidth(text: string, font: ChartFont): number {
  const table = TABLES[font.weight];
  const thousandths = [...text].reduce((sum, character) => sum + (table.get(character) ?? UNKNOWN_WIDTH), 0);
  return (thousandths * font.size) / 1000;
}

/** A word that is wider than a whole line, in pieces that fit. */
function breakWord(word: string, width: number, font: ChartFont): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece && textWidth(piece + character, font) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/**
 * Breaks a text into lines that fit a width in px: at spaces, which stay at the ends of lines, after hyphens and dashes,
 * and inside a word as a last resort. The lines together are the text.
 */
export function wrapText(text: string, width: number, font: ChartFont): string[] {
  const words = text
    .split(/(?<=[\s–—-])/u)
    .flatMap((word) => (textWidth(word.trimEnd(), font) > width ? breakWord(word, width, font) : [word]));
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && textWidth((line + word).trimEnd(), font) > width) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line].filter((each) => each !== '');
}
