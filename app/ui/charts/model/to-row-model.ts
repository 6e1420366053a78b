import { printedValue } from '@/lib/domain/amount';
import { isBalancePair } from '@/lib/domain/comparability';
import { subtractAmounts } from '@/lib/domain/derived';
import type { Figure } from '@/lib/domain/figure';
import { amountLabel, joinLabel } from '@/lib/format/figure/amount-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { formatScaled } from '@/lib/format/figure/number-words';
import { derivedAmountInSentence, derivedLabel } from '@/lib/format/panel/derived-words';
import { chooseAxis, chooseLogAxis } from './chart-axis';
import { absoluteMeasure, chooseUnit, type Measure, relativeMeasure, reporterName, toPosition } from './chart-measure';
import type { ChartAxis, ChartBalance, ChartMark, RowsModel } from './chart-model';
import type { FiguresRequest } from './chart-request';
import { altText, toWarning, withTickTexts } from './chart-words';
import { markMaker } from './panel-mark';

/** The bounds at which marks are drawn. */
export function drawnBounds(marks: readonly Pick<ChartMark, 'low' | 'high'>[]): number[] {
  return marks.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== null);
}

/** Zero has no place on a log scale: the row keeps its label and says so. */
export function withoutZero(mark: ChartMark): ChartMark {
  const top = mark.high ?? mark.low;
  if (mark.qualifier === null || top === null || top > 0) return mark;
  return {
    ...mark,
    qualifier: null,
    low: null,
    high: null,
    note: [mark.note, 'zero has no place on a log scale'].filter(Boolean).join(': '),
  };
}

/** The measure that a request asks for. */
export function chooseMeasure({ figures, relativeTo }: FiguresRequest): Measure {
  return relativeTo ? relativeMeasure(figures, relativeTo) : absoluteMeasure(figures);
}

/** The words that a scale adds to a unit. */
export function unitOnScale(unit: string, { scale }: Pick<ChartAxis, 'scale'>): string {
  return scale === 'log' ? `${unit}, log scale: equal steps are equal ratios` : unit;
}

/** Reported figures in rows. A log scale takes dots, since bars without a zero mislead; so may a balance's two bars. */
export function toRowModel(request: FiguresRequest): RowsModel {
  const { kind, scale = 'linear', relativeTo, figures } = request;
  if (kind === 'balance') requireBalancePair(figures);
  const ofOneReporter = kind === 'balance';
  const measure = chooseMeasure(request);
  const nameOf = ofOneReporter ? ({ flow }: Figure) => FLOW_WORDS[flow].name : reporterName;
  const toMark = markMaker({ measure, request, nameOf, withFlow: !ofOneReporter });
  const isLog = scale === 'log';
  const made = figures.map(toMark).map((mark) => (ofOneReporter ? { ...mark, note: noteInPair(mark) } : mark));
  const marks = isLog ? made.map(withoutZero) : made;
  const plain = isLog ? chooseLogAxis(drawnBounds(marks)) : chooseAxis(Math.max(0, ...drawnBounds(marks)));
  const axis = withTickTexts(plain, measure.tickText);
  const base = {
    id: request.id,
    unit: unitOnScale(measure.unit, axis),
    axis,
    warning: toWarning(request.forcedReasons),
    cautions: [],
  };
  const readings = marks.map(({ reading }) => reading);
  const [exports, imports] = marks;
  if (kind === 'balance' && !isLog && !relativeTo && exports && imports) {
    const balance = toBalance(figures);
    const all = balance ? [...readings, balance.reading] : readings;
    return { kind: 'balance', ...base, alt: altText(all), marks: [exports, imports], balance };
  }
  return { kind: isLog || kind === 'dots' ? 'dots' : 'bars', ...base, alt: altText(readings), marks };
}

/** A pair's period stands in the subtitle; only what cannot be drawn is said at its row. */
function noteInPair({ qualifier, note }: ChartMark): string | null {
  return qualifier === null ? note : null;
}

function requireBalancePair(figures: readonly Figure[]): void {
  const [exports, imports] = figures;
  const isPair = figures.length === 2 && exports && imports && isBalancePair(exports, imports);
  if (!isPair || exports.flow !== 'exports') throw new Error('a balance wants exports and imports of one reporter');
}

/** Null where the bounds say nothing about the balance: then no arrow is drawn. */
function toBalance([exports, imports]: readonly Figure[]): ChartBalance | null {
  if (!exports || !imports) return null;
  const balance = subtractAmounts(exports.amount, imports.amount);
  const words = derivedAmountInSentence(balance, exports.currency, [exports.amount, imports.amount]);
  if (balance.kind === 'nothing' || words === null) return null;
  const ends = [exports, imports].map(({ amount }) => amount);
  const { scale } = chooseUnit(ends.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== null));
  const [x, m] = ends.map((amount) => joinLabel(amountLabel(amount, scale)));
  return {
    from: toPosition(printedValue(imports.amount), scale),
    to: toPosition(printedValue(exports.amount), scale),
    label: derivedLabel(balance, (value) => formatScaled(value, scale)),
    note: `derived: ${x} − ${m}`,
    reading: `Balance, derived: ${words}`,
  };
}
