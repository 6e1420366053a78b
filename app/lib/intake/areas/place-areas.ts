import type { Reading } from '../amounts/read-numbers';
import type { Preposition } from '../languages/vocabulary';
import { isTie, type Token } from '../text/tokens';
import type { AreaMention, AreaSearch } from './find-areas';

const LIST_WORDS = /^(countries|states|nations|economies|rest|members|part|paises|naciones|miembros|resto)$/;
const FARTHEST = 8;

/** Sets the preposition, whether it is possessive, and whether it goes on a list. */
export function placeArea(search: AreaSearch, mention: AreaMention, before: AreaMention | undefined): void {
  const { tokens, books } = search.reading;
  mention.isPossessive = /^'s?$/.test(tokens[mention.to]?.fold ?? '');
  // "with it" and "al bloque" hold their own preposition.
  const own = mention.reference ? books.prepositions.get(tokens[mention.from]?.fold ?? '') : undefined;
  if (own || mention.reference === 'topic') {
    mention.preposition = own ?? null;
    return;
  }
  placeBehind(search, mention, before);
}

/** Looks back for the preposition, or for the list that the area goes on with. */
function placeBehind(search: AreaSearch, mention: AreaMention, before: AreaMention | undefined): void {
  const { reading, sentence } = search;
  const floor = Math.max(sentence.from, mention.from - FARTHEST);
  for (let at = mention.from - 1; at >= floor; at -= 1) {
    // "to China, Peru’s agency said" is no list.
    if (reading.tokens[at]?.fold === ',' && mention.isPossessive) return;
    if (before && goesOnList(reading, { before, mention }, at)) return;
    const preposition = prepositionAt(reading, at);
    if (preposition) lead(reading, mention, preposition);
    if (preposition || !isFiller(reading, at)) return;
  }
}

/** "with the United Arab Emirates (UAE)": a bracket that names the area again. */
function isSaidAgain(
  { tokens }: Reading,
  { before, mention }: { before: AreaMention; mention: AreaMention },
  at: number,
) {
  return (
    tokens[at]?.fold === '(' && before.to === at && before.area !== null && before.area.name === mention.area?.name
  );
}

/** Whether the area goes on with the list of the one before; it then has the same preposition. */
function goesOnList(reading: Reading, pair: { before: AreaMention; mention: AreaMention }, at: number): boolean {
  if (isSaidAgain(reading, pair, at)) {
    pair.mention.preposition = pair.before.preposition;
    return true;
  }
  if (!isListedAfter(reading, pair, at)) return false;
  pair.mention.preposition = pair.before.preposition;
  pair.mention.isListed = true;
  return true;
}

/** Sets the preposition, unless the area does something itself. */
function lead(reading: Reading, mention: AreaMention, preposition: Preposition): void {
  mention.preposition = preposition === 'with' && doesSomething(reading, mention) ? null : preposition;
}

/** Whether the area before ends at a joiner, comma or tie, so that the next goes on with its list. */
function isListedAfter(
  { tokens, books }: Reading,
  { before, mention }: { before: AreaMention; mention: AreaMention },
  at: number,
): boolean {
  const fold = tokens[at]?.fold ?? '';
  const isAtEnd = before.to === at || (before.to === at - 1 && tokens[at - 1]?.fold === ',');
  // "in Rome, the Greek minister": a people behind a place and a comma is no list.
  if (fold === ',' && mention.area?.by === 'adjective' && before.area?.by !== 'adjective') return false;
  return isAtEnd && !before.isPossessive && (books.sets.joiners.has(fold) || fold === ',' || isTie(tokens, at));
}

/** "with China exporting", "with the Greek side recording": the area is a subject, not a partner. */
function doesSomething({ tokens }: Reading, { to }: AreaMention): boolean {
  const at = /^(side|government|economy|country)$/.test(tokens[to]?.fold ?? '') ? to + 1 : to;
  return /^\p{Ll}{2,}ing$/u.test(tokens[at]?.text ?? '') && tokens[at]?.fold !== 'during';
}

/** Words between a preposition and its area. */
const isFiller = ({ tokens, books }: Reading, at: number) =>
  isListWord(tokens, at) || books.sets.fillers.has(tokens[at]?.fold ?? '');

/** "countries of": this "of" belongs to the words of a list. */
function isListWord(tokens: readonly Token[], at: number): boolean {
  return /^(of|de|del)$/.test(tokens[at]?.fold ?? '') && LIST_WORDS.test(tokens[at - 1]?.fold ?? '');
}

/** "according to Chile", "compared with China": what follows is no side of the trade. */
const LOOSE =
  /^(according|thanks|due|compared|relative|addition|contrast|similar|close|next|acuerdo|conforme|comparado|comparada|comparacion|gracias|debido|respecto|сравнению)$/;

/** "в пользу Китая", "a favor de Chile": whose surplus it is. */
const isInFavour = (fold: string, before = '') =>
  fold === 'пользу' || (/^(of|de|del)$/.test(fold) && /^favou?r$/.test(before));

/** The preposition at a token; "procedentes de" is from. */
function prepositionAt({ tokens, books }: Reading, at: number): Preposition | null {
  if (isListWord(tokens, at)) return null;
  const fold = tokens[at]?.fold ?? '';
  if (LOOSE.test(tokens[at - 1]?.fold ?? '') && /^(to|with|con|a|с|со)$/.test(fold)) return 'in';
  if (isInFavour(fold, tokens[at - 1]?.fold)) return 'by';
  if (fold === 'of' && /^(ahead|outside|instead|because)$/.test(tokens[at - 1]?.fold ?? '')) return 'in';
  if (fold === 'de' && /^(proced|proven)/.test(tokens[at - 1]?.fold ?? '')) return 'from';
  return books.prepositions.get(fold) ?? null;
}
