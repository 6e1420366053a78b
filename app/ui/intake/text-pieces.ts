/** A run of the text that a proposal or an amount left aside was made of: UTF-16 offsets, end not included. */
export interface TextMark {
  start: number;
  end: number;
  /** `p1` for the first proposal, `o1` for the first amount left aside. */
  key: string;
  /** The sign beside it: "1", "a". */
  label: string;
}

/** Other words that told something about a proposal. */
export interface TextHint {
  start: number;
  end: number;
  key: string;
  isPeriod: boolean;
}

/** A piece of a paragraph that looks the same throughout. */
export interface Piece {
  text: string;
  start: number;
  mark: TextMark | null;
  isFirst: boolean;
  isLast: boolean;
  /** Keys of the proposals that its words tell about. */
  keys: string[];
  isPeriod: boolean;
}

interface Range {
  start: number;
  end: number;
}

/** Blank lines part paragraphs; a text without any has one in each line. */
function paragraphsOf(text: string): Range[] {
  const separator = /\n[^\S\n]*\n/.test(text.trim()) ? /\n[^\S\n]*\n\s*/g : /\n\s*/g;
  const ranges: Range[] = [];
  let start = 0;
  for (const { 0: gap, index } of text.matchAll(separator)) {
    ranges.push({ start, end: index });
    start = index + gap.length;
  }
  ranges.push({ start, end: text.length });
  return ranges.filter((range) => text.slice(range.start, range.end).trim() !== '');
}

/** Marks in the order of the text; one that begins inside another is left out, its number stands in the list alone. */
function whySeparate(marks: readonly TextMark[]): TextMark[] {
  let end = 0;
  return marks
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((mark) => {
      if (mark.start < end || mark.end <= mark.start) return false;
      end = mark.end;
      return true;
    });
}

/** The text as paragraphs of pieces. Joined again, the pieces of a paragraph are that paragraph, sign for sign. */
export function textParagraphs(text: string, marks: readonly TextMark[], hints: readonly TextHint[]): Piece[][] {
  const own = whySeparate(marks);
  const isInside = (at: number) => own.some(({ start, end }) => start < at && at < end);
  const cuts = [...own, ...hints.filter(({ start, end }) => end > start)].flatMap(({ start, end }) => [start, end]);
  const inOrder = [...new Set(cuts)].filter((at) => !isInside(at)).toSorted((a, b) => a - b);
  return paragraphsOf(text).map(({ start, end }) => {
    const points = [start, ...inOrder.filter((at) => start < at && at < end), end];
    return points.slice(0, -1).map((from, index): Piece => {
      const to = points[index + 1] ?? end;
      const mark = own.find((one) => one.start <= from && to <= one.end) ?? null;
      const told = mark ? [] : hints.filter((one) => one.start <= from && to <= one.end);
      return {
        text: text.slice(from, to),
        start: from,
        mark,
        isFirst: mark?.start === from,
        isLast: mark?.end === to,
        keys: mark ? [mark.key] : [...new Set(told.map(({ key }) => key))],
        isPeriod: told.some(({ isPeriod }) => isPeriod),
      };
    });
  });
}
