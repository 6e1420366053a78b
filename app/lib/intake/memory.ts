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

/** What words like "the region" and "the two countries" stand for by now. */
function resolveReference(mention: AreaMention, memory: Memory): void {
  if (mention.reference === 'region') mention.area = memory.region ?? memory.bloc;
  if (mention.reference === 'bloc') mention.area = memory.bloc ?? memory.region;
  if (mention.reference === 'country') mention.area = countryMeant(mention, memory);
  if (mention.reference === 'topic') mention.area = memory.topic?.area ?? null;
  if (mention.reference === 'pair') [mention.area, mention.second] = memory.pair ?? [null, null];
}

/** "French exports to the country": behind a preposition it is the other of two; else the one named last. */
function countryMeant({ preposition }: AreaMention, { country, pair }: Memory): AreaName | null {
  const isOther = /^(to|from|with)$/.test(preposition ?? '') && pair?.some((area) => isSame(area, country));
  return (isOther && pair?.find((area) => !isSame(area, country))) || country;
}

/** Reads the areas of a sentence in order: resolves references, and remembers what later ones may stand for. */
export function rememberAreas(mentions: readonly AreaMention[], memory: Memory): void {
  let last = memory.pair?.[1] ?? memory.country;
  for (const mention of mentions) {
    if (mention.reference) {
      resolveReference(mention, memory);
      continue;
    }
    const { area } = mention;
    if (!area) continue;
    if (area.is === 'region') memory.region = area;
    if (area.is === 'bloc') memory.bloc = area;
    if (area.is === 'country') memory.country = area;
    if (last && !isSame(last, area)) memory.pair = [last, area];
    last = area;
  }
}
