import type { BalanceSign, Flow } from '../../domain/figure';
import type { MonthSpan } from '../../domain/period';
import type { AreaName } from '../areas/area-names';
import type { Diplomat } from './find-diplomats';

/** How a party of a figure became known. */
export type PartyReason =
  | 'printed'
  | 'subject'
  | 'same_sentence'
  | 'stands_for'
  | 'previous_sentence'
  | 'speaker'
  | 'currency_of_amount'
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
interface Frame {
  flow: Flow;
  sign: BalanceSign | null;
  reporter: Party | null;
  partner: Party | null;
  /** Counts sentences, so that old frames are not taken up. */
  sentence: number;
  span: MonthSpan | null;
  /** Whether an amount stood with it. */
  hasAmount: boolean;
  /** The side that a list of areas goes on with. */
  role: 'reporter' | 'partner' | null;
}

/** The one product that a sentence spoke of, and of which flow alone; null when it may be of either. */
export interface ToldProduct {
  name: string;
  flow: Flow | null;
}

/** What a reader still knows from the sentences before. */
export interface ArticleContext {
  region: AreaName | null;
  country: AreaName | null;
  bloc: AreaName | null;
  pair: [AreaName, AreaName] | null;
  /** The sentence in which the pair stood together: "between A and B", "A-B"; null when they were only named one after the other. */
  pairedAt: number | null;
  /** Who stands between two countries anywhere in the text. */
  diplomats: readonly Diplomat[];
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
  /** Whether the last amount was a figure; null before any. A list goes on with what it began with. */
  wasFigure: boolean | null;
  /** Months that a sentence without a figure named. */
  heard: { span: MonthSpan; sentence: number } | null;
  /** The number of the sentence that is being read. */
  sentence: number;
  /** The one product of which the last sentence told exports or imports, or still told. */
  product: ToldProduct | null;
  /** The last sentence that spoke of money sent home by people. */
  remittedAt: number | null;
}

/** A article that knows nothing. */
export function emptyArticleContext(): ArticleContext {
  return {
    region: null,
    country: null,
    bloc: null,
    pair: null,
    pairedAt: null,
    diplomats: [],
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
    wasFigure: null,
    heard: null,
    sentence: 0,
    product: null,
    remittedAt: null,
  };
}
