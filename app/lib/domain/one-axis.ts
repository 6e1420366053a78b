import type { FindArea } from './area';
import { type Caveat, type CaveatCode, isBlocking, needsOwnAxis } from './caveat';
import { type AxisUse, compareFigures, mergeCaveats } from './comparability';
import { type Figure, isPlan } from './figure';

const KEEPS_APART: Record<AxisUse, (code: CaveatCode) => boolean> = {
  ranked: needsOwnAxis,
  over_time: (code) => isBlocking(code) || code === 'sign_differs',
};

/**
 * Why figures may not stand on one axis, worst first; empty when each pair is comparable or a balance pair
 * (statistics: what is neither never shares an axis).
 */
export function reasonsAgainstOneAxis(figures: readonly Figure[], findArea: FindArea, use: AxisUse): Caveat[] {
  const kinds = [...new Map(figures.map((figure) => [kindKey(figure), figure])).values()];
  const found = kinds.flatMap((a, index) =>
    kinds.slice(index + 1).flatMap((b) => {
      const { verdict, caveats } = compareFigures(a, b, findArea);
      return verdict === 'balance_pair' ? [] : caveats.filter(({ code }) => KEEPS_APART[use](code));
    }),
  );
  return mergeCaveats(found);
}

/** Figures alike in all that can keep a pair apart: one of each kind is enough, so that hundreds stay cheap. */
function kindKey(figure: Figure): string {
  const { flow, currency, partner, reporter, balanceSign, period } = figure;
  // Only exports and imports depend on the reporter, since a balance pair has one.
  const who = flow === 'exports' || flow === 'imports' ? reporter : '';
  return [flow, currency, partner, who, balanceSign, period.first, period.last, isPlan(figure)].join(' ');
}
