import { type FindArea, haveSameMembers } from './area';
import { type Caveat, type CaveatCode, compareCaveats, isBlocking, needsOwnAxis } from './caveat';
import { type Figure, isPlan } from './figure';
import { isFiscalYear, monthYear, periodSpan, spanMonths } from './period';

export type Verdict = 'comparable' | 'with_caveats' | 'balance_pair' | 'not_comparable';

export interface Comparison {
  verdict: Verdict;
  caveats: Caveat[];
  /** Surplus against deficit and figures more than three years apart are not ranked, nor is a balance pair. */
  ranked: boolean;
}

/** More than this many years apart, figures are not ranked. */
export const RANKED_YEARS = 3;

type Finding = CaveatCode | null;

/**
 * Compares two figures axis by axis. Symmetric; a figure is never "not comparable" with itself. A different flow or
 * currency, a partner area that is not the same, a part-year against a full year, or a plan against a result makes the
 * pair not comparable. Exports and imports of one reporter, partner area, period and currency are a balance pair.
 */
export function compareFigures(a: Figure, b: Figure, findArea: FindArea): Comparison {
  const codes = codesOfPair(a, b, findArea);
  const caveats = mergeCaveats([...toCaveats(codes, a, b), ...ownCaveats(a), ...ownCaveats(b)]);
  if (isBalancePair(a, b)) {
    return { verdict: 'balance_pair', caveats: caveats.filter(({ code }) => code !== 'flow_differs'), ranked: false };
  }
  if (codes.some(isBlocking)) return { verdict: 'not_comparable', caveats, ranked: false };
  const verdict = caveats.length > 0 ? 'with_caveats' : 'comparable';
  return { verdict, caveats, ranked: !codes.some(needsOwnAxis) };
}

function codesOfPair(a: Figure, b: Figure, findArea: FindArea): CaveatCode[] {
  const findings: Finding[] = [
    ...compareScope(a, b, findArea),
    ...compareTimes(a, b),
    ...compareDefinitions(a, b),
    areCompeting(a, b) ? 'same_claim' : null,
  ];
  return findings.filter((code) => code !== null);
}

function toCaveats(codes: readonly CaveatCode[], a: Figure, b: Figure): Caveat[] {
  const causedBy = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  return codes.map((code) => ({ code, causedBy }));
}

/** What an axis is for: to rank amounts side by side, or to show them over time. */
export type AxisUse = 'ranked' | 'over_time';

/** Whether two figures may stand on an axis together, as no balance pair. Over time, years may lie far apart. */
export function mayShareAxis(a: Figure, b: Figure, { findArea, use }: { findArea: FindArea; use: AxisUse }): boolean {
  // Nearly every pair of very many figures ends here, at a tenth of what all the codes cost.
  if (a.flow !== b.flow || a.currency !== b.currency || !isSamePartner(a, b, findArea)) return false;
  return codesOfPair(a, b, findArea).every(
    (code) => !needsOwnAxis(code) || (use === 'over_time' && code === 'years_far_apart'),
  );
}

/** `compareFigures(...).ranked` alone, for those who ask it of twenty thousand pairs. */
export function mayRank(a: Figure, b: Figure, findArea: FindArea): boolean {
  return mayShareAxis(a, b, { findArea, use: 'ranked' });
}

/** All caveats among comparable figures, as comparing every two of them would give; of one figure its own. */
export function caveatsAmong(figures: readonly Figure[], findArea: FindArea): Caveat[] {
  const ofPairs = figures.flatMap((a, index) =>
    figures.slice(index + 1).flatMap((b) => toCaveats(codesOfPair(a, b, findArea), a, b)),
  );
  return mergeCaveats([...ofPairs, ...figures.flatMap(ownCaveats)]);
}

/** What is counted at all: flow, currency, partner area, result or plan, whose side. */
function compareScope(a: Figure, b: Figure, findArea: FindArea): Finding[] {
  return [
    a.flow !== b.flow ? 'flow_differs' : null,
    a.currency !== b.currency ? 'currency_differs' : null,
    isSamePartner(a, b, findArea) ? null : 'partner_area_differs',
    isPlan(a) !== isPlan(b) ? 'plan_against_result' : null,
    a.flow === b.flow && a.balanceSign !== b.balanceSign ? 'sign_differs' : null,
    a.reporter === b.partner && b.reporter === a.partner ? 'mirror_side' : null,
  ];
}

