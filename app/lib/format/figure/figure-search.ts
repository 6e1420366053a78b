import type { Figure } from '../../domain/figure';
import type { Source } from '../../domain/source';
import { areaName } from './area-words';
import { currencyName } from './currency-words';
import { FLOW_WORDS } from './figure-words';
import { periodText } from './period-words';

/** Everything that a reader's search for a figure looks at: what a row of a table shows, with codes and the id. */
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
