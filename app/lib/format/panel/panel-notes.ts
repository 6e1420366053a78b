import type { FindArea } from '../../domain/area';
import { relateAreas } from '../../domain/area';
import type { Caveat, CaveatCode } from '../../domain/caveat';
import { periodLength } from '../../domain/comparability';
import { type Figure, isPlan } from '../../domain/figure';
import type { Panel } from '../../domain/panels';
import { isFiscalYear, monthYear, periodSpan } from '../../domain/period';
import { areaInSentence, areaName, areaPossessive, capitalise, listInSentence } from '../figure/area-words';
import { currencyName } from '../figure/currency-words';
import { COVERAGE_WORDS, FLOW_WORDS, VALUATION_WORDS } from '../figure/figure-words';
import { spellSmall } from '../figure/number-words';
import { periodText } from '../figure/period-words';
import { CAVEAT_WORDS, ruleHref } from './caveat-words';

export interface NoteSentence {
  code: CaveatCode;
  text: string;
  rule: { title: string; href: string };
}

/** A note beside a panel. Numbered ones are tied to the figure whose mark carries the number. */
export interface PanelNote {
  number: number | null;
  figureId: string | null;
  sentences: NoteSentence[];
}

/** Caveats that belong to single figures; the others concern the panel as a whole. */
const OF_ONE_FIGURE = [
  'period_unstated',
  'period_inferred',
  'year_differs',
  'year_basis_differs',
  'season_differs',
] as const satisfies readonly CaveatCode[];

type OfOneFigure = (typeof OF_ONE_FIGURE)[number];

function isOfOneFigure(code: CaveatCode): code is OfOneFigure {
  return (OF_ONE_FIGURE as readonly CaveatCode[]).includes(code);
}

function toSentence(code: CaveatCode, text: string): NoteSentence {
  return { code, text, rule: { title: CAVEAT_WORDS[code].title, href: ruleHref(code) } };
}

/** "China’s amount"; with the flow and the period where a reporter stands more than once in the panel. */
function subject(figure: Figure, panel: Panel): string {
  const alike = panel.figures.filter(({ reporter }) => reporter === figure.reporter);
  const flows = new Set(alike.map(({ flow }) => flow));
  const what = flows.size > 1 ? FLOW_WORDS[figure.flow].name.toLowerCase() : 'amount';
  const years = alike.length > flows.size ? ` (${periodText(figure.period)})` : '';
  return `${capitalise(areaPossessive(figure.reporter))} ${what}${years}`;
}

/**
 * The notes beside a panel, worst first: one numbered note for each figure that has caveats of its own, then those of
 * the panel as a whole. A year is told against the panel's latest one.
 */
export function panelNotes(panel: Panel): PanelNote[] {
  const singular = panel.caveats.filter(({ code }) => isOfOneFigure(code));
  const byFigure = new Map<string, NoteSentence[]>();
  for (const caveat of singular) {
    for (const figure of panel.figures.filter(({ id }) => caveat.causedBy.includes(id))) {
      const text = isOfOneFigure(caveat.code) ? figureSentence(caveat.code, figure, panel) : null;
      if (text) byFigure.set(figure.id, [...(byFigure.get(figure.id) ?? []), toSentence(caveat.code, text)]);
    }
  }
  const numbered = mergeSharedNotes(panel, byFigure);
  const general = panel.caveats
    .filter(({ code }) => !isOfOneFigure(code))
    .flatMap((caveat) => panelSentence(caveat, panel))
    .map((sentence) => ({ number: null, figureId: null, sentences: [sentence] }));
  return [...numbered, ...general];
}

/** A balance pair has one period and one source: what is said of both figures is said once, without a number. */
function mergeSharedNotes(panel: Panel, byFigure: Map<string, NoteSentence[]>): PanelNote[] {
  if (panel.kind === 'balance') {
    const [first] = byFigure.values();
    return first ? [{ number: null, figureId: null, sentences: first }] : [];
  }
  return [...byFigure].map(([figureId, sentences], index) => ({ number: index + 1, figureId, sentences }));
}

function figureSentence(code: OfOneFigure, figure: Figure, panel: Panel): string | null {
  const who = subject(figure, panel);
  const others = panel.figures.length > 2 ? 'the others' : 'the other one';
  const alone = panel.figures.length === 1;
  switch (code) {
    case 'period_unstated':
      return alone
        ? `${who} is given for no year.`
        : `${who} is given for no year, so it may be older or newer than ${others}.`;
    case 'period_inferred': {
      const printed = figure.period.asPrinted ? `“${figure.period.asPrinted}”` : 'period';
      return `${capitalise(areaPossessive(figure.reporter))} ${printed} is taken to be ${periodText(figure.period)}, counted back from when the article came out.`;
    }
    case 'year_differs':
      return yearSentence(figure, panel, who);
    case 'year_basis_differs': {
      const span = periodSpan(figure.period);
      return span && isFiscalYear(span) ? `${who} is for a fiscal year, ${periodText(figure.period)}.` : null;
    }
    case 'season_differs':
      return `${who} is for ${periodText(figure.period)}, other months than ${others}.`;
  }
}

