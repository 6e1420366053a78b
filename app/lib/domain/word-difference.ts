/** A stretch of text that both versions have, or that only the earlier or only the later one has. */
export interface DifferencePart {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** Where fewer than this part of the words are kept, two versions read better whole than interleaved. */
const KEPT_AT_LEAST = 0.5;

/**
 * What changed between two texts, word by word (longest common subsequence). The kept and removed parts make up
 * `before`, the kept and added ones `after`, character for character. Texts with little in common come out as one
 * removal and one addition: "at least" to "above" is [removed "at least", added "above"].
 */
export function wordDifference(before: string, after: string): DifferencePart[] {
  if (before === after) return merge([{ kind: 'kept', text: before }]);
  const [a, b] = [toTokens(before), toTokens(after)];
  const parts = compare(a, b);
  const kept = parts.filter(({ kind, text }) => kind === 'kept' && text.trim() !== '').length;
  const longest = Math.max(countWords(a), countWords(b));
  if (kept < longest * KEPT_AT_LEAST) {
    return merge([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  }
  return merge(withoutIslands(merge(parts)));
}

/** One or two words that happen to be kept between two changes only make the change harder to read. */
const ISLAND_WORDS = 2;

/** Short kept parts between two changes become part of both. */
function withoutIslands(parts: readonly DifferencePart[]): DifferencePart[] {
  return parts.flatMap((part, index): DifferencePart[] => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    const isIsland = part.kind === 'kept' && before && after && countWords(toTokens(part.text)) <= ISLAND_WORDS;
    if (!isIsland) return [part];
    return [
      { kind: 'removed', text: part.text },
      { kind: 'added', text: part.text },
    ];
  });
}

/** Words and the blanks between them, so that joining gives the text back. */
function toTokens(text: string): string[] {
  return text.split(/(\s+)/).filter((token) => token !== '');
}

function countWords(tokens: readonly string[]): number {
  return tokens.filter((token) => token.trim() !== '').length;
}

/** Tokens one by one. What both begin and end with is set aside first: corrections are mostly short. */
function compare(a: readonly string[], b: readonly string[]): DifferencePart[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [
    ...asParts('kept', a.slice(0, start)),
    ...compareMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...asParts('kept', a.slice(a.length - end)),
  ];
}

function asParts(kind: DifferencePart['kind'], tokens: readonly string[]): DifferencePart[] {
  return tokens.map((text) => ({ kind, text }));
}

function compareMiddle(a: readonly string[], b: readonly string[]): DifferencePart[] {
  const lengths = commonLengths(a, b);
  const at = (i: number, j: number) => lengths[i * (b.length + 1) + j] ?? 0;
  const parts: DifferencePart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [own, other] = [a[i], b[j]];
    if (own !== undefined && own === other) {
      parts.push({ kind: 'kept', text: own });
      i += 1;
      j += 1;
    } else if (own !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'removed', text: own });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: other ?? '' });
      j += 1;
    }
  }
  return parts;
}

/** For each pair of ends the length of the longest common subsequence of what follows, row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [right, below] = [lengths[i * width + j + 1] ?? 0, lengths[(i + 1) * width + j] ?? 0];
      const diagonal = lengths[(i + 1) * width + j + 1] ?? 0;
      lengths[i * width + j] = a[i] === b[j] ? diagonal + 1 : Math.max(right, below);
    }
  }
  return lengths;
}

/** Neighbours of a kind as one part; between two kept parts what was removed comes before what was added. */
function merge(parts: readonly DifferencePart[]): DifferencePart[] {
  const merged: DifferencePart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') merged.push({ kind: 'removed', text: removed });
    if (added !== '') merged.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = merged.at(-1);
      if (last?.kind === 'kept') last.text += text;
      else merged.push({ kind, text });
    }
  }
  flush();
  return merged;
}