/** How it is counted. Unknown against known is not a difference: it has a caveat of its own. */
function compareDefinitions(a: Figure, b: Figure): Finding[] {
  const known = (key: 'valuation' | 'coverage') => a[key] !== 'unknown' && b[key] !== 'unknown';
  const sameValuation = known('valuation') && a.valuation === b.valuation;
  return [
    known('valuation') && !sameValuation ? 'valuation_differs' : null,
    known('coverage') && a.coverage !== b.coverage ? 'coverage_differs' : null,
    isBalancePair(a, b) && !sameValuation ? 'fob_against_cif' : null,
  ];
}

/** Caveats that a figure brings along whatever it is compared with. */
export function ownCaveats(figure: Figure): Caveat[] {
  const codes: Finding[] = [
    figure.period.basis === 'unstated' ? 'period_unstated' : null,
    figure.period.basis === 'inferred' ? 'period_inferred' : null,
    figure.partnerBasis === 'inferred' ? 'area_inferred' : null,
    figure.coverage === 'unknown' || figure.valuation === 'unknown' ? 'definition_unknown' : null,
  ];
  return codes.filter((code) => code !== null).map((code) => ({ code, causedBy: [figure.id] }));
}

/** One caveat a code, caused by all the figures that caused it; worst first. */
export function mergeCaveats(caveats: readonly Caveat[]): Caveat[] {
  const causes = new Map<CaveatCode, Set<string>>();
  // Filled in place: two hundred figures make twenty thousand pairs.
  for (const { code, causedBy } of caveats) {
    const ids = causes.get(code) ?? new Set<string>();
    for (const id of causedBy) ids.add(id);
    causes.set(code, ids);
  }
  return [...causes].map(([code, ids]) => ({ code, causedBy: [...ids].toSorted() })).toSorted(compareCaveats);
}

/** Two reports of one amount. A plan does not compete with a result, nor a figure with itself. */
export function areCompeting(a: Figure, b: Figure): boolean {
  return a.id !== b.id && a.claimId === b.claimId && isPlan(a) === isPlan(b);
}

/** Exports and imports of one reporter, partner area, period and currency: one axis, unranked, with the FOB/CIF caveat. */
export function isBalancePair(a: Figure, b: Figure): boolean {
  const [flow, other] = [a.flow, b.flow];
  return (
    ((flow === 'exports' && other === 'imports') || (flow === 'imports' && other === 'exports')) &&
    a.reporter === b.reporter &&
    a.partner === b.partner &&
    a.currency === b.currency &&
    a.period.first === b.period.first &&
    a.period.last === b.period.last &&
    isPlan(a) === isPlan(b)
  );
}

function isSamePartner(a: Figure, b: Figure, findArea: FindArea): boolean {
  if (a.partner === b.partner) return true;
  const [areaA, areaB] = [findArea(a.partner), findArea(b.partner)];
  return areaA !== undefined && areaB !== undefined && haveSameMembers(areaA, areaB);
}

/** Twelve months and "not stated" may stand together with a caveat; any other unequal length may not. */
function comparePeriodLengths(a: Figure, b: Figure): Finding {
  const [lengthA, lengthB] = [periodLength(a), periodLength(b)];
  if (lengthA === lengthB) return null;
  if (lengthA !== 'unstated' && lengthB !== 'unstated') return 'period_length_differs';
  return [lengthA, lengthB].includes(12) ? null : 'part_year_against_unstated';
}

/** The number of months, or `unstated`. */
export function periodLength(figure: Figure): number | 'unstated' {
  const span = periodSpan(figure.period);
  return span ? spanMonths(span) : 'unstated';
}

/** Length, year, months and kind of year. */
function compareTimes(a: Figure, b: Figure): Finding[] {
  const [spanA, spanB] = [periodSpan(a.period), periodSpan(b.period)];
  if (!spanA || !spanB) return [comparePeriodLengths(a, b)];
  const years = Math.abs(monthYear(spanA.first) - monthYear(spanB.first));
  const sameLength = spanMonths(spanA) === spanMonths(spanB);
  const sameStart = spanA.first.slice(5) === spanB.first.slice(5);
  return [
    comparePeriodLengths(a, b),
    yearFinding(years),
    sameLength && isFiscalYear(spanA) !== isFiscalYear(spanB) ? 'year_basis_differs' : null,
    sameLength && !sameStart && spanMonths(spanA) < 12 ? 'season_differs' : null,
  ];
}

function yearFinding(years: number): Finding {
  if (years === 0) return null;
  return years > RANKED_YEARS ? 'years_far_apart' : 'year_differs';
}
