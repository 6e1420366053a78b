import type { Term } from '../languages/vocabulary';
import { findPhrases, type Mark, matchPhrase } from '../text/phrases';
import { isForm, type Reading } from '../text/reading';
import type { Token } from '../text/tokens';
import type { AreaMention, AreaSearch, Reference } from './area-mention';
import type { AreaName } from './area-names';
import { placeApposition, placeArea } from './place-areas';

/** Short names count only in capitals: "US" but not "us". */
function isWritten(tokens: readonly Token[], mark: Mark<string>, area: AreaName): boolean {
  const first = tokens[mark.from];
  if (!first) return false;
  const isShort = mark.to - mark.from === 1 && first.text.length <= 3 && /^[A-Za-z]+$/.test(first.text);
  if (isShort && area.isProper) return first.text === first.text.toUpperCase();
  if (!area.isProper) return true;
  for (let at = mark.from; at < mark.to; at += 1) if (tokens[at]?.isCapital) return true;
  return false;
}

/** "el país ibérico": the adjective says which country it is; it is then named like by its own name. */
function takesNoun(mention: AreaMention): boolean {
  const { area } = mention;
  if (area?.by !== 'adjective' || area.is !== 'country') return false;
  mention.area = { ...area, by: 'name' };
  return true;
}

/** "con el Mercosur": without its accent "el" is no pronoun, whose fold is the same. */
const isArticle = ({ tokens, lexicon: { forms } }: Reading, at: number) =>
  forms.elArticle.has(tokens[at]?.text.toLowerCase() ?? '');

const REFERENCES = new Set<Term>(['region', 'country', 'bloc', 'pair', 'topic']);

function toMention(from: number, to: number): AreaMention {
  return {
    from,
    to,
    area: null,
    second: null,
    reference: null,
    preposition: null,
    isPossessive: false,
    isListed: false,
  };
}

/** Every area in a sentence, in order, with its preposition. */
export function findAreas(search: AreaSearch): AreaMention[] {
  const { reading, book, sentence, terms, isTaken } = search;
  const covering = terms.filter(({ tag }) => COVERS.has(tag));
  const mentions: AreaMention[] = [];
  for (const found of findPhrases(book.phrases, reading.tokens, sentence)) {
    const mark = commonAt(search, found);
    const area = book.names.get(mark.tag);
    const isHidden = covering.some(({ from, to }) => mark.from >= from && mark.to <= to);
    if (
      !area ||
      isHidden ||
      isTaken(mark.from) ||
      isOfInstitution(reading, mark, area) ||
      !isWritten(reading.tokens, mark, area)
    )
      continue;
    mentions.push({ ...toMention(mark.from, mark.to), area });
  }
  for (const { tag, from, to } of terms) {
    const overlaps = mentions.some((mention) => mention.from < to && mention.to > from);
    const named = tag === 'country' ? mentions.find((mention) => mention.from === to) : undefined;
    if (named && !overlaps && takesNoun(named)) named.from = to - 1;
    else if (REFERENCES.has(tag) && !overlaps && !isArticle(reading, to - 1))
      mentions.push({ ...toMention(from, to), reference: tag as Reference });
  }
  mentions.sort((a, b) => a.from - b.from);
  dropMembers(reading.tokens, mentions);
  for (const [index, mention] of mentions.entries()) {
    placeArea(search, mention, mentions[index - 1]);
    placeApposition(search, mention, mentions[index - 1]);
  }
  return mentions;
}

/** "Mercosur (Argentina, Brasil, Paraguay y Uruguay)": who belongs to a group in brackets behind it is no party. */
function dropMembers(tokens: readonly Token[], mentions: AreaMention[]): void {
  for (let at = 1; at < mentions.length; at += 1) {
    const [group, first] = [mentions[at - 1], mentions[at]];
    if (!group || !first || !/^(bloc|region)$/.test(group.area?.is ?? '')) continue;
    if (tokens[group.to]?.fold !== '(' || first.from - group.to > MEMBER_REACH) continue;
    let end = at;
    for (let next = mentions[end]; next && !hasClosed(tokens, group.to, next.from); next = mentions[end]) end += 1;
    if (end - at > 1) mentions.splice(at, end - at);
  }
}

const MEMBER_REACH = 3;
const LONGEST_BRACKET = 60;

/** Whether a bracket that opens at a token is closed before another, or too long to tell. */
function hasClosed(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > LONGEST_BRACKET) return true;
  for (let at = from; at < to; at += 1) if (tokens[at]?.fold === ')') return true;
  return false;
}

/** "la parte china": a name without its capital may be the word for the people. */
function commonAt({ reading: { tokens }, book }: AreaSearch, mark: Mark<string>): Mark<string> {
  const area = book.names.get(mark.tag);
  if (!area?.isProper || isWritten(tokens, mark, area)) return mark;
  return matchPhrase(book.common, tokens, mark.from, mark.to) ?? mark;
}

/** Terms whose words name no area of their own: "the Asian country" is the country told of. */
const COVERS = new Set<Term>(['neutral', 'country', 'pair']);

const aboutBoth = new WeakMap<readonly Token[], boolean>();

/** Whether a text names a country of two halves; looked for once. */
function isAboutBoth({ tokens, lexicon: { forms } }: Reading): boolean {
  const known = aboutBoth.get(tokens);
  if (known !== undefined) return known;
  const found = tokens.some(({ key, fold }) => forms.dividedCountry.keys.has(key) && forms.dividedCountry.has(fold));
  aboutBoth.set(tokens, found);
  return found;
}

/** "the West Asia department", "the African Development Bank": a region in the name of something else. */
function isOfInstitution(reading: Reading, { from, to }: Mark<string>, { is }: AreaName): boolean {
  const isAlone = to === from + 1;
  const isDirection = () => isForm(reading, from - 1, 'the') && reading.tokens[to]?.isCapital !== true;
  // "the West", but neither "Kanye West" nor "West Point".
  if (isAlone && isForm(reading, from, 'west')) return !isDirection();
  // "the North" is one of the Koreas where the text is about them.
  if (isAlone && isForm(reading, from, 'halfOfCountry')) return !isDirection() || !isAboutBoth(reading);
  return is === 'region' && isForm(reading, to, 'institution');
}
