import type { Source } from '../../domain/source';
import type { RecordedStates } from '../../schemas/recorded-change';
import { capitalise } from '../figure/area-words';
import { figureInFull } from '../panel/comparison-words';
import { figureRows, noteRows, type ReaderRow, sourceRows } from './recorded-rows';
import { type DifferencePart, wordDifference } from './word-difference';

/** One thing that a change changed, in readers' words. */
export interface ChangedRow {
  label: string;
  before: string;
  after: string;
  parts: DifferencePart[];
}

/** Finds the words for a source by its id. */
export type FindSourceName = (id: string) => string;

/** "Izvestia (izvestia-2025-colombia)": with the id, since a publisher has many; the id alone where it is unknown. */
export function sourceNames(sources: ReadonlyMap<string, Pick<Source, 'publisher'>>): FindSourceName {
  return (id) => {
    const source = sources.get(id);
    return source ? `${source.publisher} (${id})` : id;
  };
}

/** What a change changed, row by row. Nothing when the subject is new: then all of it is new. */
export function changedRows(states: RecordedStates, sourceName: FindSourceName): ChangedRow[] {
  const [before, after] = rowsOf(states, sourceName);
  if (!before || !after) return [];
  return before.flatMap((row, index): ChangedRow[] => {
    const value = after[index]?.value ?? '';
    if (row.value === value) return [];
    return [{ label: row.label, before: row.value, after: value, parts: wordDifference(row.value, value) }];
  });
}

function rowsOf(states: RecordedStates, sourceName: FindSourceName): [ReaderRow[] | null, ReaderRow[] | null] {
  switch (states.type) {
    case 'figure':
      return [
        states.before && figureRows(states.before, sourceName),
        states.after && figureRows(states.after, sourceName),
      ];
    case 'source':
      return [states.before && sourceRows(states.before), states.after && sourceRows(states.after)];
    case 'context_note':
      return [states.before && noteRows(states.before, sourceName), states.after && noteRows(states.after, sourceName)];
  }
}

/** "Qualifier: at least → above", on one line, for text without marks. */
export function changedRowText({ label, before, after }: ChangedRow): string {
  return `${label}: ${before} → ${after}`;
}

/** The subject of a change: "China, turnover with Latin America, 2024", "Izvestia: Rejection of partnership …". */
export function changeSubject(states: RecordedStates): string {
  switch (states.type) {
    case 'figure': {
      const figure = states.after ?? states.before;
      return figure ? figureInFull(figure) : 'A figure';
    }
    case 'source': {
      const source = states.after ?? states.before;
      return source ? sourceTitle(source) : 'A source';
    }
    case 'context_note': {
      const note = states.after ?? states.before;
      return note ? beginning(note.text) : 'A note';
    }
  }
}

const BEGINNING_LENGTH = 60;

/** The first words of a note, which has no name: “A new port at Chancay in Peru …”. */
function beginning(text: string): string {
  // Quotation marks within quotation marks are single ones.
  const inner = text.replaceAll('“', '‘').replaceAll('”', '’');
  if (inner.length <= BEGINNING_LENGTH) return `“${inner}”`;
  return `“${inner.slice(0, BEGINNING_LENGTH + 1).replace(/[\s,;:]+\S*$/, '')} …”`;
}

/** "Izvestia: Rejection of partnership": names a source among others. */
function sourceTitle({ publisher, title }: Pick<Source, 'publisher' | 'title'>): string {
  return `${publisher}: ${title}`;
}

/** What was done: "Figure added", "Source corrected", "Figure withdrawn", "Figure put back". */
export function changeVerb(states: RecordedStates): string {
  const noun = capitalise(SUBJECT_WORDS[states.type]);
  if (states.after === null) return `${noun} removed`;
  if (states.before === null) return `${noun} added`;
  if (states.type !== 'figure') return `${noun} corrected`;
  const [was, is] = [states.before.reviewState, states.after.reviewState];
  if (was === is) return `${noun} corrected`;
  if (is === 'withdrawn') return `${noun} withdrawn`;
  return was === 'withdrawn' ? `${noun} put back` : `${noun} added`;
}

const SUBJECT_WORDS: Record<RecordedStates['type'], string> = {
  figure: 'figure',
  source: 'source',
  context_note: 'note',
};
