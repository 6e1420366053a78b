import 'server-only';
import { listAreaCodes } from '../../areas/area-lists';
import type { FigureStore, WordMeaning } from '../../db/figures/figure-store';
import { FLOWS } from '../../domain/figure';
import type { Source } from '../../domain/source';
import { foldText } from '../../format/figure/area-search';
import { areaName } from '../../format/figure/area-words';
import { currencyName } from '../../format/figure/currency-words';
import { FLOW_WORDS } from '../../format/figure/figure-words';
import { periodText } from '../../format/figure/period-words';

/** A value with the folded text in which a word is looked for. */
type Named<T> = readonly { value: T; text: string }[];

/** Free texts that are looked through: of more than this many different ones the first in their order. */
const PRINTED_AT_MOST = 20_000;

function named<T>(values: Iterable<T>, toText: (value: T) => string): Named<T> {
  return [...values].map((value) => ({ value, text: foldText(toText(value)) }));
}

let fixed: { areas: Named<string>; flows: Named<(typeof FLOWS)[number]>; currencies: Named<string> } | undefined;

/** What is the same in every state of the data. */
function fixedNames() {
  fixed ??= {
    areas: named(listAreaCodes(), (code) => `${areaName(code)} ${code}`),
    flows: named(FLOWS, (flow) => FLOW_WORDS[flow].name),
    currencies: named(Intl.supportedValuesOf('currency'), (code) => `${code} ${currencyName(code)}`),
  };
  return fixed;
}

/**
 * What each folded word of a search may mean among the names that the data have: the same names that publicSearchText puts
 * together for a figure, but for its id.
 */
export function readMeanings(
  figures: FigureStore,
  sources: ReadonlyMap<string, Source>,
  words: readonly string[],
): WordMeaning[] {
  const { areas, flows, currencies } = fixedNames();
  const { partners, attributions } = figures.printed(PRINTED_AT_MOST);
  const own = {
    sources: named(sources.values(), ({ publisher, title }) => `${publisher} ${title}`),
    periods: named(figures.spans(), (span) =>
      periodText({ first: span?.first ?? null, last: span?.last ?? null, basis: 'stated', asPrinted: null }),
    ),
    partnersAsPrinted: named(partners, (text) => text),
    attributions: named(attributions, (text) => text),
  };
  const fitting = <T>(names: Named<T>, word: string): T[] =>
    names.filter(({ text }) => text.includes(word)).map(({ value }) => value);
  return words.map((word) => ({
    areas: fitting(areas, word),
    flows: fitting(flows, word),
    currencies: fitting(currencies, word),
    sources: fitting(own.sources, word).map(({ id }) => id),
    periods: fitting(own.periods, word),
    partnersAsPrinted: fitting(own.partnersAsPrinted, word),
    attributions: fitting(own.attributions, word),
  }));
}
