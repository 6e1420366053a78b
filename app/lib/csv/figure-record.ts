import type { Derived } from '../domain/derived';
import { certainSign, qualifierOf } from '../domain/derived';
import { type Figure, FLOW_CODES, type Flow } from '../domain/figure';
import { figureValue } from '../domain/figure-values';
import { objectMaker } from '../domain/object-shape';
import { periodSpan, toTimePeriod } from '../domain/period';
import type { Source } from '../domain/source';
import { amountInSentence } from '../format/figure/amount-words';
import { areaName } from '../format/figure/area-words';
import { FLOW_WORDS } from '../format/figure/figure-words';
import { derivedAmountInSentence, NOTHING_WORDS } from '../format/panel/derived-words';
import {
  FIGURE_COLUMNS,
  type FigureColumnName,
  type FigureRecord,
  type OtherColumnName,
} from '../schemas/figure-table/figure-columns';
import { FIELD_ROWS, FIGURE_TABLE } from '../schemas/figure-table/figure-table';

/** What may follow from figures, in the row of an export. */
export interface DerivedInput {
  flow: Flow;
  value: Derived;
  exports: Figure;
  imports: Figure;
}

interface RecordContext {
  sources: ReadonlyMap<string, Source>;
  dataRevision: number;
}

interface Told {
  figure: Figure;
  source: Source | undefined;
  dataRevision: number;
}

/** What the columns hold that are no fields. */
const OTHER_VALUES: { [C in OtherColumnName]: (told: Told) => FigureRecord[C] } = {
  kind: () => 'reported',
  reporter_label: ({ figure }) => areaName(figure.reporter),
  partner_label: ({ figure }) => areaName(figure.partner),
  flow_label: ({ figure }) => FLOW_WORDS[figure.flow].name,
  flow_code: ({ figure }) => FLOW_CODES[figure.flow],
  amount_label: ({ figure: { amount, currency, balanceSign } }) => {
    const words = amountInSentence(amount, currency);
    return balanceSign ? `${balanceSign} of ${words}` : words;
  },
  source_publisher: ({ source }) => source?.publisher ?? null,
  source_title: ({ source }) => source?.title ?? null,
  source_published_from: ({ source }) => source?.publishedFrom ?? null,
  source_published_to: ({ source }) => source?.publishedTo ?? null,
  derived_from: () => null,
  version: ({ figure }) => figure.version,
  revision: ({ figure }) => figure.revision,
  data_revision: ({ dataRevision }) => dataRevision,
};

type ReadValue = (told: Told) => FigureRecord[FigureColumnName];

function readerOf(name: FigureColumnName): ReadValue {
  if (!(name in FIGURE_TABLE)) return OTHER_VALUES[name as OtherColumnName];
  const { column } = FIGURE_TABLE[name as keyof typeof FIGURE_TABLE];
  if (column) return ({ figure }) => figureValue(figure, column);
  return name === 'id' ? ({ figure }) => figure.id : ({ figure }) => timePeriod(figure);
}

const READERS = FIGURE_COLUMNS.map(({ name }) => [name, readerOf(name)] as const);

function timePeriod({ period }: Figure): string | null {
  const span = periodSpan(period);
  return span && toTimePeriod(span);
}

const makeRecord = objectMaker<FigureRecord>(FIGURE_COLUMNS.map(({ name }) => name));

/** A reported figure as a record: a bound that was not printed is null, never zero. */
export function toFigureRecord(figure: Figure, { sources, dataRevision }: RecordContext): FigureRecord {
  const told = { figure, source: sources.get(figure.sourceId), dataRevision };
  const record = makeRecord();
  for (const [name, read] of READERS) record[name] = read(told);
  return record as FigureRecord;
}

/** What no derived row has: it is no source's word. */
const NOT_DERIVED = Object.fromEntries(
  FIELD_ROWS.flatMap(([name, { derived }]) => (derived === 'none' ? [[name, null]] : [])),
) as Partial<FigureRecord>;

/**
 * What follows from a balance pair, as a record marked derived. A balance of certain sign keeps a positive amount and
 * its sign, as reported ones do; where the sign is open the bounds themselves carry it.
 */
export function toDerivedRecord({ flow, value, exports, imports }: DerivedInput, context: RecordContext): FigureRecord {
  const words = derivedAmountInSentence(value, exports.currency, [exports.amount, imports.amount]);
  return {
    ...toFigureRecord(exports, context),
    ...NOT_DERIVED,
    ...derivedBounds(flow, value),
    kind: 'derived',
    flow,
    flow_label: FLOW_WORDS[flow].name,
    flow_code: FLOW_CODES[flow],
    decimals: Math.max(exports.amount.decimals, imports.amount.decimals),
    amount_label: words ?? (value.kind === 'nothing' ? NOTHING_WORDS[value.reason] : ''),
    derived_from: `${exports.id} ${flow === 'balance' ? '-' : '+'} ${imports.id}`,
    version: null,
    revision: null,
  };
}

type DerivedBounds = Pick<FigureRecord, 'qualifier' | 'low' | 'high' | 'balance_sign'>;

function derivedBounds(flow: Flow, value: Derived): DerivedBounds {
  if (value.kind === 'nothing') return { qualifier: null, low: null, high: null, balance_sign: null };
  const ends = {
    low: value.low && value.low.value.num / value.low.value.den,
    high: value.high && value.high.value.num / value.high.value.den,
  };
  const sign = flow === 'balance' ? certainSign(value) : null;
  if (sign !== 'negative') {
    return { ...ends, qualifier: qualifierOf(value), balance_sign: sign === 'positive' ? 'surplus' : null };
  }
  const flipped = {
    ...value,
    low: value.high && { ...value.high, value: { num: -value.high.value.num, den: value.high.value.den } },
    high: value.low && { ...value.low, value: { num: -value.low.value.num, den: value.low.value.den } },
  };
  return {
    qualifier: qualifierOf({ ...flipped, near: false }),
    low: ends.high === null ? null : -ends.high,
    high: ends.low === null ? null : -ends.low,
    balance_sign: 'deficit',
  };
}
