import { findArea } from '@/lib/areas/area-lists';
import { ownCaveats } from '@/lib/domain/comparability';
import type { Figure } from '@/lib/domain/figure';
import type { Hue } from '@/lib/domain/hues';
import { arrangePanels } from '@/lib/domain/panels';
import { periodSpan, toTimePeriod } from '@/lib/domain/period';
import { QUALIFIER_SHAPES } from '@/lib/domain/qualifier';
import type { Source } from '@/lib/domain/source';
import { amountLabelInFull, joinLabel } from '@/lib/format/figure/amount-words';
import { capitalise } from '@/lib/format/figure/area-words';
import { currencyName } from '@/lib/format/figure/currency-words';
import { publishedText } from '@/lib/format/figure/date-words';
import { figureSentence } from '@/lib/format/figure/figure-words';
import { monthsCovered, periodNote } from '@/lib/format/figure/period-words';
import { byAccount, speakersOf } from '@/lib/format/figure/speaker-words';
import { FIGURE_FORM_FIELDS, type FigureFormValues, readFigureForm, toFigureForm } from '@/lib/format/form/figure-form';
import { FIGURE_FORM_WORDS, formValueText } from '@/lib/format/form/figure-form-words';
import { CAVEAT_WORDS } from '@/lib/format/panel/caveat-words';
import type { ChartModel } from '../charts/model/chart-model';
import { toPanelView } from '../panels/panel-view';

interface ChangedField {
  label: string;
  was: string;
  is: string;
}

/** What a form's values will become, or nothing while they cannot be read. */
export interface FigurePreview {
  sentence: string;
  chart: ChartModel | null;
  stored: string;
  period: string;
  caveats: string[];
  changed: ChangedField[];
}

export interface PreviewContext {
  sources: readonly Source[];
  hues: Readonly<Record<string, Hue>>;
  nextHue: Hue;
  /** The values that the figure has now; null for a new one. */
  saved: FigureFormValues | null;
}

/** The sentence and the mark of a figure that is being typed, from the functions that the public pages use. */
export function toFigurePreview(
  values: Readonly<Record<string, string>>,
  context: PreviewContext,
): FigurePreview | null {
  const sources = new Map(context.sources.map((source) => [source.id, source]));
  const { parsed } = readFigureForm(null, values, (id) => sources.get(id));
  if (!parsed.ok) return null;
  const figure: Figure = {
    ...parsed.figure,
    id: 'preview',
    claimId: 'preview',
    reviewState: 'published',
    version: 1,
    createdRevision: 1,
    revision: 1,
  };
  const span = periodSpan(figure.period);
  return {
    sentence: `${byAccount(speakersOf([figure], sources), figureSentence(figure))}.`,
    chart: previewChart(figure, sources, context),
    stored: storedText(figure),
    period: span
      ? [toTimePeriod(span), monthsCovered(figure.period), figure.period.basis].filter(Boolean).join(', ')
      : 'no months at all',
    caveats: ownCaveats(figure).map(({ code }) => `${capitalise(CAVEAT_WORDS[code].short)}.`),
    changed: changedFields(toFigureForm(parsed.figure), context, sources),
  };
}

function storedText({ amount, balanceSign, currency }: Figure): string {
  const bounds = QUALIFIER_SHAPES[amount.qualifier].about ? ', no bounds' : '';
  return `${joinLabel(amountLabelInFull(amount, balanceSign))} ${currencyName(currency)}${bounds}`;
}

/** The public chart of this one figure; its mark leads nowhere yet. */
function previewChart(
  figure: Figure,
  sources: ReadonlyMap<string, Source>,
  context: PreviewContext,
): ChartModel | null {
  const [panel] = arrangePanels([figure], findArea);
  if (!panel) return null;
  const hueOf = (reporter: string): Hue => context.hues[reporter] ?? context.nextHue;
  const { chart } = toPanelView(panel, {
    revision: 0,
    at: new Date(0),
    lead: panel,
    sources,
    competing: new Map(),
    hueOf,
  });
  if (chart.kind !== 'bars') return null;
  const marks = chart.marks.map((mark) => ({ ...mark, href: null, caveat: null, note: periodNote(figure.period) }));
  return { ...chart, id: 'preview', marks };
}

function changedFields(
  now: FigureFormValues,
  { saved }: PreviewContext,
  sources: ReadonlyMap<string, Source>,
): ChangedField[] {
  if (!saved) return [];
  const nameOf = (id: string) => {
    const source = sources.get(id);
    return source ? `${source.publisher}, ${publishedText(source)}` : id;
  };
  return FIGURE_FORM_FIELDS.filter((field) => saved[field] !== now[field]).map((field) => ({
    label: FIGURE_FORM_WORDS[field].label,
    was: formValueText(field, saved[field], nameOf),
    is: formValueText(field, now[field], nameOf),
  }));
}
