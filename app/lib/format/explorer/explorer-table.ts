import type { Amount } from '../../domain/amount';
import type { BalanceSign, Coverage } from '../../domain/figure';
import type { Hue } from '../../domain/hues';
import { type PeriodBasis, parseTimePeriod } from '../../domain/period';
import type { Qualifier } from '../../domain/qualifier';
import { amountLabel, unitHeading } from '../figure/amount-words';
import { currencyShort } from '../figure/currency-words';
import { chooseScale } from '../figure/number-words';
import { periodNote } from '../figure/period-words';

/** What the table needs of a figure: some of the fields that the API's JSON has, under the same names. */
export interface ExplorerRecord {
  id: string;
  reporter: string;
  reporter_label: string;
  partner_label: string;
  partner_basis: string;
  partner_as_printed: string | null;
  flow_label: string;
  qualifier: Qualifier;
  low: string | null;
  high: string | null;
  decimals: number;
  currency: string;
  balance_sign: BalanceSign | null;
  hedge_as_printed: string | null;
  time_period: string | null;
  period_basis: PeriodBasis;
  period_as_printed: string | null;
  attribution: string | null;
  coverage: Coverage;
  source: string;
  source_publisher: string | null;
}

/** A page of figures as the API answers it. */
export interface ExplorerPage {
  data_revision: number;
  total: number;
  skipped: number;
  next: string | null;
  previous: string | null;
  figures: ExplorerRecord[];
}

export interface ExplorerRow {
  id: string;
  reporter: string;
  /** "China, turnover, Latin America, 2024, inferred": for those who only hear it. */
  inFull: string;
  hue: Hue;
  symbol: string;
  number: string;
  /** Where the table holds more than one currency. */
  currency: string | null;
  /** The text of each other column, by its id. */
  texts: Record<string, string>;
  source: { id: string; publisher: string };
}

/** Words and numbers of a page's rows: one scale for all, as the column's heading says. */
export function toExplorerTable(
  { figures }: Pick<ExplorerPage, 'figures'>,
  hues: Readonly<Record<string, Hue>>,
): { unit: string; rows: ExplorerRow[] } {
  const amounts = figures.map(toAmount);
  const scale = chooseScale(amounts.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== null));
  const currencies = [...new Set(figures.map(({ currency }) => currency))];
  const [only] = currencies;
  const one = currencies.length === 1 && only !== undefined;
  return {
    unit: unitHeading(scale, one ? currencyShort(only) : 'of its currency'),
    rows: figures.map((figure, index) => ({
      id: figure.id,
      reporter: figure.reporter_label,
      inFull: inFull(figure),
      hue: hues[figure.reporter] ?? 'rest',
      ...amountLabel(amounts[index] ?? toAmount(figure), scale, figure.balance_sign),
      currency: one ? null : currencyShort(figure.currency),
      texts: textsOf(figure),
      source: { id: figure.source, publisher: figure.source_publisher ?? figure.source },
    })),
  };
}

function toAmount({ qualifier, low, high, decimals }: ExplorerRecord): Amount {
  const bound = (text: string | null) => (text === null ? null : BigInt(text));
  return { qualifier, low: bound(low), high: bound(high), decimals };
}

const COVERAGE_WORDS: Record<Coverage, string> = {
  unknown: 'Not stated',
  goods: 'Goods',
  goods_and_services: 'Goods and services',
};

function inFull(figure: ExplorerRecord): string {
  const { flow, partner, period } = textsOf(figure);
  return [figure.reporter_label, flow?.toLowerCase(), partner, period].join(', ');
}

function textsOf(figure: ExplorerRecord): Record<string, string> {
  const span = figure.time_period === null ? null : parseTimePeriod(figure.time_period);
  const period = { first: span?.first ?? null, last: span?.last ?? null, basis: figure.period_basis, asPrinted: null };
  return {
    hedge: figure.hedge_as_printed ?? '',
    flow: figure.flow_label,
    partner: figure.partner_basis === 'inferred' ? `${figure.partner_label}, inferred` : figure.partner_label,
    partner_as_printed: figure.partner_as_printed ?? '',
    period: periodNote(period),
    period_as_printed: figure.period_as_printed ?? '',
    attribution: figure.attribution ?? '',
    coverage: COVERAGE_WORDS[figure.coverage],
  };
}
