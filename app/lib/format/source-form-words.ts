import { PUBLISHED_BASES, READ_RESULTS } from '../domain/source';
import { capitalise } from './area-words';
import type { FormChoice } from './figure-form-words';
import { READ_RESULT_WORDS } from './figure-words';

interface RecordFieldWords {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'text' | 'choice' | 'select';
  choices?: readonly FormChoice[];
}

/** The source form, field by field; the id only where a source is new. */
export const SOURCE_FORM: readonly RecordFieldWords[] = [
  { name: 'id', label: 'Id', hint: 'Stays for ever, as in gazette-2026-trade', kind: 'line' },
  { name: 'publisher', label: 'Publisher', kind: 'line' },
  { name: 'title', label: 'Title, as printed', kind: 'text' },
  { name: 'authors', label: 'Authors', kind: 'line' },
  { name: 'url', label: 'Link', hint: 'Begins with https:// or http://', kind: 'line' },
  { name: 'language', label: 'Language', hint: 'Its code, as in en or ru', kind: 'line' },
  { name: 'language_note', label: 'About the language', hint: 'Such as who translated it', kind: 'line' },
  {
    name: 'published_from',
    label: 'Published, first day',
    hint: 'As in 2025-11-17; leave empty when unknown',
    kind: 'line',
  },
  {
    name: 'published_to',
    label: 'Published, last day',
    hint: 'Only where a window is known; left empty it is the first day',
    kind: 'line',
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
  { name: 'figures', label: 'Figures', hint: 'The ids of the figures that it stands beside, by blanks', kind: 'text' },
];

/** Why a source or note changes; last in each form. */
export function reasonField(isNew: boolean): RecordFieldWords {
  const label = isNew ? 'Reason for adding it' : 'Reason for change';
  return { name: 'reason', label, hint: 'One or two sentences; shown to readers', kind: 'text' };
}
