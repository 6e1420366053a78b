import type { FindArea } from '../../domain/area';
import type { ChartKind, ChartScale } from '../../domain/chart-kind';
import type { Verdict } from '../../domain/comparability';
import type { Figure } from '../../domain/figure';
import type { Panel } from '../../domain/panels';
import type { RelativeFigures } from '../../domain/relative';
import type { Source } from '../../domain/source';
import { areaInSentence, areaPossessive, capitalise, listInSentence } from '../figure/area-words';
import { FLOW_WORDS, figureName } from '../figure/figure-words';
import { spellSmall } from '../figure/number-words';
import { periodNote } from '../figure/period-words';
import { panelFinding } from './findings';

export const CHART_WORDS: Record<ChartKind, string> = {
  bars: 'Bars from zero',
  dots: 'Dots',
  balance: 'Balance',
  time: 'Over time',
  multiples: 'By reporter',
};

export const SCALE_WORDS: Record<ChartScale, string> = { linear: 'Linear', log: 'Log' };

/** In the table of every pair. */
export const PAIR_WORDS: Record<Verdict, string> = {
  comparable: 'comparable',
  with_caveats: 'with care',
  balance_pair: 'balance pair',
  not_comparable: 'no',
};

/** "A" for `panel-a`: what the page calls a panel. */
export function panelLetter({ id }: Pick<Panel, 'id'>): string {
  return id.replace('panel-', '').toUpperCase();
}

/** "China, turnover with Latin America, 2024, inferred": one figure among others, for those who only hear it. */
export function figureInFull(figure: Pick<Figure, 'reporter' | 'partner' | 'flow' | 'period'>): string {
  return `${figureName(figure)}, ${periodNote(figure.period).replace(/^Year/, 'year')}`;
}

interface Compared {
  panels: readonly Panel[];
  chosen: readonly Figure[];
  sources: ReadonlyMap<string, Source>;
}

/** What heads a comparison: a finding where all share an axis, else how many do and what stands apart. */
export function comparisonHeadline({ panels, chosen, sources }: Compared, findArea: FindArea): string {
  const [lead, ...others] = panels;
  if (!lead) return 'Choose figures, and see which of them can be compared';
  if (isForced(lead))
    return `${capitalise(spellSmall(lead.figures.length))} figures on one axis, although they cannot be compared`;
  if (others.length === 0) return panelFinding(lead, sources, findArea);
  const total = spellSmall(chosen.length);
  if (lead.figures.length === 1) {
    return chosen.length === 2
      ? 'These two figures cannot share an axis'
      : `None of these ${total} figures share an axis`;
  }
  const together =
    lead.figures.length === chosen.length
      ? `All ${total}`
      : `${capitalise(spellSmall(lead.figures.length))} of ${total}`;
  return `${together} figures share an axis; ${whatStandsSeparate(others)}`;
}

export function isForced(panel: Panel): boolean {
  return panel.kind === 'comparison' && panel.overrideReasons.length > 0;
}

/** "Turnover, imports and exports, shown together on request". */
export function forcedTitle({ figures }: Panel): string {
  const flows = [...new Set(figures.map(({ flow }) => FLOW_WORDS[flow].name.toLowerCase()))];
  return `${capitalise(listInSentence(flows))}, shown together on request`;
}

function whatStandsSeparate(others: readonly Panel[]): string {
  const [only, ...more] = others;
  const [first, ...rest] = only?.figures ?? [];
  if (!only || !first || more.length > 0) return 'the rest stand apart, with the reasons';
  const whose = areaPossessive(first.reporter);
  if (only.kind === 'balance') return `${whose} exports and imports stand apart as a balance pair`;
  if (rest.length > 0) return `the other ${spellSmall(only.figures.length)} stand apart`;
  const flow = first.balanceSign ?? FLOW_WORDS[first.flow].name.toLowerCase();
  return `${whose} ${flow} ${first.flow === 'exports' || first.flow === 'imports' ? 'stand' : 'stands'} apart`;
}

/** Under the headline: what the page does with what is chosen. */
export function comparisonDeck({ panels, chosen }: Pick<Compared, 'panels' | 'chosen'>): string {
  if (chosen.length === 0) {
    return 'Search by reporter, partner, flow, year or source. What can be compared is drawn on one axis; everything else gets a panel of its own, with the reasons.';
  }
  if (panels.some(isForced)) {
    return 'You asked for one axis. The reasons against it stand in the picture and go wherever it goes; nothing is derived from it.';
  }
  if (panels.length > 1)
    return 'What can be compared is drawn together; everything else has a panel of its own, with the reasons.';
  return chosen.length === 1
    ? 'Add another figure to compare it with.'
    : 'All chosen figures can be compared, with the care that the notes advise.';
}

/** A set of figures as a suggestion: what it is about, and whose. */
export function suggestionWords(panel: Panel): { title: string; whose: string } {
  const [first] = panel.figures;
  if (!first) return { title: '', whose: '' };
  const claims = new Set(panel.figures.map(({ claimId }) => claimId));
  if (panel.kind === 'comparison' && claims.size === 1) {
    return {
      title: `${capitalise(spellSmall(panel.figures.length))} reports of ${areaPossessive(first.reporter)} ${FLOW_WORDS[first.flow].toward} ${areaInSentence(first.partner)}`,
      whose: 'Competing figures for one amount',
    };
  }
  if (panel.kind === 'balance') {
    return {
      title: `${capitalise(areaPossessive(first.reporter))} exports to and imports from ${areaInSentence(first.partner)}`,
      whose: `${periodNote(first.period)}: a balance pair`,
    };
  }
  const reporters = [...new Set(panel.figures.map(({ reporter }) => areaInSentence(reporter)))];
  const named = reporters.length > 5 ? [...reporters.slice(0, 4), `${reporters.length - 4} more`] : reporters;
  return {
    title: `${capitalise(FLOW_WORDS[first.flow].toward)} ${areaInSentence(first.partner)}`,
    whose: capitalise(listInSentence(named)),
  };
}

interface AskedRelative {
  view: { relative: string | null };
  relative: RelativeFigures | null;
  chosen: readonly Figure[];
  panels: readonly Panel[];
}

/** What is told as multiples and what is not; null where the reader asks for none. */
export function relativeSentence({ view, relative, chosen, panels }: AskedRelative): string | null {
  const base = chosen.find(({ id }) => id === view.relative);
  if (!base) return null;
  const name = figureInFull(base);
  if (!relative)
    return `Multiples of “${name}” need figures beside it that can all be ranked against it. Amounts are shown as reported.`;
  const others = panels.filter(({ id }) => id !== relative.panelId);
  const told = `Multiples of “${name}”; hedges are carried along.`;
  if (others.length === 0) return told;
  const letters = listInSentence(others.map(panelLetter));
  const [panel, stays, their] = others.length === 1 ? ['Panel', 'stays', 'its'] : ['Panels', 'stay', 'their'];
  return `${told} ${panel} ${letters} ${stays} as reported, since ${their} figures cannot be ranked against it.`;
}
