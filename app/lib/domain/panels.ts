import { compareForOrder } from './amount';
import type { FindArea } from './area';
import type { Caveat } from './caveat';
import { needsOwnAxis } from './caveat';
import {
  type AxisUse,
  areCompeting,
  caveatsAmong,
  compareFigures,
  isBalancePair,
  mayRank,
  mayShareAxis,
  mergeCaveats,
  periodLength,
} from './comparability';
import { addAmounts, type Derived, divideAmounts, subtractAmounts } from './derived';
import { compareBySize, type Figure, isPlan } from './figure';

/** A figure over another one: "China's turnover is more than about 10 times India's". */
export interface RatioOfFigures {
  over: Figure;
  under: Figure;
  ratio: Derived;
}

interface PanelBase {
  /** Stable while its figures keep their claims' nature; used in addresses and element ids. */
  id: string;
  figures: Figure[];
  /** Caveats among the panel's own figures, worst first. */
  caveats: Caveat[];
  /** Why it is not on the lead panel's axis, as caveats against the lead panel's figures. Empty for the lead panel. */
  whySeparate: Caveat[];
}

/** Comparable figures of years near enough to rank, on one axis, largest first. */
export interface ComparisonPanel extends PanelBase {
  kind: 'comparison';
  ratios: RatioOfFigures[];
  /** What would keep its figures apart: they stand on one axis only because the reader asks for it. Else empty. */
  overrideReasons: Caveat[];
}

/** Exports and imports of one reporter, with what follows from them. Derived, never reported. */
export interface BalancePanel extends PanelBase {
  kind: 'balance';
  exports: Figure;
  imports: Figure;
  balance: Derived;
  turnover: Derived;
}

export type Panel = ComparisonPanel | BalancePanel;

/** Above this many figures a ratio is given for the largest against each other one only, not for every pair. */
const EVERY_PAIR_UP_TO = 4;

/**
 * Puts figures into panels: what is comparable shares one, exports and imports of one reporter stand as a balance
 * pair, everything else stands alone. The lead panel (the comparison of most figures, then of the largest) comes first;
 * each other panel carries the reasons why it stands apart from it. Plans never share a panel with results. For an axis of
 * time, years may lie far apart, since the axis shows it.
 */
export function arrangePanels(figures: readonly Figure[], findArea: FindArea, use: AxisUse = 'ranked'): Panel[] {
  const pairs = findBalancePairs(figures);
  const paired = new Set(pairs.flat().map(({ id }) => id));
  const groups = groupComparable(figures, findArea, use).filter(
    (group) => group.length > 1 || group.some(({ id }) => !paired.has(id)),
  );
  const comparisons = withUniqueIds(groups.map((group) => toComparisonPanel(group, findArea))).toSorted(compareLead);
  const balances = pairs.map(([exports, imports]) => toBalancePanel(exports, imports, findArea)).toSorted(compareLead);
  return withReasonsForSeparation([...comparisons, ...balances], findArea);
}

/** Panels of which the first is the lead: each other one gets the reasons why it stands apart from it. */
export function withReasonsForSeparation(panels: readonly Panel[], findArea: FindArea): Panel[] {
  const [lead, ...others] = panels;
  if (!lead) return [];
  return [lead, ...others.map((panel) => ({ ...panel, whySeparate: reasonsForSeparation(panel, lead, findArea) }))];
}

/**
 * Results before plans, most figures first; equals are ordered by size within a currency, then by id, so that order
 * never flickers.
 */
