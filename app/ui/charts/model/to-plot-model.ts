import type { Figure } from '@/lib/domain/figure';
import { type MonthSpan, monthNumber, periodSpan } from '@/lib/domain/period';
import { type Firmness, type OfficialSeries, THOUSANDTHS, toRuns } from '@/lib/domain/series';
import { unitHeading } from '@/lib/format/figure/amount-words';
import { areaName } from '@/lib/format/figure/area-words';
import { currencyInSentence, currencyName } from '@/lib/format/figure/currency-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { chooseScale, formatScaled, type Scale } from '@/lib/format/figure/number-words';
import { periodText } from '@/lib/format/figure/period-words';
import { chooseAxisAroundZero, chooseLogAxis } from './chart-axis';
import { reporterName } from './chart-measure';
import type {
  ChartAxis,
  ChartLine,
  ChartPlot,
  ChartPoint,
  ChartSpan,
  ChartTime,
  PlotsModel,
  SpanMark,
} from './chart-model';
import type { FiguresRequest, SeriesRequest } from './chart-request';
import { altText, toWarning, withTickTexts } from './chart-words';
import { markMaker } from './panel-mark';
import { chooseTime } from './time-axis';
import { chooseMeasure, drawnBounds, unitOnScale, withoutZero } from './to-row-model';

const NO_TIME: ChartTime = { from: 0, to: 12, ticks: { wide: [], narrow: [] } };

/** In months since year 0, the last month included: 2024 is 24288 to 24300. */
function toChartSpan(span: MonthSpan): ChartSpan {
  return { from: monthNumber(span.first), to: monthNumber(span.last) + 1 };
}

function verticalAxis(scale: ChartAxis['scale'], values: readonly number[]): ChartAxis {
  if (scale === 'log') return chooseLogAxis(values);
  return chooseAxisAroundZero(Math.min(0, ...values), Math.max(0, ...values));
}

/** In the order of their first appearance. */
function groupBy<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups];
}

/** Reported figures over time: each as long as its months, never a point; those of no stated time in a lane apart. */
export function toTimeModel(request: FiguresRequest): PlotsModel {
  const { figures, scale = 'linear' } = request;
  const measure = chooseMeasure(request);
  const toMark = markMaker({ measure, request, nameOf: reporterName, withFlow: true });
  const toSpanMark = (figure: Figure): SpanMark => {
    const span = periodSpan(figure.period);
    const mark = toMark(figure);
    return { ...(scale === 'log' ? withoutZero(mark) : mark), span: span ? toChartSpan(span) : null };
  };
  const isMultiples = request.kind === 'multiples';
  const groups: [string, Figure[]][] = isMultiples
    ? groupBy(figures, ({ reporter }) => reporter)
    : [['', [...figures]]];
  const plots = groups.map(([reporter, own]): ChartPlot => {
    // From left to right, as the eye and the arrow keys go.
    const marks = own.map(toSpanMark).toSorted((a, b) => (a.span?.from ?? Infinity) - (b.span?.from ?? Infinity) || 0);
    return { name: isMultiples ? areaName(reporter) : null, hue: request.hueOf(reporter), marks, lines: [] };
  });
  const marks = plots.flatMap((plot) => plot.marks);
  const axis = withTickTexts(verticalAxis(scale, drawnBounds(marks)), measure.tickText);
  return {
    kind: isMultiples ? 'multiples' : 'time',
    id: request.id,
    alt: altText(marks.map(({ reading }) => reading)),
    unit: unitOnScale(measure.unit, axis),
    axis,
    warning: toWarning(request.forcedReasons),
    cautions: undrawnCautions(marks.filter(({ qualifier }) => qualifier === null)),
    time: chooseTime(marks.flatMap(({ span }) => span ?? [])) ?? NO_TIME,
    lane: marks.some(({ span }) => span === null) ? 'Year not stated' : null,
    plots,
  };
}

/** What has no place in the picture is said beside it. */
function undrawnCautions(marks: readonly SpanMark[]): string[] {
  return marks.map(({ name, note }) => `Not drawn: ${name}, ${note}.`);
}

const FIRMNESS_WORDS: Record<Firmness, string> = {
  firm: '',
  provisional: 'provisional',
  estimated: 'estimated',
  unvalidated: 'unvalidated',
};

/** Up to a quarter a value is a sum over a span that can be seen; months are drawn as points joined by a line. */
const STEPPED: readonly OfficialSeries['frequency'][] = ['A', 'S', 'Q'];

