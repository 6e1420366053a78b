import { foldWord, isTie, KEY_LENGTH, type Token } from './tokens';

/** Where a phrase of the vocabulary stands: tokens from (included) to (not included), and what it means. */
export interface Mark<Tag extends string> {
  tag: Tag;
  from: number;
  to: number;
}

/** A list of phrases written with slashes between them, over as many lines as they need. */
export function phraseList(text: string): string[] {
  return text
    .split('/')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');
}

interface Element {
  exact: ReadonlySet<string>;
  stems: readonly string[];
  isOptional: boolean;
}

interface Entry<Tag> {
  tag: Tag;
  elements: Element[];
}

/** Phrases ready to be looked up: by the whole first word, and by the first letters of its stem. */
export interface PhraseBook<Tag extends string> {
  byWord: ReadonlyMap<string, Entry<Tag>[]>;
  byStem: ReadonlyMap<string, Entry<Tag>[]>;
}

function parseElement(text: string): Element {
  const isOptional = text.length > 1 && text.endsWith('?');
  const words = (isOptional ? text.slice(0, -1) : text).split('|');
  const isStem = (word: string) => word.length > 1 && word.endsWith('*');
  return {
    exact: new Set(words.filter((word) => !isStem(word)).map((word) => foldWord(word))),
    stems: words.filter(isStem).map((word) => foldWord(word.slice(0, -1))),
    isOptional,
  };
}

/**
 * Makes a book of phrases. A phrase is words with blanks between; `a|b` is either, `word?` may be missing,
 * `stem*` begins so (three letters or more). Hyphens that tie words are not written: "two way" is "two-way", too.
 */
export function makePhraseBook<Tag extends string>(phrases: Record<Tag, readonly string[]>): PhraseBook<Tag> {
  const byWord = new Map<string, Entry<Tag>[]>();
  const byStem = new Map<string, Entry<Tag>[]>();
  for (const tag of Object.keys(phrases) as Tag[]) {
    for (const elements of phrases[tag].flatMap(readings)) {
      const [first] = elements;
      for (const word of first?.exact ?? []) addTo(byWord, word, { tag, elements });
      const keys = first?.stems.map((stem) => stem.slice(0, KEY_LENGTH));
      for (const key of new Set(keys)) addTo(byStem, key, { tag, elements });
    }
  }
  return { byWord, byStem };
}

/** A phrase with and without the optional words at its beginning, which a look-up begins with. */
function readings(phrase: string): Element[][] {
  const elements = phrase.split(' ').map(parseElement);
  const needed = elements.findIndex(({ isOptional }) => !isOptional);
  return Array.from({ length: Math.max(needed, 0) + 1 }, (_, skipped) => elements.slice(skipped));
}

function addTo<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

function isElement({ exact, stems }: Element, fold: string): boolean {
  return exact.has(fold) || stems.some((stem) => fold.startsWith(stem));
}

/** Where the entry ends when it stands at `from`; -1 when it does not. */
function matchEntry(elements: readonly Element[], tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index] as Element;
    const next = index > 0 && isTie(tokens, at) ? at + 1 : at;
    const token = tokens[next];
    if (token && next < to && isElement(element, token.fold)) at = next + 1;
    else if (!element.isOptional) return -1;
  }
  return at;
}

/** The longest of some entries that stands at a token, if it is longer than the best so far. */
function longestOf<Tag extends string>(
  entries: readonly Entry<Tag>[],
  { tokens, from, to }: { tokens: readonly Token[]; from: number; to: number },
  best: Mark<Tag> | null,
): Mark<Tag> | null {
  let longest = best;
  for (const { tag, elements } of entries) {
    const end = matchEntry(elements, tokens, from, to);
    if (end > (longest?.to ?? from)) longest = { tag, from, to: end };
  }
  return longest;
}

/** The longest phrase that begins at a token, or null. */
export function matchPhrase<Tag extends string>(
  book: PhraseBook<Tag>,
  tokens: readonly Token[],
  from: number,
  to: number,
): Mark<Tag> | null {
  const token = tokens[from];
  if (!token || token.fold === '' || from >= to) return null;
  const byWord = book.byWord.get(token.fold);
  const byStem = book.byStem.get(token.key);
  const best = byWord ? longestOf(byWord, { tokens, from, to }, null) : null;
  return byStem ? longestOf(byStem, { tokens, from, to }, best) : best;
}

/** Every phrase between two tokens, the longest at each place, without overlaps. */
export function findPhrases<Tag extends string>(
  book: PhraseBook<Tag>,
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): Mark<Tag>[] {
  const marks: Mark<Tag>[] = [];
  for (let index = from; index < to; ) {
    const mark = matchPhrase(book, tokens, index, to);
    if (mark) marks.push(mark);
    index = mark ? mark.to : index + 1;
  }
  return marks;
}