function compareLead(a: Panel, b: Panel): number {
  const [first, second] = [a.figures[0], b.figures[0]];
  const plans = (panel: Panel) => Number(panel.figures.some(isPlan));
  return (
    plans(a) - plans(b) ||
    b.figures.length - a.figures.length ||
    compareCurrencies(first, second) ||
    (first && second ? compareBySize(first, second) : 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Amounts of two currencies have no order of size: theirs is the alphabet's. */
function compareCurrencies(a: Figure | undefined, b: Figure | undefined): number {
  if (!a || !b || a.currency === b.currency) return 0;
  return a.currency < b.currency ? -1 : 1;
}

/**
 * Figures that may all be ranked against each other, newest first, so that an old one never keeps newer ones from
 * being ranked: what is more than three years older stands in a group of its own. Unstated periods join the newest.
 */
function groupComparable(figures: readonly Figure[], findArea: FindArea, use: AxisUse): Figure[][] {
  const groups: Figure[][] = [];
  for (const figure of figures.toSorted(compareNewest)) {
    const home = groups.find((group) => group.every((member) => mayShareAxis(member, figure, { findArea, use })));
    if (home) home.push(figure);
    else groups.push([figure]);
  }
  return groups;
}

function compareNewest(a: Figure, b: Figure): number {
  const key = ({ period, id }: Figure) => `${period.first ?? '0000-00'} ${id}`;
  return key(a) > key(b) ? -1 : 1;
}

function findBalancePairs(figures: readonly Figure[]): [Figure, Figure][] {
  return figures
    .filter(({ flow }) => flow === 'exports')
    .flatMap((exports) => {
      const imports = figures.find((other) => isBalancePair(exports, other));
      return imports ? [[exports, imports] as [Figure, Figure]] : [];
    });
}

function toComparisonPanel(group: Figure[], findArea: FindArea): ComparisonPanel {
  const figures = group.toSorted((a, b) => compareForOrder(a.amount, b.amount) || (a.id < b.id ? -1 : 1));
  return {
    kind: 'comparison',
    id: panelId(figures),
    figures,
    caveats: caveatsAmong(figures, findArea),
    whySeparate: [],
    ratios: toRatios(figures, findArea),
    overrideReasons: [],
  };
}

function toRatios(figures: Figure[], findArea: FindArea): RatioOfFigures[] {
  const [largest, ...others] = figures;
  // Figures come largest first, so that the first of a pair is the larger one.
  const ordered = figures.length <= EVERY_PAIR_UP_TO ? eachPair(figures) : others.map((other) => [largest, other]);
  const pairs = ordered
    .flatMap(([a, b]): [Figure, Figure][] => (a && b ? [[a, b]] : []))
    .filter(([a, b]) => mayRank(a, b, findArea) && !areCompeting(a, b));
  return pairs.map(([over, under]) => ({ over, under, ratio: divideAmounts(over.amount, under.amount) }));
}

function toBalancePanel(exports: Figure, imports: Figure, findArea: FindArea): BalancePanel {
  return {
    kind: 'balance',
    id: panelId([exports, imports]),
    figures: [exports, imports],
    exports,
    imports,
    balance: subtractAmounts(exports.amount, imports.amount),
    turnover: addAmounts(exports.amount, imports.amount),
    caveats: compareFigures(exports, imports, findArea).caveats,
    whySeparate: [],
  };
}

function reasonsForSeparation(panel: Panel, lead: Panel, findArea: FindArea): Caveat[] {
  const caveats = panel.figures.flatMap((figure) =>
    lead.figures.flatMap((other) =>
      compareFigures(figure, other, findArea).caveats.filter(({ code }) => needsOwnAxis(code)),
    ),
  );
  return mergeCaveats(caveats);
}

/** Built from what its figures have in common, so that it survives a corrected amount or a figure more. */
function panelId(figures: Figure[]): string {
  const [first] = figures;
  if (!first) return 'empty';
  const flows = [...new Set(figures.map(({ flow }) => flow))];
  const length = periodLength(first);
  const isYear = length === 12 || length === 'unstated';
  const pair = flows.length > 1 ? [first.reporter, first.period.first ?? 'unstated'] : [];
  const parts = [...pair, first.partner, ...flows, first.currency, isYear ? [] : `${length}-months`].flat();
  if (isPlan(first)) parts.push('plan');
  if (first.balanceSign) parts.push(first.balanceSign);
  return parts.join('-').toLowerCase().replaceAll(':', '');
}

/** Panels alike but for their years come newest first: the newest keeps the plain id, older ones add their year. */
function withUniqueIds(panels: ComparisonPanel[]): ComparisonPanel[] {
  const taken = new Set<string>();
  return panels.map((panel) => {
    const id = taken.has(panel.id) ? `${panel.id}-${newestYear(panel.figures)}` : panel.id;
    taken.add(id);
    return { ...panel, id };
  });
}

function newestYear(figures: Figure[]): string {
  const months = figures.map(({ period }) => period.first ?? '').toSorted();
  return (months.at(-1) ?? '').slice(0, 4);
}

/** Every two of them, in their order. */
export function eachPair<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}
