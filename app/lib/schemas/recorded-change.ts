import type { ContextNote } from '../domain/source';
import { parseRecordedNote } from './context-note-input';
import { type FigureInput, parseRecordedFigure } from './figure-input';
import { parseRecordedSource, type SourceInput } from './source-input';

export const SUBJECT_TYPES = ['figure', 'source', 'context_note'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** A subject as it stood before a change (null when it was new) and after it (null when it was taken away). */
interface States<T> {
  before: T | null;
  after: T | null;
}

export type RecordedStates =
  | ({ type: 'figure' } & States<FigureInput>)
  | ({ type: 'source' } & States<SourceInput>)
  | ({ type: 'context_note' } & States<ContextNote>);

interface RecordedText {
  subjectType: string;
  before: string | null;
  after: string | null;
}

/**
 * The JSON text of a revision, typed by the same schemas that let it in. Throws when a record cannot be read: a schema
 * may be widened, but what was ever recorded must stay readable, since pages as of then are made of it.
 */
export function parseRecordedStates({ subjectType, before, after }: RecordedText): RecordedStates {
  switch (subjectType) {
    case 'figure':
      return { type: 'figure', before: readFigure(before), after: readFigure(after) };
    case 'source':
      return { type: 'source', before: readSource(before), after: readSource(after) };
    case 'context_note':
      return { type: 'context_note', before: readNote(before), after: readNote(after) };
    default:
      throw new Error(`a revision is about something unknown: ${subjectType}`);
  }
}

function readFigure(text: string | null): FigureInput | null {
  if (text === null) return null;
  const parsed = parseRecordedFigure(JSON.parse(text));
  if (!parsed.ok) throw unreadable(parsed.issues);
  return parsed.figure;
}

function readSource(text: string | null): SourceInput | null {
  if (text === null) return null;
  const parsed = parseRecordedSource(JSON.parse(text));
  if (!parsed.ok) throw unreadable(parsed.issues);
  return parsed.source;
}

function readNote(text: string | null): ContextNote | null {
  if (text === null) return null;
  const parsed = parseRecordedNote(JSON.parse(text));
  if (!parsed.ok) throw unreadable(parsed.issues);
  return { ...parsed.note, figureIds: parsed.note.figureIds.toSorted() };
}

function unreadable(issues: unknown): Error {
  return new Error(`a recorded state can no longer be read: ${JSON.stringify(issues)}`);
}
