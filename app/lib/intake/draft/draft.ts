import type { BalanceSign, Flow } from '../../domain/figure';
import type { MoneyAmount } from '../amounts/money-amount';
import type { ArticleContext } from '../parties/article-context';
import type { Parties } from '../parties/party-slots';
import type { FoundReason } from '../proposal';
import type { Scan } from '../scan/scan-sentence';
import type { Publication } from '../times/publication';
import type { ResolvedPeriod } from '../times/resolve-periods';
import type { TimeMention } from '../times/time';

/** What reading one sentence needs to know. */
export interface SentenceContext {
  text: string;
  /** Every sentence of the text. */
  scans: readonly Scan[];
  /** The number of the one that is read. */
  index: number;
  article: ArticleContext;
  publication: Publication | null;
}

/** A figure before it is worded: all parts with where they come from. */
export interface Draft {
  amount: MoneyAmount;
  flow: Flow;
  sign: BalanceSign | null;
  flowAt: { from: number; to: number } | null;
  flowReason: FoundReason;
  parties: Parties;
  time: TimeMention | null;
  period: ResolvedPeriod;
  /** Given only to compare another figure with: "down from October’s £5bn". */
  isCompared: boolean;
}

/** What is known by the time an amount of a sentence is drafted. */
export interface Reached {
  scan: Scan;
  drafts: readonly Draft[];
  /** What was in mind before this sentence. */
  told: ArticleContext;
}