/** Only figures that are older than the panel's latest one carry the sentence. */
function yearSentence(figure: Figure, panel: Panel, who: string): string | null {
  const dated = panel.figures.flatMap((other) => {
    const span = periodSpan(other.period);
    return span ? [{ other, year: monthYear(span.first) }] : [];
  });
  const latest = dated.reduce<(typeof dated)[number] | undefined>(
    (max, one) => (max && max.year >= one.year ? max : one),
    undefined,
  );
  const own = dated.find(({ other }) => other.id === figure.id);
  if (!latest || !own || own.year === latest.year) return null;
  const years = latest.year - own.year;
  const gap = years === 1 ? 'a year' : `${spellSmall(years)} years`;
  const reference =
    latest.other.reporter === figure.reporter ? 'the latest one' : areaPossessive(latest.other.reporter);
  return `${who} is for ${periodText(figure.period)}, ${gap} before ${reference}.`;
}

function panelSentence(caveat: Caveat, panel: Panel): NoteSentence[] {
  const figures = panel.figures.filter(({ id }) => caveat.causedBy.includes(id));
  const whom = whomOf(figures, panel);
  const say = (text: string) => [toSentence(caveat.code, text)];
  switch (caveat.code) {
    case 'area_inferred': {
      const printed = [
        ...new Set(figures.map(({ partnerAsPrinted }) => partnerAsPrinted).filter((text) => text !== null)),
      ];
      const quoted = printed.length > 0 ? `printed as ${listInSentence(printed.map((text) => `“${text}”`))} and ` : '';
      const taken = listInSentence([...new Set(figures.map(({ partner }) => areaInSentence(partner)))]);
      return say(`${whom}, the area is ${quoted}taken to be ${taken}; the list of countries is not given.`);
    }
    case 'definition_unknown':
      return say(`${whom}, whether services count and how goods are valued is not said.`);
    case 'fob_against_cif':
      return say('Imports are usually valued with freight and exports without; the source does not say.');
    case 'valuation_differs':
      return say(`Goods are valued differently: ${describe(figures, ({ valuation }) => VALUATION_WORDS[valuation])}.`);
    case 'coverage_differs':
      return say(
        `What is counted differs: ${describe(figures, ({ coverage }) => COVERAGE_WORDS[coverage].toLowerCase())}.`,
      );
    case 'same_claim':
      return say(competingSentence(figures));
    case 'mirror_side':
      return say('These are the two sides of one trade; neither is the true one.');
    default:
      return [];
  }
}

/** More names than these are counted instead. */
const NAMES_LISTED = 6;

function competingSentence(figures: Figure[]): string {
  const claims = [...new Set(figures.map(({ claimId }) => claimId))];
  const whose = claims.flatMap((claim) => {
    const group = figures.filter(({ claimId }) => claimId === claim);
    const [first] = group;
    return first ? [`${spellSmall(group.length)} reports of ${areaPossessive(first.reporter)} amount`] : [];
  });
  if (whose.length > NAMES_LISTED) {
    return `${capitalise(spellSmall(whose.length))} amounts have several reports each. They compete: one is not added to another.`;
  }
  return `${capitalise(listInSentence(whose))} stand side by side. They compete: one is not added to another.`;
}

function describe(figures: Figure[], words: (figure: Figure) => string): string {
  return listInSentence(figures.map((figure) => `${areaName(figure.reporter)} ${words(figure)}`));
}

function whomOf(figures: Figure[], panel: Panel): string {
  if (panel.figures.length === 1) return 'Here';
  if (figures.length === panel.figures.length)
    return figures.length === 2 ? 'For both' : `For all ${spellSmall(figures.length)}`;
  const names = [...new Set(figures.map(({ reporter }) => areaInSentence(reporter)))];
  return names.length > NAMES_LISTED
    ? `For ${spellSmall(figures.length)} of the ${spellSmall(panel.figures.length)}`
    : `For ${listInSentence(names)}`;
}

/** Why a panel stands apart from the lead panel, worst first. Empty for the lead panel itself. */
export function separateNotes(panel: Panel, lead: Panel, findArea: FindArea): NoteSentence[] {
  const sentences = panel.whySeparate.map(({ code }) =>
    toSentence(code, separateSentence(code, { panel, lead, findArea })),
  );
  // Two rules may give one and the same reason: it is said once.
  return sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index);
}

/** What keeps the figures of one axis apart, where the reader asked for that axis all the same; worst first. */
export function overrideNotes(panel: Panel): NoteSentence[] {
  if (panel.kind === 'balance') return [];
  const sentences = panel.overrideReasons.map(({ code }) => toSentence(code, overrideSentence(code, panel)));
  return sentences.filter(({ text }, index) => sentences.findIndex((other) => other.text === text) === index);
}

