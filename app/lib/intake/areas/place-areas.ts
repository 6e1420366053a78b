import type { Preposition } from '../languages/vocabulary';
import { isForm, type Reading } from '../text/reading';
import { isTie } from '../text/tokens';
import type { AreaMention, AreaSearch } from './area-mention';

const FARTHEST = 8;

/** Sets the preposition, whether it is possessive, and whether it goes on a list. */
export function placeArea(search: AreaSearch, mention: AreaMention, before: AreaMention | undefined): void {
  const { tokens, lexicon } = search.reading;
  mention.isPossessive = /^'s?$/.test(tokens[mention.to]?.fold ?? '');
  // "with it" and "al bloque" hold their own preposition.
  const own = mention.reference ? lexicon.prepositions.get(tokens[mention.from]?.fold ?? '') : undefined;
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
  { tokens, lexicon }: Reading,
  { before, mention }: { before: AreaMention; mention: AreaMention },
  at: number,
): boolean {
  const fold = tokens[at]?.fold ?? '';
  const isAtEnd = before.to === at || (before.to === at - 1 && tokens[at - 1]?.fold === ',');
  // "in Rome, the Greek minister": a people behind a place and a comma is no list.
  if (fold === ',' && mention.area?.by === 'adjective' && before.area?.by !== 'adjective') return false;
  return isAtEnd && !before.isPossessive && (lexicon.sets.joiners.has(fold) || fold === ',' || isTie(tokens, at));
}

/** "with China exporting", "with the Greek side recording": the area is a subject, not a partner. */
function doesSomething(reading: Reading, { to }: AreaMention): boolean {
  const at = isForm(reading, to, 'economyNoun') ? to + 1 : to;
  const isPlain = /^\p{Ll}{5,}$/u.test(reading.tokens[at]?.text ?? '');
  return isPlain && isForm(reading, at, 'gerund') && !isForm(reading, at, 'notGerund');
}

/** Words between a preposition and its area. */
const isFiller = (reading: Reading, at: number) =>
  isListWord(reading, at) || reading.lexicon.sets.fillers.has(reading.tokens[at]?.fold ?? '');

/** "countries of": this "of" belongs to the words of a list. */
function isListWord(reading: Reading, at: number): boolean {
  return isForm(reading, at, 'of') && isForm(reading, at - 1, 'listNoun');
}

/** "в пользу Китая", "a favor de Chile": whose surplus it is. */
const isInFavour = (reading: Reading, at: number) =>
  isForm(reading, at, 'favourCase') || (isForm(reading, at, 'of') && isForm(reading, at - 1, 'favour'));

/** The preposition at a token; "procedentes de" is from. */
function prepositionAt(reading: Reading, at: number): Preposition | null {
  if (isListWord(reading, at)) return null;
  if (isForm(reading, at - 1, 'looseWord') && isForm(reading, at, 'looseLink')) return 'in';
  if (isInFavour(reading, at)) return 'by';
  if (isForm(reading, at - 1, 'looseOf') && isForm(reading, at, 'of')) return 'in';
  if (isForm(reading, at - 1, 'originWord') && isForm(reading, at, 'ofAlone')) return 'from';
  return reading.lexicon.prepositions.get(reading.tokens[at]?.fold ?? '') ?? null;
}

const COMPANION_REACH = 8;

/** The comma before an area that ends words like "its largest market"; -1 where none does. */
function commaBefore({ reading }: AreaSearch, { from }: AreaMention): number {
  const comma = isForm(reading, from - 1, 'apposedArticle') ? from - 2 : from - 1;
  return reading.tokens[comma]?.fold === ',' && isForm(reading, comma - 1, 'companion') ? comma : -1;
}

/** "to Japan's biggest trading partner, China": what is called by its owner stands where the owner seems to stand. */
export function placeApposition(search: AreaSearch, mention: AreaMention, before: AreaMention | undefined): void {
  const { tokens, lexicon } = search.reading;
  const comma = commaBefore(search, mention);
  const isOwnerAt = (at: number) => before?.isPossessive === true && before.to - 1 === at;
  const prepositionAt = (at: number): Preposition | null =>
    (isOwnerAt(at) ? before?.preposition : lexicon.prepositions.get(tokens[at]?.fold ?? '')) ?? null;
  for (let at = comma - 2; at >= Math.max(search.sentence.from, comma - COMPANION_REACH); at -= 1) {
    const preposition = prepositionAt(at);
    if (!isOwnerAt(at) && (preposition === null || preposition === 'in')) continue;
    mention.preposition = preposition;
    mention.isListed = false;
    if (before && isOwnerAt(at) && preposition) before.preposition = 'of';
    return;
  }
}
