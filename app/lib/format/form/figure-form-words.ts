import { FLOWS } from '../../domain/figure';
import { QUALIFIERS } from '../../domain/qualifier';
import type { Source } from '../../domain/source';
import type { FieldChoice, FieldRow } from '../../schemas/figure-table/field-row';
import type { FIGURE_TABLE, FigureField, WordedField } from '../../schemas/figure-table/figure-table';
import { capitalise } from '../figure/area-words';
import { publishedText } from '../figure/date-words';
import { FLOW_WORDS } from '../figure/figure-words';
import { QUALIFIER_WORDS } from '../figure/qualifier-words';
import { type FigureFormField, FORM_ROWS } from './figure-form';

export type FormChoice = FieldChoice;

interface FieldWords {
  label: string;
  hint?: string;
  choices?: readonly FormChoice[];
}

type Table = typeof FIGURE_TABLE;
type WordedList = { [F in WordedField]: Table[F]['kind']['codes'] extends null ? never : F }[WordedField];

/** The choices of closed lists whose words the table of fields leaves to lib/format. */
const WORDED_CHOICES: Record<WordedList, readonly FormChoice[]> = {
  flow: FLOWS.map((flow) => ({ value: flow, text: FLOW_WORDS[flow].name })),
  // The word first: a list answers to the letter that is typed.
  qualifier: QUALIFIERS.map((code) => {
    const { symbol, words } = QUALIFIER_WORDS[code];
    return { value: code, text: [capitalise(words || 'exactly'), symbol].filter(Boolean).join(' ') };
  }),
};

const isWordedList = (field: FigureField): field is WordedList => field in WORDED_CHOICES;

function choicesOf(field: FigureField, { kind, words, form }: FieldRow): readonly FormChoice[] | undefined {
  if (form?.choices) return form.choices;
  if (isWordedList(field)) return WORDED_CHOICES[field];
  if (!kind.codes || typeof words !== 'object') return undefined;
  return kind.codes.map((code) => ({ value: code, text: capitalise(words[code] ?? code) }));
}

function fieldWords(field: FigureField, row: FieldRow): FieldWords {
  const { label, hint } = row.form ?? {};
  const choices = choicesOf(field, row);
  return { label: label ?? row.label ?? field, ...(hint && { hint }), ...(choices && { choices }) };
}

/** Label, help and choices of each field of the figure form. */
export const FIGURE_FORM_WORDS = Object.fromEntries(
  FORM_ROWS.map(({ name, field, row }) => [name, fieldWords(field, row)]),
) as Record<FigureFormField, FieldWords>;

/** A value of the form as a person reads it: the choice's text, else what was typed; "(empty)" for nothing. */
export function formValueText(field: FigureFormField, value: string, sourceName: (id: string) => string): string {
  if (value === '') return '(empty)';
  if (field === 'source') return sourceName(value);
  return FIGURE_FORM_WORDS[field].choices?.find((choice) => choice.value === value)?.text ?? value;
}

/** A source among others: "Izvestia, 17 Nov to 31 Dec 2025: Rejection of partnership…". */
export function sourceChoice(source: Source): string {
  const title = source.title.length > 60 ? `${source.title.slice(0, 59)}…` : source.title;
  return `${source.publisher}, ${publishedText(source)}: ${title}`;
}