function overrideSentence(code: CaveatCode, panel: Panel): string {
  switch (code) {
    case 'flow_differs':
      return `${capitalise(flowsOf(panel))} are different flows.`;
    case 'partner_area_differs':
      return `The partner areas are not the same list of countries: ${areasOf(panel)}.`;
    case 'period_length_differs':
    case 'part_year_against_unstated':
      return `The periods are not equally long: ${listInSentence(lengthWords(panel))}.`;
    case 'years_far_apart':
      return `The years lie more than three years apart: ${yearsOf(panel)}.`;
    case 'plan_against_result':
      return 'Plans or forecasts stand beside results.';
    default:
      return `${capitalise(CAVEAT_WORDS[code].short)}.`;
  }
}

function areasOf(panel: Panel): string {
  return listInSentence([...new Set(panel.figures.map(({ partner }) => areaInSentence(partner)))]);
}

interface SeparateContext {
  panel: Panel;
  lead: Panel;
  findArea: FindArea;
}

function separateSentence(code: CaveatCode, { panel, lead, findArea }: SeparateContext): string {
  switch (code) {
    case 'flow_differs':
      return panel.kind === 'balance'
        ? `Exports and imports are given one by one, not as ${flowsOf(lead)}.`
        : `It is ${flowsOf(panel)}, not ${flowsOf(lead)}.`;
    case 'currency_differs':
      return `It is in ${currenciesOf(panel)}; the amounts above are in ${currenciesOf(lead)}, and nothing is converted.`;
    case 'partner_area_differs':
      return areaSentence(panel, lead, findArea);
    case 'period_length_differs':
    case 'part_year_against_unstated':
      return `It covers ${lengthsOf(panel)}; ${amountsAbove(lead)} for ${lengthsOf(lead)}.`;
    case 'sign_differs':
      return `It is a ${panel.figures[0]?.balanceSign}, not a ${lead.figures[0]?.balanceSign}.`;
    case 'years_far_apart':
      return `It is for ${yearsOf(panel)}; ${amountsAbove(lead)} for ${yearsOf(lead)}.`;
    case 'plan_against_result':
      return panel.figures.some(isPlan)
        ? 'It is a plan or forecast, not a result.'
        : 'It is a result, not a plan or forecast.';
    default:
      return `${capitalise(CAVEAT_WORDS[code].short)}.`;
  }
}

function amountsAbove(lead: Panel): string {
  return lead.figures.length === 1 ? 'the amount above is' : 'the amounts above are';
}

function yearsOf(panel: Panel): string {
  const dated = panel.figures.filter(({ period }) => period.first !== null);
  return listInSentence([...new Set(dated.map(({ period }) => periodText(period)))].toSorted());
}

function flowsOf(panel: Panel): string {
  return listInSentence([...new Set(panel.figures.map(({ flow }) => FLOW_WORDS[flow].name.toLowerCase()))]);
}

function currenciesOf(panel: Panel): string {
  return listInSentence([...new Set(panel.figures.map(({ currency }) => currencyName(currency)))]);
}

function lengthsOf(panel: Panel): string {
  return lengthWords(panel).join(' or for ');
}

function lengthWords(panel: Panel): string[] {
  const lengths = new Set(panel.figures.map(periodLength));
  const words = [...lengths].map((length) => {
    if (length === 'unstated') return 'no stated time';
    if (length === 12) return 'a year';
    return length < 12 ? `${spellSmall(length)} of twelve months` : `${length} months`;
  });
  return words.toSorted();
}

/** At most this many countries are named one by one. */
const NAMED_COUNTRIES = 6;

function areaSentence(panel: Panel, lead: Panel, findArea: FindArea): string {
  const [own, other] = [panel.figures[0]?.partner, lead.figures[0]?.partner];
  const [area, against] = [own && findArea(own), other && findArea(other)];
  if (!own || !other || !area || !against) return 'Its partner area is another one.';
  const relation = relateAreas(area, against);
  const extra = [...(relation === 'narrower' ? against : area).members].filter(
    (member) => !(relation === 'narrower' ? area : against).members.has(member),
  );
  const countries =
    extra.length <= NAMED_COUNTRIES
      ? listInSentence(sortedNames(extra))
      : `${extra.length} ${relation === 'wider' ? 'more ' : ''}countries`;
  if (relation === 'wider') return `Its area, ${areaInSentence(own)}, also includes ${countries}.`;
  if (relation === 'narrower') return `Its area, ${areaInSentence(own)}, leaves out ${countries}.`;
  return `Its area is ${areaInSentence(own)}, not ${areaInSentence(other)}.`;
}

function sortedNames(codes: string[]): string[] {
  return codes.toSorted((a, b) => areaName(a).localeCompare(areaName(b), 'en')).map(areaInSentence);
}
