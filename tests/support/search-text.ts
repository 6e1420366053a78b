import type { Figure } from '@/lib/domain/figure';
import type { Source } from '@/lib/domain/source';
import { areaName } from '@/lib/format/figure/area-words';
import { currencyName } from '@/lib/format/figure/currency-words';
import { FLOW_WORDS } from '@/lib/format/figure/figure-words';
import { periodText } from '@/lib/format/figure/period-words';

/** Everything that a reader's search for a figure looks at, for comparison with what the database's search finds. */
export function publicSearchText(figure: Figure, source: Source | undefined): string {
  const { id, reporter, partner, flow, period, currency } = figure;
  const areas = [reporter, partner].flatMap((code) => [areaName(code), code]);
  const own = [
    figure.partnerAsPrinted,
    FLOW_WORDS[flow].name,
    periodText(period),
    currency,
    currencyName(currency),
    id,
  ];
  return [...areas, ...own, figure.attribution, source?.publisher, source?.title].filter(Boolean).join(' ');
}

/** The same for an editor's search: also what only the desk tells apart. */
export function deskSearchText(figure: Figure, source: Source | undefined): string {
  const { note, reviewState, rank, period } = figure;
  return [publicSearchText(figure, source), period.first, note, reviewState, rank].filter(Boolean).join(' ');
}
