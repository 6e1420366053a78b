import type { Figure } from '@/lib/domain/figure';
import { isPlan } from '@/lib/domain/figure';
import { type Observation, type OfficialSeries, THOUSANDTHS } from '@/lib/domain/series';
import { amountLabelInFull } from '@/lib/format/figure/amount-words';
import { areaName, capitalise } from '@/lib/format/figure/area-words';
import { currencyName, currencyShort } from '@/lib/format/figure/currency-words';
import { FLOW_WORDS, STATUS_WORDS } from '@/lib/format/figure/figure-words';
import { formatWhole } from '@/lib/format/figure/number-words';
import { periodNote, periodText } from '@/lib/format/figure/period-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';
import { relativeMeasure } from './chart-measure';
import type { ChartLabel, ChartTable, ChartTableRow } from './chart-model';
import type { ChartRequest, FiguresRequest, SeriesRequest } from './chart-request';

/** The values of a chart as a table, every digit of them, whatever the picture had room for. */
export function toChartTable(request: ChartRequest): ChartTable {
  return 'series' in request ? tableOfSeries(request) : tableOfFigures(request);
}

const differ = <T>(items: readonly T[], key: (item: T) => unknown): boolean => new Set(items.map(key)).size > 1;

function amountHeading(currencies: readonly string[]): string {
  const [only, ...others] = new Set(currencies);
  return only && others.length === 0 ? capitalise(currencyName(only)) : 'Amount';
}

function tableOfFigures(request: FiguresRequest): ChartTable {
  const { figures, relativeTo, kind, hueOf, notes = [], asOf } = request;
  const relative = relativeTo ? relativeMeasure(figures, relativeTo) : null;
  const severalFlows = kind !== 'balance' && differ(figures, ({ flow }) => flow);
  const severalCurrencies = differ(figures, ({ currency }) => currency);
  const hrefOf = request.hrefOf ?? (({ id }: Figure) => addressAsOf(`/figures/${id}`, asOf));
  const nameOf = ({ reporter, flow }: Figure) => {
    if (kind === 'balance') return FLOW_WORDS[flow].name;
    return severalFlows ? `${areaName(reporter)}, ${FLOW_WORDS[flow].name.toLowerCase()}` : areaName(reporter);
  };
  const rows = figures.map((figure): ChartTableRow => {
    const label = amountLabelInFull(figure.amount, figure.balanceSign);
    const measured = relative?.measure(figure);
    return {
      key: figure.id,
      name: nameOf(figure),
      href: hrefOf(figure),
      hue: hueOf(figure.reporter),
      ring: notes.find(({ figureId }) => figureId === figure.id)?.number ?? null,
      label: severalCurrencies ? { ...label, number: `${label.number} ${currencyShort(figure.currency)}` } : label,
      relative: measured ? (measured.why === null ? measured.label : { symbol: '', number: measured.why }) : null,
      period: periodNote(figure.period),
      remark: isPlan(figure) ? 'plan or forecast' : null,
    };
  });
  return {
    nameHeading: kind === 'balance' ? 'Flow' : 'Reporter',
    amountHeading: amountHeading(figures.map(({ currency }) => currency)),
    relativeHeading: relative?.heading ?? null,
    rows,
  };
}

/** Thousandths of a unit as plain digits; nothing is rounded. */
function thousandthsText(value: bigint): string {
  const size = value < 0n ? -value : value;
  const fraction = (size % THOUSANDTHS).toString().padStart(3, '0').replace(/0+$/, '');
  const whole = formatWhole(size / THOUSANDTHS);
  return `${value < 0n ? '−' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

function observationRemark({ status, valueThousandths }: Observation): string | null {
  if (status === 'A') return null;
  if (valueThousandths === null) return STATUS_WORDS.O;
  return status === 'F' ? `${STATUS_WORDS.F}, not drawn` : STATUS_WORDS[status];
}

function tableOfSeries({ series, hueOf }: SeriesRequest): ChartTable {
  const severalFlows = differ(series, ({ flow }) => flow);
  const toRow = (one: OfficialSeries, observation: Observation): ChartTableRow => {
    const { valueThousandths: value, period } = observation;
    const text = periodText({ ...period, basis: 'stated', asPrinted: null });
    const label: ChartLabel = { symbol: '', number: value === null ? 'no value' : thousandthsText(value) };
    return {
      key: `${one.id} ${period.first} ${period.last}`,
      name: severalFlows
        ? `${areaName(one.reporter)}, ${FLOW_WORDS[one.flow].name.toLowerCase()}`
        : areaName(one.reporter),
      href: null,
      hue: hueOf(one.reporter),
      ring: null,
      label,
      relative: null,
      period: text,
      remark: observationRemark(observation),
    };
  };
  return {
    nameHeading: 'Reporter',
    amountHeading: amountHeading(series.map(({ currency }) => currency)),
    relativeHeading: null,
    rows: series.flatMap((one) => one.observations.map((observation) => toRow(one, observation))),
  };
}
