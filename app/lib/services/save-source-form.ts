import 'server-only';
import type { ContextNote, Source } from '../domain/source';
import { parseContextNoteInput } from '../schemas/context-note-input';
import { parseReason } from '../schemas/reason';
import { parseSourceInput, SOURCE_FIELDS } from '../schemas/source-input';
import { authorize } from './authorize';
import { correctContextNote } from './correct-context-note';
import { correctSource } from './correct-source';
import { invalidInput } from './errors';
import { recordContextNote } from './record-context-note';
import { recordSource } from './record-source';
import type { ServiceContext } from './service-context';

type Fields = Readonly<Record<string, string>>;

const pick = (names: readonly string[], given: Fields) =>
  Object.fromEntries(names.map((name) => [name, given[name] ?? '']));

/** A source's form, saved: recorded without a version, else written over that version. Refuses everything at once. */
export async function saveSourceForm(context: ServiceContext, given: Fields): Promise<Source> {
  authorize(context, 'editor');
  const input = pick(SOURCE_FIELDS, given);
  const parsed = parseSourceInput(input);
  const reason = parseReason(given.reason);
  if (!parsed.ok || !reason.ok)
    throw invalidInput('The source was not saved', [...issuesOf(parsed), ...issuesOf(reason)]);
  if (!given.version) return recordSource(context, input, reason.reason);
  const correction = { id: parsed.source.id, version: Number(given.version), input, reason: reason.reason };
  return correctSource(context, correction);
}

/** The same for a context note; a new one gets its id here. */
export async function saveNoteForm(context: ServiceContext, given: Fields): Promise<ContextNote> {
  authorize(context, 'editor');
  const input = pick(['id', 'source', 'text', 'figures'], given);
  const parsed = parseContextNoteInput({ ...input, id: input.id || 'new-note' });
  const reason = parseReason(given.reason);
  if (!parsed.ok || !reason.ok)
    throw invalidInput('The note was not saved', [...issuesOf(parsed), ...issuesOf(reason)]);
  if (!input.id) return recordContextNote(context, input, reason.reason);
  return correctContextNote(context, { id: input.id, version: Number(given.version), input, reason: reason.reason });
}

function issuesOf(parsed: { ok: true } | { ok: false; issues: Parameters<typeof invalidInput>[1] }) {
  return parsed.ok ? [] : parsed.issues;
}
