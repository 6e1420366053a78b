import { diffArrays } from 'diff';

/** A stretch of text that both versions have, or that only the earlier or only the later one has. */
export interface DifferencePart {
  kind: 'kept' | 'removed' | 'added';
  text: string;
}

/** Where fewer than this part of the words are kept, two versions read better whole than interleaved. */
const KEPT_AT_LEAST = 0.5;

/**
 * What changed between two texts, word by word. The kept and removed parts make up
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

/**
 * More words and blanks than this are never told one by one. A text of 2,000 characters has some 330 words, so that only
 * made-up ones reach it, and those would take the server half a second each.
 */
const MOST_EDITS = 800;

/** The tokens one by one, with as many kept as can be. */
function compare(a: readonly string[], b: readonly string[]): DifferencePart[] {
  const changes = diffArrays([...a], [...b], { maxEditLength: MOST_EDITS }) ?? [];
  return changes.flatMap(({ value, added, removed }): DifferencePart[] => {
    const kind = added ? 'added' : removed ? 'removed' : 'kept';
    return value.map((text) => ({ kind, text }));
  });
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
