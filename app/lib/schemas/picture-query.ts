import { CHART_KINDS, type ChartKind } from '../domain/chart-kind';
import { CHART_VIEW_FIELDS, type ChartView, parseChartView } from './chart-view';
import type { InputIssue } from './issue';

/** In px of CSS. */
export const PICTURE_WIDTHS = { least: 320, most: 2000, usual: 800 } as const;

const THEMES = ['light', 'dark'] as const;
export type PictureTheme = (typeof THEMES)[number];

const DENSITIES = ['1', '2'] as const;

const PICTURE_ENDINGS = ['svg', 'png'] as const;
export type PictureEnding = (typeof PICTURE_ENDINGS)[number];

/** What a picture's address asks for. */
export interface PictureQuery {
  view: ChartView;
  ending: PictureEnding;
  width: number;
  theme: PictureTheme;
  /** Pixels of a PNG for each px of the width. */
  pixels: 1 | 2;
}

export type ParsedPictureQuery = { ok: true; query: PictureQuery } | { ok: false; issues: InputIssue[] };

/** `bars.svg` is bars as SVG; null for a name that no picture has. */
export function parsePictureName(name: string): { chart: ChartKind; ending: PictureEnding } | null {
  const [, before = '', after = ''] = /^([a-z]+)\.([a-z]+)$/.exec(name) ?? [];
  const chart = CHART_KINDS.find((kind) => kind === before);
  const ending = PICTURE_ENDINGS.find((known) => known === after);
  return chart && ending ? { chart, ending } : null;
}

function readWidth(text: string | undefined, issues: InputIssue[]): number {
  if (text === undefined) return PICTURE_WIDTHS.usual;
  const width = /^\d{3,4}$/.test(text) ? Number(text) : 0;
  if (width >= PICTURE_WIDTHS.least && width <= PICTURE_WIDTHS.most) return width;
  issues.push({ field: 'width', code: 'width_out_of_range' });
  return PICTURE_WIDTHS.usual;
}

function readOneOf<T extends string>(
  field: string,
  text: string | undefined,
  allowed: readonly [T, ...T[]],
  issues: InputIssue[],
): T {
  const [usual] = allowed;
  const found = allowed.find((value) => value === text);
  if (text !== undefined && found === undefined) issues.push({ field, code: 'not_allowed', allowed });
  return found ?? usual;
}

/** Fields of the picture itself; the others are the view's. A PNG alone has pixels. */
const ownFields = (ending: PictureEnding): readonly string[] =>
  ending === 'png' ? ['width', 'theme', 'pixels'] : ['width', 'theme'];

/**
 * The parameters of `/charts/<chart>.svg` and `.png`: a chart's view (chart-view.ts) with `width`, `theme` and, for PNG,
 * `pixels`. Strict, unlike a page: a picture that is put somewhere must be the one that was meant.
 */
export function parsePictureQuery(
  { chart, ending }: { chart: ChartKind; ending: PictureEnding },
  parameters: Iterable<[string, string]>,
): ParsedPictureQuery {
  const given = [...parameters];
  const own = ownFields(ending);
  const allowed = [...CHART_VIEW_FIELDS.filter((field) => field !== 'chart'), ...own];
  const ofView = given.filter(([name]) => !own.includes(name));
  // The path names the chart; an address that names it again could contradict itself.
  const { view, issues: viewIssues } = parseChartView([['chart', chart], ...ofView]);
  const issues = viewIssues.map((issue) => (issue.code === 'field_unknown' ? { ...issue, allowed } : issue));
  const one = (field: string): string | undefined => {
    const values = given.filter(([name]) => name === field);
    if (values.length > 1) issues.push({ field, code: 'repeated' });
    return values[0]?.[1];
  };
  if (view.figures.length === 0 && issues.length === 0) issues.push({ field: 'figures', code: 'missing' });
  const query: PictureQuery = {
    view,
    ending,
    width: readWidth(one('width'), issues),
    theme: readOneOf('theme', one('theme'), THEMES, issues),
    pixels: ending === 'png' && readOneOf('pixels', one('pixels'), DENSITIES, issues) === '2' ? 2 : 1,
  };
  return issues.length > 0 ? { ok: false, issues } : { ok: true, query };
}
