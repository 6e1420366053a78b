import 'server-only';
import { insertContextNote } from '../../db/figures/source-writes';
import { insertRevision, wasEverRecorded } from '../../db/record/revision-writes';
import type { Write } from '../../db/sqlite/writer';
import { parseContextNoteInput } from '../../schemas/context-note-input';
import { parseFigureInput } from '../../schemas/figure-input';
import type { InputIssue } from '../../schemas/issue';
import { parseSourceInput } from '../../schemas/source-input';
import { type Authorship, authorize } from '../authorize';
import { invalidInput } from '../errors';
import { recordFigureIn } from '../figures/record-figure';
import type { ServiceContext } from '../service-context';
import { recordSourceIn } from '../sources/record-source';

/** What prisma/starting-data.json holds: lists of text fields, as every other entry point brings them. */
export interface StartingData {
  sources: unknown[];
  figures: unknown[];
  contextNotes: unknown[];
}

export interface LoadOutcome {
  added: string[];
  /** Recorded before: left as they are, edited or not, withdrawn or not. */
  kept: string[];
}

interface Item {
  subjectType: 'figure' | 'source' | 'context_note';
  id: string;
  save: (write: Write, by: Authorship) => Promise<unknown>;
}

/**
 * Adds what was never recorded, in the file's order, each in a write of its own so that data revisions follow that
 * order. Idempotent: an id that was ever recorded is skipped, so an edited or withdrawn figure is never overwritten.
 * Refuses the whole file when anything in it is wrong.
 */
export async function loadStartingData(context: ServiceContext, data: StartingData): Promise<LoadOutcome> {
  const by = { ...authorize(context, 'admin'), reason: 'Starting data' };
  const items = toItems(data);
  const outcome: LoadOutcome = { added: [], kept: [] };
  for (const item of items) {
    if (await wasEverRecorded(context.db.reader, item.subjectType, item.id)) {
      outcome.kept.push(item.id);
      continue;
    }
    await context.db.writer.write((write) => item.save(write, by));
    outcome.added.push(item.id);
  }
  return outcome;
}

function toItems({ sources, figures, contextNotes }: StartingData): Item[] {
  const issues: InputIssue[] = [];
  const refuse = (list: string, index: number, found: InputIssue[]) => {
    issues.push(...found.map((issue) => ({ ...issue, field: `${list}[${index}].${issue.field}` })));
    return [];
  };
  const items = [
    ...sources.flatMap((input, index): Item[] => {
      const parsed = parseSourceInput(input);
      if (!parsed.ok) return refuse('sources', index, parsed.issues);
      const { source } = parsed;
      return [{ subjectType: 'source', id: source.id, save: (write, by) => recordSourceIn(write, source, by) }];
    }),
    ...figures.flatMap((input, index): Item[] => {
      const parsed = parseFigureInput(input);
      if (!parsed.ok) return refuse('figures', index, parsed.issues);
      const { figure } = parsed;
      // Without an id of its own a figure would be added again at each start.
      if (!figure.id) return refuse('figures', index, [{ field: 'id', code: 'missing' }]);
      return [{ subjectType: 'figure', id: figure.id, save: (write, by) => recordFigureIn(write, figure, by) }];
    }),
    ...contextNotes.flatMap((input, index): Item[] => {
      const parsed = parseContextNoteInput(input);
      if (!parsed.ok) return refuse('contextNotes', index, parsed.issues);
      const { note } = parsed;
      const after = { id: note.id, source: note.sourceId, text: note.text, figures: note.figureIds.join(' ') };
      const save: Item['save'] = async (write, by) => {
        await insertContextNote(write, note);
        await insertRevision(write, { subjectType: 'context_note', subjectId: note.id, ...by, before: null, after });
      };
      return [{ subjectType: 'context_note', id: note.id, save }];
    }),
  ];
  if (issues.length > 0) throw invalidInput('The starting data was not loaded', issues);
  return items;
}
