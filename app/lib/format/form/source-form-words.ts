import { PUBLISHED_BASES, READ_RESULTS } from '../../domain/source';
import { capitalise } from '../figure/area-words';
import { READ_RESULT_WORDS } from '../figure/figure-words';
import type { FormChoice } from './figure-form-words';

interface RecordFieldWords {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'text' | 'choice' | 'select' | 'figures';
  choices?: readonly FormChoice[];
  /** Whether it shares its row with the next one or the one before. */
  half?: true;
}

/** The source form, field by field; the id only where a source is new. */
export const SOURCE_FORM: readonly RecordFieldWords[] = [
  { name: 'id', label: 'Id', hint: 'Stays for ever, as in gazette-2026-trade', kind: 'line' },
  { name: 'publisher', label: 'Publisher', kind: 'line', half: true },
  { name: 'authors', label: 'Authors', kind: 'line', half: true },
  { name: 'title', label: 'Title, as printed', kind: 'text' },
  { name: 'url', label: 'Link', hint: 'Begins with https:// or http://', kind: 'line' },
  { name: 'language', label: 'Language', hint: 'Its code, as in en or ru', kind: 'line', half: true },
  { name: 'language_note', label: 'About the language', hint: 'Such as who translated it', kind: 'line', half: true },
  {
    name: 'published_from',
    label: 'Published, first day',
    hint: 'As in 2025-11-17; leave empty when unknown',
    kind: 'line',
    half: true,
  },
  {
    name: 'published_to',
    label: 'Published, last day',
    hint: 'Only where a window is known; left empty it is the first day',
    kind: 'line',
    half: true,
  },
  {
    name: 'published_basis',
    label: 'How the date is known',
    kind: 'choice',
    choices: PUBLISHED_BASES.map((value) => ({ value, text: capitalise(value) })),
  },
  {
    name: 'published_how',
    label: 'How an inferred date was found',
    hint: 'In our own words, one step a line',
    kind: 'text',
  },
  {
    name: 'read_result',
    label: 'What reading it brought',
    kind: 'choice',
    choices: READ_RESULTS.map((value) => ({ value, text: capitalise(READ_RESULT_WORDS[value]) })),
  },
  { name: 'note', label: 'Note', hint: 'In our own words; shown to readers', kind: 'text' },
];

/** What a new source's form begins with. */
export const EMPTY_SOURCE_FORM = { published_basis: 'stated', read_result: 'figures' };

/** The context note form; the source is chosen from a list of its own. */
export const NOTE_FORM: readonly RecordFieldWords[] = [
  { name: 'source', label: 'Source', kind: 'select' },
  { name: 'text', label: 'Note', hint: 'One or two sentences of our own', kind: 'text' },
  {
    name: 'figures',
    label: 'Figures',
    hint: 'Those that it stands beside',
    kind: 'figures',
  },
];

/** A value of such a form as a person reads it: the choice's text, else what was typed; "(empty)" for nothing. */
export function choiceText(form: readonly RecordFieldWords[], field: string, value: string): string {
  if (value === '') return '(empty)';
  const choices = form.find(({ name }) => name === field)?.choices;
  return choices?.find((choice) => choice.value === value)?.text ?? value;
}

/** Why something is withdrawn or restored. */
export const REASON_FIELD = {
  name: 'reason',
  label: 'Reason',
  hint: 'One or two sentences; shown to readers',
  kind: 'text',
} as const;

/** Why a source or note changes; last in each form. */
export function reasonField(isNew: boolean): RecordFieldWords {
  const label = isNew ? 'Reason for adding it' : 'Reason for change';
  return { name: 'reason', label, hint: 'One or two sentences; shown to readers', kind: 'text' };
}