/** Observations in whole currency units: thousandths are finer than any chart or label here. */
const toWhole = (thousandths: bigint): bigint => {
  const half = thousandths < 0n ? -THOUSANDTHS / 2n : THOUSANDTHS / 2n;
  return (thousandths + half) / THOUSANDTHS;
};

/** At most this many digits after the point in labels of official values; the table has them all. */
function roundForLabel(value: bigint, scale: Scale): bigint {
  const step = 10n ** BigInt(Math.max(0, scale.exponent - 2));
  const half = value < 0n ? -step / 2n : step / 2n;
  return ((value + half) / step) * step;
}

function lineNames(series: readonly OfficialSeries[]): (one: OfficialSeries) => string {
  const flows = new Set(series.map(({ flow }) => flow)).size > 1;
  const reporters = new Set(series.map(({ reporter }) => reporter)).size > 1;
  return ({ reporter, flow }) => {
    if (flows)
      return reporters ? `${areaName(reporter)}, ${FLOW_WORDS[flow].name.toLowerCase()}` : FLOW_WORDS[flow].name;
    return areaName(reporter);
  };
}

/** Official series as lines: no line over what is missing, breaks marked, provisional values drawn as such. */
export function toLinesModel(request: SeriesRequest): PlotsModel {
  const { series, scale: axisScale = 'linear', hueOf } = request;
  const values = series.flatMap(({ observations }) =>
    observations.flatMap(({ valueThousandths }) => valueThousandths ?? []),
  );
  const unit = chooseScale(values.map(toWhole));
  const isMultiples = request.kind === 'multiples';
  const nameOf = lineNames(series);
  const toPoint =
    (one: OfficialSeries) =>
    (point: ReturnType<typeof toRuns>[number]['points'][number]): ChartPoint => {
      const whole = toWhole(point.valueThousandths);
      const period = periodText({ ...point.period, basis: 'stated', asPrinted: null });
      const words = [formatScaled(whole, unit), unit.word, currencyInSentence(one.currency)].filter(Boolean).join(' ');
      const sure = point.firmness === 'firm' ? '' : `, ${FIRMNESS_WORDS[point.firmness]}`;
      return {
        ...toChartSpan(point.period),
        value: Number(point.valueThousandths) / Number(THOUSANDTHS) / 10 ** unit.exponent,
        firmness: point.firmness,
        label: { symbol: '', number: formatScaled(roundForLabel(whole, unit), unit) },
        reading: `${nameOf(one)}, ${period}: ${words}${sure}`,
      };
    };
  const toLine = (one: OfficialSeries): ChartLine => ({
    id: one.id,
    hue: hueOf(one.reporter),
    name: nameOf(one),
    stepped: STEPPED.includes(one.frequency),
    runs: toRuns(one).map(({ startsWith, points }) => ({ startsWith, points: points.map(toPoint(one)) })),
  });
  const groups: [string, OfficialSeries[]][] = isMultiples
    ? groupBy(series, ({ reporter }) => reporter)
    : [['', [...series]]];
  const plots = groups.map(
    ([reporter, own]): ChartPlot => ({
      name: isMultiples ? areaName(reporter) : null,
      hue: hueOf(reporter),
      marks: [],
      lines: own.map(toLine),
    }),
  );
  const points = plots.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.flatMap((run) => run.points)));
  const axis = verticalAxis(
    axisScale,
    points.map(({ value }) => value),
  );
  const [first] = series;
  return {
    kind: isMultiples ? 'multiples' : 'lines',
    id: request.id,
    alt: altText(plots.flatMap(({ lines }) => lines.map(describeLine))),
    unit: unitOnScale(unitHeading(unit, currencyName(first?.currency ?? 'USD')), axis),
    axis,
    warning: toWarning(request.forcedReasons),
    cautions: series.some(({ observations }) => observations.some(({ status }) => status === 'F'))
      ? ['Forecasts are left out: they are not results.']
      : [],
    time: chooseTime(points) ?? NO_TIME,
    lane: null,
    plots,
  };
}

/** A line in a sentence: where it begins and ends, and what interrupts it. */
function describeLine({ name, runs }: ChartLine): string {
  const points = runs.flatMap((run) => run.points);
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last) return `${name}: no values`;
  const count = (kind: 'gap' | 'break') => runs.filter(({ startsWith }) => startsWith === kind).length;
  const holes = [
    count('gap') > 0 ? `${count('gap')} ${count('gap') === 1 ? 'gap' : 'gaps'}` : '',
    count('break') > 0 ? `${count('break')} ${count('break') === 1 ? 'break' : 'breaks'} in series` : '',
  ].filter(Boolean);
  return [first === last ? first.reading : `from ${first.reading} to ${last.reading}`, ...holes].join(', ');
}
