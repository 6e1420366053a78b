import type { FindArea } from '@/lib/domain/area';
import type { ChartKind, ChartScale } from '@/lib/domain/chart-kind';
import type { Figure } from '@/lib/domain/figure';
import type { FindHue } from '@/lib/domain/hues';
import type { OfficialSeries } from '@/lib/domain/series';
import type { PanelNote } from '@/lib/format/panel/panel-notes';

interface RequestBase {
  /** Unique on its page: begins the ids of elements. */
  id: string;
  hueOf: FindHue;
  /** Linear when left out. Bars and balances become dots on a log scale: a bar that does not start at zero misleads. */
  scale?: ChartScale;
  /**
   * Why these cannot be compared, a sentence each: they are drawn together all the same, under a warning inside the
   * picture. Without reasons, figures that are neither comparable nor a balance pair are refused.
   */
  forcedReasons?: readonly string[];
}

/** Reported figures as a chart, in the given order. */
export interface FiguresRequest extends RequestBase {
  /** `balance` wants exports and imports of one reporter, in this order. */
  kind: ChartKind;
  figures: readonly Figure[];
  findArea: FindArea;
  /** Values become multiples of this figure or shares of it by interval arithmetic; hedges are kept. */
  relativeTo?: Figure;
  /** A numbered one puts its ring on its figure's mark, which leads to the note in the page. */
  notes?: readonly PanelNote[];
  /** How many competing figures stand behind a figure, by its id. */
  competing?: ReadonlyMap<string, number>;
  /** The state that the chart shows, which its links keep; left out for the newest. */
  asOf?: number;
  /** Where a mark leads; the figure's page when left out. */
  hrefOf?: (figure: Figure) => string | null;
}

/** Official series as a chart. */
export interface SeriesRequest extends RequestBase {
  kind: 'lines' | 'multiples';
  series: readonly OfficialSeries[];
}

export type ChartRequest = FiguresRequest | SeriesRequest;
