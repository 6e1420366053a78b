import { type Amount, printedRange, printedValue } from '../../domain/amount';
import { figureValue } from '../../domain/figure-values';
import type { ContextNote, PublishedBasis } from '../../domain/source';
import type { FigureInput } from '../../schemas/figure-input';
import { FIELD_ROWS, type FigureField, type WordedField } from '../../schemas/figure-table/figure-table';
import type { SourceInput } from '../../schemas/source-input';
import { areaName } from '../figure/area-words';
import { currencyName } from '../figure/currency-words';
import { publishedText } from '../figure/date-words';
import { FLOW_WORDS, READ_RESULT_WORDS } from '../figure/figure-words';
import { languageName } from '../figure/language-words';
import { chooseScale, formatScaled } from '../figure/number-words';
import { periodText } from '../figure/period-words';
import { QUALIFIER_WORDS } from '../figure/qualifier-words';

/** One part of what was recorded, named and worded for readers. */
export interface ReaderRow {
  label: string;
  value: string;
}

const NONE = 'none';

const PUBLISHED_BASIS_WORDS: Record<PublishedBasis, string> = {
  stated: 'stated',
  inferred: 'inferred',
  unknown: 'unknown',
};

type SourceName = (id: string) => string;

/** The values whose words the table of fields leaves to a function. */
const WORDED: Record<WordedField, (figure: FigureInput, sourceName: SourceName) => string> = {
  source: ({ sourceId }, sourceName) => sourceName(sourceId),
  reporter: ({ reporter }) => areaReading(reporter),
  partner: ({ partner }) => areaReading(partner),
  flow: ({ flow }) => FLOW_WORDS[flow].name,
  qualifier: ({ amount }) => QUALIFIER_WORDS[amount.qualifier].words || 'exactly',
  low: ({ amount, currency }) => amountWords(amount, currency),
  decimals: ({ amount }) => precisionWords(amount),
  time_period: ({ period }) => periodText(period),
};

const isWorded = (field: FigureField): field is WordedField => field in WORDED;

/**
 * A recorded figure as rows that always come in the same order, so that two states can be compared row by row. Two
 * figures that differ in anything but their id differ in at least one row.
 */
export function figureRows(figure: FigureInput, sourceName: SourceName): ReaderRow[] {
  return FIELD_ROWS.flatMap(([field, { column, label, words }]): ReaderRow[] => {
    if (label === null) return [];
    if (isWorded(field)) return [{ label, value: WORDED[field](figure, sourceName) }];
    const value = column && figureValue(figure, column);
    if (value === null) return [{ label, value: NONE }];
    return [{ label, value: typeof words === 'object' ? (words[String(value)] ?? '') : String(value) }];
  });
}

/** An area with its code: names are not unique among all lists. */
function areaReading(code: string): string {
  return `${areaName(code)} (${code.replace(':', ' ')})`;
}

/** The amount without its qualifier, every digit that was printed: "500 billion US dollars", "40–50 billion euros". */
function amountWords(amount: Amount, currency: string): string {
  const { high, decimals } = amount;
  const range = printedRange(amount);
  const scale = chooseScale([high ?? printedValue(amount)]);
  const unit = [scale.word, currencyName(currency)].filter(Boolean).join(' ');
  const number = (value: bigint) => formatScaled(value, scale, decimals);
  if (range) return `${number(range.low)}–${number(range.high)} ${unit}`;
  return `${number(printedValue(amount))} ${unit}`;
}

/** How finely the source printed it: "to 100 million" for 8.5 billion. */
function precisionWords({ decimals }: Amount): string {
  const step = 10n ** BigInt(-decimals);
  const scale = chooseScale([step]);
  return `to ${[formatScaled(step, scale), scale.word].filter(Boolean).join(' ')}`;
}

/** A recorded source as rows. */
export function sourceRows(source: SourceInput): ReaderRow[] {
  return [
    { label: 'Title', value: source.title },
    { label: 'Publisher', value: source.publisher },
    { label: 'By', value: source.authors ?? NONE },
    { label: 'Language', value: `${languageName(source.language)} (${source.language})` },
    { label: 'About the language', value: source.languageNote ?? NONE },
    { label: 'Link', value: source.url ?? NONE },
    { label: 'Published', value: publishedText(source) },
    { label: 'How the date is known', value: PUBLISHED_BASIS_WORDS[source.publishedBasis] },
    { label: 'How it was found', value: source.publishedHow ?? NONE },
    { label: 'What was found', value: READ_RESULT_WORDS[source.readResult] },
    { label: 'Note', value: source.note ?? NONE },
  ];
}

/** A recorded context note as rows. */
export function noteRows(note: ContextNote, sourceName: (id: string) => string): ReaderRow[] {
  return [
    { label: 'Source', value: sourceName(note.sourceId) },
    { label: 'Text', value: note.text },
    { label: 'Figures', value: note.figureIds.join(', ') },
  ];
}
