import type { BalanceSign, Flow } from '../domain/figure';
import type { MonthSpan } from '../domain/period';
import type { AreaName } from './area-names';
import type { AreaMention } from './find-areas';

/** How a party of a figure became known. */
export type PartyReason =
  | 'printed'
  | 'subject'
  | 'same_sentence'
  | 'stands_for'
  | 'previous_sentence'
  | 'speaker'
  | 'later_sentence'
  | 'world_by_default';

export interface Party {
  area: AreaName;
  /** The tokens that name it; null for the World by default. */
  at: { from: number; to: number } | null;
  reason: PartyReason;
}

/** A party taken over from what was told before, in the same sentence or an earlier one. */
export function takenOver(party: Party, isSameSentence: boolean): Party {
  if (!isSameSentence) return { ...party, reason: 'previous_sentence' };
  return party.reason === 'printed' ? { ...party, reason: 'same_sentence' } : party;
}

/** Flow and parties of the trade that was told last. */
export interface Frame {
  flow: Flow;
  sign: BalanceSign | null;
  reporter: Party | null;
  partner: Party | null;
  /** Counts sentences, so that old frames are not taken up. */
  sentence: number;
  span: MonthSpan | null;
  /** Whether an amount stood with it. */
  hasAmount: boolean;
}

/** What a reader still knows from the sentences before. */
export interface Memory {
  region: AreaName | null;
  country: AreaName | null;
  bloc: AreaName | null;
  pair: [AreaName, AreaName] | null;
  /** The sentence in which the pair stood together: "between A and B", "A-B"; null when they were only named one after the other. */
  pairedAt: number | null;
  /** The country of the person who speaks, and when somebody last did. */
  speaker: AreaName | null;
  spokeAt: number;
  /** The area that the last sentence was about. */
  topic: Party | null;
  /** The other of two that it was about. */
  companion: AreaName | null;
  /** The currency of the last amount. */
  currency: string | null;
  frame: Frame | null;
  /** The frame of the last figure. */
  figure: Frame | null;
  isAboutTrade: boolean;
  nearYear: number | null;
  /** Months of the last figure. */
  span: MonthSpan | null;
  /** The number of the sentence that is being read. */
  sentence: number;
  /** The one product of which the last sentence told exports or imports. */
  product: string | null;
}

/** A memory that knows nothing. */
export function emptyMemory(): Memory {
  return {
    region: null,
    country: null,
    bloc: null,
    pair: null,
    pairedAt: null,
    speaker: null,
    spokeAt: 0,
    topic: null,
    companion: null,
    currency: null,
    frame: null,
    figure: null,
    isAboutTrade: false,
    nearYear: null,
    span: null,
    sentence: 0,
    product: null,
  };
}

const isSame = (a: AreaName | null, b: AreaName | null) => a?.name === b?.name;

type Named = Extract<AreaName['is'], 'region' | 'country' | 'bloc'>;

/** The first area of a kind that the sentences ahead name. */
function namedAhead(ahead: readonly { areas: readonly AreaMention[] }[], kinds: readonly Named[]): AreaName | null {
  for (const { areas } of ahead) {
    const found = areas.find(({ area, reference }) => !reference && kinds.some((kind) => kind === area?.is));
    if (found?.area) return found.area;
  }
  return null;
}

type Ahead = readonly { areas: readonly AreaMention[] }[];

/** What words like "the region" and "the two countries" stand for by now; blocs may be named only later. */
function resolveReference(mention: AreaMention, memory: Memory, ahead: Ahead): void {
  if (mention.reference === 'region')
    mention.area = memory.region ?? memory.bloc ?? namedAhead(ahead, ['region', 'bloc']);
  if (mention.reference === 'bloc')
    mention.area = memory.bloc ?? memory.region ?? namedAhead(ahead, ['bloc', 'region']);
  if (mention.reference === 'country') mention.area = countryMeant(mention, memory);
  if (mention.reference === 'topic') mention.area = memory.topic?.area ?? null;
  if (mention.reference === 'pair') [mention.area, mention.second] = memory.pair ?? [null, null];
}

/** "French exports to the country": behind a preposition it is the other of two; else what was told of, or named last. */
function countryMeant({ preposition }: AreaMention, { country, pair, topic }: Memory): AreaName | null {
  const isOther = /^(to|from|with)$/.test(preposition ?? '') && pair?.some((area) => isSame(area, country));
  if (isOther) return pair?.find((area) => !isSame(area, country)) ?? country;
  return topic?.area.is === 'country' && preposition !== 'in' ? topic.area : country;
}

/** Two areas that stand together and by themselves: "between A and B", "A and B", "A-B". */
function strongPair(mentions: readonly AreaMention[]): { areas: [AreaName, AreaName]; at: number } | null {
  for (const [at, second] of mentions.entries()) {
    const [first, third] = [mentions[at - 1], mentions[at + 1]];
    const isPair = second.isListed && !first?.isListed && !third?.isListed && !second.reference && !first?.reference;
    if (isPair && first?.area && second.area && !isSame(first.area, second.area))
      return { areas: [first.area, second.area], at: first.from };
  }
  return null;
}

const PAIR_REACH = 4;

/** Reads the areas of a sentence in order: resolves references, and remembers what later ones may stand for. */
export function rememberAreas(mentions: readonly AreaMention[], memory: Memory, ahead: Ahead): void {
  const isFixed = memory.pairedAt !== null && memory.sentence - memory.pairedAt <= PAIR_REACH;
  let last = memory.country;
  const pair = strongPair(mentions);
  const isBefore = pair && !mentions.some(({ reference, from }) => reference === 'pair' && from < pair.at);
  if (pair && isBefore) memory.pair = pair.areas;
  for (const mention of mentions) {
    if (mention.reference) {
      resolveReference(mention, memory, ahead);
      continue;
    }
    const { area } = mention;
    if (!area || area.is === 'world') continue;
    if (area.is === 'region') memory.region = area;
    if (area.is === 'bloc') memory.bloc = area;
    if (area.is === 'country') memory.country = area;
    if (last && !isSame(last, area) && !isFixed && !pair) memory.pair = [last, area];
    last = area;
  }
  if (!pair) return;
  memory.pair = pair.areas;
  memory.pairedAt = memory.sentence;
}
