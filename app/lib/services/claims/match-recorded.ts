import 'server-only';
import { claimKey } from '../../domain/claim';
import type { Figure } from '../../domain/figure';
import type { FigureInput } from '../../schemas/figure-input';

interface Draft {
  figure: FigureInput | null;
}

/** How many of amount, claim and place two figures share; two are taken to come from the same words. */
function likeness(draft: FigureInput, figure: Figure): number {
  const sameAmount =
    draft.amount.low === figure.amount.low &&
    draft.amount.high === figure.amount.high &&
    draft.currency === figure.currency;
  const sameClaim = claimKey(draft) === claimKey(figure);
  const samePlace = draft.locator === figure.locator;
  return [sameAmount, sameClaim, samePlace].filter(Boolean).length;
}

/**
 * For each draft the figure of its source that was recorded from the same words already, as it was proposed or mended;
 * null for none. No figure is matched twice, the likest pairs first. `figures` are those of the source.
 */
export function matchRecorded(drafts: readonly Draft[], figures: readonly Figure[]): (Figure | null)[] {
  const pairs = drafts
    .flatMap(({ figure: draft }, index) =>
      draft ? figures.map((figure) => ({ index, figure, score: likeness(draft, figure) })) : [],
    )
    .filter(({ score }) => score >= 2)
    .toSorted((a, b) => b.score - a.score);
  const matched: (Figure | null)[] = drafts.map(() => null);
  const taken = new Set<string>();
  for (const { index, figure } of pairs) {
    if (matched[index] || taken.has(figure.id)) continue;
    matched[index] = figure;
    taken.add(figure.id);
  }
  return matched;
}
