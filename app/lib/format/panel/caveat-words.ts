import type { CaveatCode } from '../../domain/caveat';
import type { Verdict } from '../../domain/comparability';

interface CaveatWords {
  /** The rule's name, as /methods heads it and as notes link to it. */
  title: string;
  /** The rule, for readers. */
  rule: string;
  /** One reason in a list, after "because" or in a table: "another flow". */
  short: string;
}

/** One row for each caveat; a code without words fails the build. */
export const CAVEAT_WORDS: Record<CaveatCode, CaveatWords> = {
  flow_differs: {
    title: 'Flows',
    rule: 'Turnover is exports plus imports, the balance exports minus imports. Figures of different flows never share an axis; only the exports and imports of one reporter do, as a balance pair, and they are not ranked.',
    short: 'another flow',
  },
  currency_differs: {
    title: 'Currencies',
    rule: 'Nothing is converted: the rate, and the day of the rate, would be ours and not the source’s. Figures in different currencies never share an axis.',
    short: 'another currency',
  },
  partner_area_differs: {
    title: 'Partner areas',
    rule: 'An area is a list of countries (ISO 3166, UN M49, or a group with its members). The Americas include Northern America, Latin America does not; figures for areas that are not the same list never share an axis.',
    short: 'another partner area',
  },
  period_length_differs: {
    title: 'Part-years',
    rule: 'Eight months are not a year. Figures for periods of different length never share an axis, and nothing is scaled up to a full year.',
    short: 'another length of period',
  },
  part_year_against_unstated: {
    title: 'Part-years against no stated period',
    rule: 'A figure without a stated period is most likely a year’s. Beside a part of a year it would mislead, so the two never share an axis.',
    short: 'a part of a year against no stated period',
  },
  plan_against_result: {
    title: 'Plans and results',
    rule: 'A plan, target or forecast is not a result (SDMX observation status F). The two are never charted together.',
    short: 'a plan against a result',
  },
  sign_differs: {
    title: 'Surpluses and deficits',
    rule: 'A surplus and a deficit lie on two sides of zero. They never share an axis, and no ratio is given.',
    short: 'a surplus against a deficit',
  },
  years_far_apart: {
    title: 'Years far apart',
    rule: 'Figures more than three years apart are not ranked. They never share an axis, and no ratio is given.',
    short: 'more than three years apart',
  },
  same_claim: {
    title: 'Competing figures',
    rule: 'Figures of one reporter, partner, flow and period are several reports of one amount. Charts take the preferred one, else the one that was recorded first. Chosen one by one they may share an axis; they are never added up or averaged, and no ratio is given between them.',
    short: 'another report of the same amount',
  },
  period_unstated: {
    title: 'Unstated periods',
    rule: 'Where no period is printed, none is made up: the figure has no months at all. It may be older or newer than the figures beside it.',
    short: 'its period is not stated',
  },
  period_inferred: {
    title: 'Inferred periods',
    rule: '“Last year” is resolved against the source’s date of publication, and marked inferred wherever it is shown. If the date is a window, every day of the window must give the same year.',
    short: 'its period is inferred',
  },
  year_differs: {
    title: 'Different years',
    rule: 'Figures of different years may share an axis, with the years in view: trade grows and shrinks between them.',
    short: 'another year',
  },
  season_differs: {
    title: 'Different months',
    rule: 'Trade is seasonal: equally long parts of a year that cover different months compare badly.',
    short: 'other months of the year',
  },
  year_basis_differs: {
    title: 'Calendar and fiscal years',
    rule: 'A fiscal year, as April to March in India, overlaps two calendar years. It may share an axis with a calendar year, with the months in view.',
    short: 'a fiscal against a calendar year',
  },
  valuation_differs: {
    title: 'Valuation',
    rule: 'FOB leaves freight and insurance out, CIF counts them in. The IMF’s rule of thumb for the gap is 6 per cent; others find 10 to 20.',
    short: 'valued otherwise',
  },
  fob_against_cif: {
    title: 'FOB and CIF',
    rule: 'Exports are usually valued FOB (without freight and insurance), imports CIF (with them), so a balance taken from both is a little too low. Sources in the press seldom say.',
    short: 'exports are usually valued without freight, imports with it',
  },
  coverage_differs: {
    title: 'Goods and services',
    rule: 'Trade in goods and trade in goods and services are different totals. They may share an axis only with that said.',
    short: 'goods against goods and services',
  },
  mirror_side: {
    title: 'Mirror figures',
    rule: 'What one economy calls exports the other calls imports. The two sides differ by freight, timing and the route of the goods, and neither is the true one.',
    short: 'the other side’s figure',
  },
  area_inferred: {
    title: 'Inferred areas',
    rule: 'What was printed is kept. Where it names no list of countries, the list it is taken for is marked inferred: “Latin America” may mean M49 419, the 33 states of CELAC or the 20 Latin states.',
    short: 'the list of countries is inferred',
  },
  definition_unknown: {
    title: 'Coverage',
    rule: 'Sources in the press seldom say whether services count and how goods are valued. Unknown stays unknown; it is not taken to be the same.',
    short: 'coverage and valuation are not said',
  },
};

export const VERDICT_WORDS: Record<Verdict, string> = {
  comparable: 'yes',
  with_caveats: 'with care',
  balance_pair: 'balance pair',
  not_comparable: 'no',
};

/** The address of the rule behind a caveat. */
export function ruleHref(code: CaveatCode): string {
  return `/methods#${code.replaceAll('_', '-')}`;
}

/** The first sentence of a rule, for a margin note. */
export function ruleInShort(code: CaveatCode): string {
  const [first = ''] = CAVEAT_WORDS[code].rule.split(/(?<=\.) /);
  return first;
}
