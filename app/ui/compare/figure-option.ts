import type { Figure } from '@/lib/domain/figure';
import type { FindHue, Hue } from '@/lib/domain/hues';
import type { Source } from '@/lib/domain/source';
import { amountLabel, joinLabel } from '@/lib/format/figure/amount-words';
import { areaInSentence, areaName } from '@/lib/format/figure/area-words';
import { currencyShort } from '@/lib/format/figure/currency-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { chooseScale } from '@/lib/format/figure/number-words';
import { periodNote } from '@/lib/format/figure/period-words';
import { compareAddress, withFigures } from '@/lib/format/panel/compare-address';
import type { ChartView } from '@/lib/schemas/chart-view';

/** One figure that a reader may add, already worded, and where adding it leads. */
export interface FigureOption {
  id: string;
  hue: Hue;
  reporter: string;
  /** "turnover with Latin America". */
  what: string;
  /** "≈50 billion US$". */
  amount: string;
  /** "2024, inferred · Izvestia"; no line begins with the point. */
  detail: string;
  href: string;
}

export interface OptionContext {
  view: ChartView;
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
  /** Ids of figures that charts leave out for another one of their claim. */
  competing: ReadonlySet<string>;
}

/** A figure as something to add. `anchor` is where the reader goes on. */
export function toFigureOption(figure: Figure, { view, sources, hueOf, competing }: OptionContext): FigureOption {
  const scale = chooseScale([figure.amount.low, figure.amount.high].filter((bound) => bound !== null));
  const amount = joinLabel(amountLabel(figure.amount, scale, figure.balanceSign));
  const notes = [
    periodNote(figure.period),
    sources.get(figure.sourceId)?.publisher,
    competing.has(figure.id) && (figure.rank === 'deprecated' ? 'deprecated' : 'competing figure'),
    figure.obsStatus === 'F' && 'forecast or plan',
  ];
  return {
    id: figure.id,
    hue: hueOf(figure.reporter),
    reporter: areaName(figure.reporter),
    what: `${FLOW_WORDS[figure.flow].toward} ${areaInSentence(figure.partner)}`,
    amount: [amount, scale.word, currencyShort(figure.currency)].filter(Boolean).join(' '),
    detail: notes.filter(Boolean).join('\u00a0· '),
    href: compareAddress(withFigures(view, [...view.figures, figure.id])),
  };
}
