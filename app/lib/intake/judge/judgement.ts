import type { BalanceSign } from '../../domain/figure';
import type { AreaName } from '../areas/area-names';
import type { Term } from '../languages/vocabulary';
import type { ToldProduct } from '../parties/article-context';
import { isFlowTerm, isSideTerm, type OtherKind } from '../scan/flow-terms';
import type { Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';

/** What an amount is: trade of the flow that `trigger` names, something else, or not told in its sentence. */
export type Judgement =
  | {
      is: 'figure';
      trigger: Mark<Term>;
      side: 'left' | 'right';
      /** Told as the difference of two flows. */
      balance?: BalanceSign;
    }
  | { is: 'other'; kind: OtherKind; product: string | null; at: { from: number; to: number } | null }
  | { is: 'open' };

/** A judgement that an amount is another matter; `at` are the words that decided. */
export const other = (
  kind: OtherKind,
  at: { from: number; to: number } | null,
  product: string | null = null,
): Judgement => ({
  is: 'other',
  kind,
  product,
  at,
});

/** Whether anything before this sentence was about trade: a bare "deficit" is then one of trade. */
export interface JudgeContext {
  isAboutTrade: boolean;
  /** The one product that the sentence before spoke of with its exports or imports. */
  product: ToldProduct | null;
  /** The last figure told, and the sentence that is being read. */
  figure: { sentence: number } | null;
  /** The country of the person who speaks. */
  speaker: AreaName | null;
  sentence: number;
  /** The last sentence that spoke of money sent home by people. */
  remittedAt: number | null;
}

/** Whether a term is one of trade by itself. */
export const isStrongFlow = (tag: Term) =>
  isFlowTerm(tag) && !isSideTerm(tag) && !/_weak$|^sold$|^bought$|^gap$/.test(tag);

/** The words of a mark as they stand in the text. */
export function words(scan: Scan, { from, to }: { from: number; to: number }): string {
  return scan.reading.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
