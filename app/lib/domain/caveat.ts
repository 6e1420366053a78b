/**
 * Every reason why two figures compare badly, worst first. Those in BLOCKING make a pair not comparable, whatever the
 * number of the others. The words for readers are in lib/format/panel/caveat-words.ts; a code without words fails the build.
 */
export const CAVEAT_CODES = [
  'flow_differs',
  'currency_differs',
  'partner_area_differs',
  'period_length_differs',
  'part_year_against_unstated',
  'plan_against_result',
  'sign_differs',
  'years_far_apart',
  'same_claim',
  'period_unstated',
  'period_inferred',
  'year_differs',
  'season_differs',
  'year_basis_differs',
  'valuation_differs',
  'fob_against_cif',
  'coverage_differs',
  'mirror_side',
  'area_inferred',
  'definition_unknown',
] as const;

export type CaveatCode = (typeof CAVEAT_CODES)[number];

const BLOCKING = [
  'flow_differs',
  'currency_differs',
  'partner_area_differs',
  'period_length_differs',
  'part_year_against_unstated',
  'plan_against_result',
] as const satisfies readonly CaveatCode[];

/** Those that leave a pair comparable and keep it from one axis all the same: it is not ranked. */
const UNRANKED = ['sign_differs', 'years_far_apart'] as const satisfies readonly CaveatCode[];

/** One coded reason and the ids of the figures that cause it, in alphabetical order. */
export interface Caveat {
  code: CaveatCode;
  causedBy: string[];
}

export function isBlocking(code: CaveatCode): boolean {
  return (BLOCKING as readonly CaveatCode[]).includes(code);
}

/** Whether two figures with this caveat stand on different axes. */
export function needsOwnAxis(code: CaveatCode): boolean {
  return isBlocking(code) || (UNRANKED as readonly CaveatCode[]).includes(code);
}

/** Worst first, in the order of CAVEAT_CODES. */
export function compareCaveats(a: Caveat, b: Caveat): number {
  return CAVEAT_CODES.indexOf(a.code) - CAVEAT_CODES.indexOf(b.code);
}
