/** A text style of the charts: size in px and weight, as charts.css sets them. */
export interface ChartFont {
  size: number;
  weight: 400 | 650;
}

/** Advance widths of Source Sans 3 (tabular figures) in thousandths of the size: the widest first in a group of 30. */
const WIDTHS_400: readonly (readonly [number, string])[] = [
  [200, ' '],
  [250, "|',.:;ij’"],
  [290, 'Il!f()[]{}'],
  [340, '-t'],
  [420, 'r/\\*sг'],
  [470, '?"z“”xхcçзстэvyу'],
  [500, 'JY–FLь0123456789#$+<=>^_aegk~−≈≥≤éãаекГXвчУХ'],
  [540, 'VяESдлЕATZ`houôüбоАТ'],
  [570, 'bnñпЗdpqнрцCPRийРС'],
  [610, 'KБКЯBВъ&'],
  [660, 'DG→мЛДHNUНПOQИО'],
  [740, 'ыжwMфМФю'],
  [800, 'ш—щW'],
  [880, '%mЖ@Ш'],
];
const WIDTHS_650: readonly (readonly [number, string])[] = [
  [200, ' '],
  [290, "|ijl',.:;I’"],
  [340, '!()-[]f{}/\\'],
  [390, 'tr'],
  [450, 'гs*?z'],
  [480, 'cçзсэт–'],
  [520, 'J_xх"LYevy“”éеуь0123456789#$+<=>F^a~−≈≥≤ãавГg'],
  [560, 'EZkкчяЕУSTVX`oôоЗТХuüбл'],
  [590, 'AbdhnpqñдпрАCийнСPцР'],
  [630, 'BRБВKКЯъ→DG'],
  [680, '&мЛNUДПHИНOQО'],
  [770, 'ыжMМwФфю'],
  [860, 'ш—Wщ%mЖ'],
  [940, '@ШЮ'],
];
/** For characters of no group: wide enough for all but the rarest letters. */
const UNKNOWN_WIDTH = 640;

const toTable = (groups: readonly (readonly [number, string])[]) =>
  new Map(groups.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)));
const TABLES = { 400: toTable(WIDTHS_400), 650: toTable(WIDTHS_650) } as const;

/** The estimated width of a line in px, a few per cent on the wide side: "500" at 23 px and 650 is 36. */
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

/** Breaks a text into lines that fit a width in px: at spaces, after hyphens and dashes, and inside a word as a last resort. */
export function wrapText(text: string, width: number, font: ChartFont): string[] {
  const words = text
    .split(/(?<=[\s–—-])/u)
    .flatMap((word) => (textWidth(word.trimEnd(), font) > width ? breakWord(word, width, font) : [word]));
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && textWidth((line + word).trimEnd(), font) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()].filter((each) => each !== '');
}
