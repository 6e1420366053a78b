import type { FindArea } from './area';
import { mayRank } from './comparability';
import { divideAmounts } from './derived';
import type { Figure } from './figure';
import type { ComparisonPanel, Panel, RatioOfFigures } from './panels';

/** Every other figure of a panel over one of them, hedges kept. */
export interface RelativeFigures {
  base: Figure;
  /** The panel whose figures can be told as multiples of the base. */
  panelId: string;
  ratios: RatioOfFigures[];
}

/**
 * The chosen figures as multiples of one of them. Only figures that are ranked on its axis can be: others are not
 * comparable with it, and nothing is derived on an axis that was only asked for. Null where no such panel holds the
 * base with another figure. Above 500 relative to about 50 is more than about 10 times.
 */
export function relateTo(baseId: string, panels: readonly Panel[], findArea: FindArea): RelativeFigures | null {
  const home = panels.find(
    (panel): panel is ComparisonPanel =>
      panel.kind === 'comparison' &&
      panel.overrideReasons.length === 0 &&
      panel.figures.length > 1 &&
      panel.figures.some(({ id }) => id === baseId),
  );
  const base = home?.figures.find(({ id }) => id === baseId);
  if (!home || !base) return null;
  const others = home.figures.filter((figure) => figure !== base);
  // Over time a panel may hold years that are too far apart to be told as multiples of each other.
  if (!others.every((figure) => mayRank(figure, base, findArea))) return null;
  return {
    base,
    panelId: home.id,
    ratios: others.map((over) => ({ over, under: base, ratio: divideAmounts(over.amount, base.amount) })),
  };
}
