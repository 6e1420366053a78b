import { type Amount, printedValue } from '@/lib/domain/amount';
import type { Figure } from '@/lib/domain/figure';
import type { FindHue } from '@/lib/domain/hues';
import { amountInSentence, amountLabel } from '@/lib/format/amount-words';
import { areaName } from '@/lib/format/area-words';
import { addressAsOf } from '@/lib/format/as-of-address';
import type { Scale } from '@/lib/format/number-words';
import type { PanelNote } from '@/lib/format/panel-notes';
import { periodNote } from '@/lib/format/period-words';
import type { ChartMark } from './chart-model';

export interface MarkContext {
  scale: Scale;
  hueOf: FindHue;
  /** The panel's notes: a numbered one puts its ring on the figure's mark. */
  notes: readonly PanelNote[];
  /** Begins the ids of the notes, so that rings can lead to them. */
  panelId: string;
  /** How many competing figures stand behind a figure, by its id. */
  competing: ReadonlyMap<string, number>;
  /** The state that the chart shows, which its links keep; left out for the newest. */
  asOf?: number;
}

/** Drawing needs no more than a double: the exact digits stand in labels and tables. */
export function toPosition(value: bigint, scale: Scale): number {
  return Number(value) / 10 ** scale.exponent;
}

/** The largest bound that amounts are drawn at, in the scale. */
export function largestPosition(amounts: readonly Amount[], scale: Scale): number {
  return Math.max(...amounts.map((amount) => toPosition(amount.high ?? printedValue(amount), scale)), 0);
}

export function noteAnchor(panelId: string, number: number): string {
  return `${panelId}-note-${number}`;
}

/** "China: above 500 billion dollars, 2024, inferred": the whole reading of a mark. */
export function markReading(figure: Figure, name: string): string {
  const sign = figure.balanceSign ? `a ${figure.balanceSign} of ` : '';
  return `${name}: ${sign}${amountInSentence(figure.amount, figure.currency)}, ${periodNote(figure.period).replace(/^Year/, 'year')}`;
}

/** A figure as a mark of its panel's chart. */
export function toMark(figure: Figure, name: string, context: MarkContext): ChartMark {
  const { scale, notes, panelId } = context;
  const number = notes.find(({ figureId }) => figureId === figure.id)?.number ?? null;
  const others = context.competing.get(figure.id) ?? 0;
  const competing =
    others > 0 ? `. ${others === 1 ? 'One other figure' : `${others} other figures`} for the same claim` : '';
  return {
    figureId: figure.id,
    href: addressAsOf(`/figures/${figure.id}`, context.asOf),
    hue: context.hueOf(figure.reporter),
    name,
    note: periodNote(figure.period),
    qualifier: figure.amount.qualifier,
    low: figure.amount.low === null ? null : toPosition(figure.amount.low, scale),
    high: figure.amount.high === null ? null : toPosition(figure.amount.high, scale),
    label: amountLabel(figure.amount, scale, figure.balanceSign),
    reading: `${markReading(figure, name)}${competing}`,
    caveat: number === null ? null : { number, href: `#${noteAnchor(panelId, number)}` },
  };
}

export function reporterName(figure: Figure): string {
  return areaName(figure.reporter);
}
