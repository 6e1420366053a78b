import {
  CHART_KINDS,
  CHART_SCALES,
  type ChartKind,
  type ChartScale,
  FIGURE_ORDERS,
  type FigureOrder,
  SCALES_OF,
} from '../domain/chart-kind';
import { AS_OF, type AsOfRequest, parseAsOf } from './as-of';
import type { InputIssue } from './issue';
import { slug } from './text-fields';

/** At most this many figures stand in one view. */
export const FIGURES_IN_VIEW = 200;

/** The whole state of a chart: whoever has it, draws the same. It is read from an address and written to one. */
export interface ChartView {
  /** Ids in the reader's order, each once. */
  figures: readonly string[];
  chart: ChartKind;
  scale: ChartScale;
  /** The chosen figure that the others are told as a multiple of. */
  relative: string | null;
  order: FigureOrder;
  /** The reader asks for one axis, although what stands on it cannot be compared. */
  anyway: boolean;
  /** The state of the data set that is asked for; null is the newest. */
  asOf: AsOfRequest | null;
}

/** Nothing chosen. */
export const EMPTY_VIEW: ChartView = {
  figures: [],
  chart: 'bars',
  scale: 'linear',
  relative: null,
  order: 'size',
  anyway: false,
  asOf: null,
};

export const CHART_VIEW_FIELDS = ['figures', 'chart', 'scale', 'relative', 'order', 'anyway', AS_OF] as const;

/** What an address says, as far as it can be used, and what is wrong with the rest of it. */
export interface ParsedChartView {
  view: ChartView;
  /** Empty for an address that is all right; whoever must be strict refuses the others. */
  issues: InputIssue[];
}

type Issues = InputIssue[];

/** A field's only value. Empty counts as not given, as a form sends it. */
function readOne(field: string, values: readonly string[], issues: Issues): string | null {
  if (values.length > 1) issues.push({ field, code: 'repeated' });
  return values[0] || null;
}

/** One of a closed list, else the fallback and an issue. */
function readChoice<T extends string>(
  { field, text, allowed }: { field: string; text: string | null; allowed: readonly T[] },
  fallback: T,
  issues: Issues,
): T {
  const found = allowed.find((value) => value === text);
  if (text !== null && found === undefined) issues.push({ field, code: 'not_allowed', allowed });
  return found ?? fallback;
}

/** Ids with commas between them. A form without scripts repeats the field instead; that means the same. */
function readFigures(values: readonly string[], issues: Issues): string[] {
  const given = [...new Set(values.flatMap((value) => value.split(',')).filter((id) => id !== ''))];
  const ids = given.filter((id) => slug.safeParse(id).data === id);
  if (ids.length < given.length) issues.push({ field: 'figures', code: 'not_a_slug' });
  if (ids.length > FIGURES_IN_VIEW) issues.push({ field: 'figures', code: 'too_many_figures' });
  return ids.slice(0, FIGURES_IN_VIEW);
}

function readScale(text: string | null, chart: ChartKind, issues: Issues): ChartScale {
  const [usual, ...others] = SCALES_OF[chart];
  const scale = readChoice({ field: 'scale', text, allowed: CHART_SCALES }, usual, issues);
  if (scale === usual || others.includes(scale)) return scale;
  issues.push({ field: 'scale', code: 'scale_unfit' });
  return usual;
}

function readRelative(text: string | null, figures: readonly string[], issues: Issues): string | null {
  if (text === null || figures.includes(text)) return text;
  issues.push({ field: 'relative', code: 'relative_not_chosen' });
  return null;
}

function readAsOf(text: string | null, issues: Issues): AsOfRequest | null {
  const asOf = text === null ? null : parseAsOf(text);
  if (text !== null && asOf === null) issues.push({ field: AS_OF, code: 'not_an_as_of' });
  return asOf;
}

/**
 * The parameters of an address as a view: `figures=a,b&chart=dots` is two figures as dots on a log scale. Nothing that
 * can be used is lost for what cannot. Whether there are such figures is for the data to say.
 */
export function parseChartView(parameters: Iterable<[string, string]>): ParsedChartView {
  const given = [...parameters];
  const issues = unknownFields(given.map(([name]) => name));
  const all = (field: string) => given.filter(([name]) => name === field).map(([, value]) => value);
  const one = (field: (typeof CHART_VIEW_FIELDS)[number]) => readOne(field, all(field), issues);
  const figures = readFigures(all('figures'), issues);
  const chart = readChoice({ field: 'chart', text: one('chart'), allowed: CHART_KINDS }, 'bars', issues);
  const view: ChartView = {
    figures,
    chart,
    scale: readScale(one('scale'), chart, issues),
    relative: readRelative(one('relative'), figures, issues),
    order: readChoice({ field: 'order', text: one('order'), allowed: FIGURE_ORDERS }, 'size', issues),
    anyway: readChoice({ field: 'anyway', text: one('anyway'), allowed: ['1', '0'] }, '0', issues) === '1',
    asOf: readAsOf(one(AS_OF), issues),
  };
  return { view, issues };
}

function unknownFields(names: readonly string[]): Issues {
  const known: readonly string[] = CHART_VIEW_FIELDS;
  return [...new Set(names)]
    .filter((name) => !known.includes(name))
    .map((field) => ({ field, code: 'field_unknown', allowed: CHART_VIEW_FIELDS }));
}

/**
 * A view as the query string that parseChartView reads it from, without a question mark: what is usual is left out,
 * so that equal views have equal addresses. An empty view is an empty string.
 */
export function writeChartView(view: ChartView): string {
  const { figures, chart, scale, relative, order, anyway, asOf } = view;
  const parts = [
    figures.length > 0 && `figures=${figures.join(',')}`,
    chart !== 'bars' && `chart=${chart}`,
    scale !== SCALES_OF[chart][0] && `scale=${scale}`,
    relative !== null && `relative=${relative}`,
    order !== 'size' && `order=${order}`,
    anyway && 'anyway=1',
    asOf && `${AS_OF}=${asOf.kind === 'revision' ? asOf.number : asOf.day}`,
  ];
  return parts.filter(Boolean).join('&');
}
