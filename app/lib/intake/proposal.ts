import type { IntakeLanguage } from '../domain/intake-languages';
import type { ProposedFields } from '../schemas/figure-table/proposed-fields';
import type { PartyReason } from './parties/article-context';
import type { OtherKind } from './scan/flow-terms';
import type { PeriodReason } from './times/resolve-periods';

/** A run of the text as it was given: UTF-16 offsets, end not included. */
export interface Span {
  start: number;
  end: number;
}

/** Why a part of a proposal is what it is. `printed` needs no inference. */
export type FoundReason =
  | PartyReason
  | PeriodReason
  | 'currency_of_neighbour'
  | 'currency_of_country'
  | 'flow_of_sentence_before'
  | 'respectively';

/** Where a part of a proposal comes from, so that an editor sees why. */
export interface Found {
  /** The words that say it; null where none do. */
  span: Span | null;
  words: string | null;
  basis: 'printed' | 'inferred';
  reason: FoundReason;
}

/** One figure proposed to an editor. */
export interface Proposal {
  fields: ProposedFields;
  /** English names of the parties; also for groups that no published list has. Null where the text gives none. */
  reporterName: string | null;
  partnerName: string | null;
  /** The amount with its hedge. */
  span: Span;
  words: string;
  found: {
    amount: Found;
    currency: Found;
    flow: Found;
    reporter: Found | null;
    partner: Found | null;
    period: Found | null;
  };
}

/** An amount that is no trade figure of a whole flow, and why. */
export interface Other {
  kind: OtherKind;
  span: Span;
  words: string;
  /** Bounds as they would be proposed, for an editor who makes a figure of it after all. */
  low: string;
  high: string;
  currency: string;
  /** The words that decided; null when nothing in the sentence speaks of trade. */
  because: { span: Span; words: string } | null;
  /** The product, where one is named. */
  product: string | null;
}

/** What a text holds. */
export interface ReadFigures {
  figures: Proposal[];
  others: Other[];
}

export interface ProposedFigures extends ReadFigures {
  language: IntakeLanguage;
}
