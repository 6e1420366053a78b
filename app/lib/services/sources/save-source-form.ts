import 'server-only';
import { compareVersions, mergeVersions } from '../../domain/merge-fields';
import type { ContextNote, Source } from '../../domain/source';
import { parseContextNoteInput } from '../../schemas/context-note-input';
import { toSourceFields } from '../../schemas/figure-fields';
import { parseReason } from '../../schemas/reason';
import { parseSourceInput, SOURCE_FIELDS } from '../../schemas/source-input';
import { authorize } from '../authorize';
import { invalidInput } from '../errors';
import { getVersions, requireVersion } from '../history/get-versions';
import { correctContextNote } from '../notes/correct-context-note';
import { recordContextNote, toNoteFields } from '../notes/record-context-note';
import type { ServiceContext } from '../service-context';
import { correctSource } from './correct-source';
import { recordSource } from './record-source';

type Fields = Readonly<Record<string, string>>;

/** The fields of each form in its order; an id never changes. */
export const SOURCE_FORM_FIELDS = SOURCE_FIELDS.filter((name) => name !== 'id');
export const NOTE_FORM_FIELDS = ['source', 'text', 'figures'] as const;

const pick = (names: readonly string[], given: Fields) =>
  Object.fromEntries(names.map((name) => [name, given[name] ?? '']));

/**
 * A source's form, saved: recorded without a version, else written over that version. With `seen_version` the changes
 * are first merged into that newer version. Refuses everything at once.
 */
export async function saveSourceForm(context: ServiceContext, given: Fields): Promise<Source> {
  authorize(context, 'editor');
  const merged = given.version && given.seen_version ? await mergeSource(context, given) : null;
  const input = { ...pick(SOURCE_FIELDS, given), ...merged };
  const parsed = parseSourceInput(input);
  const reason = parseReason(given.reason);
  if (!parsed.ok || !reason.ok)
    throw invalidInput('The source was not saved', [...issuesOf(parsed), ...issuesOf(reason)]);
  if (!given.version) return recordSource(context, input, reason.reason);
  const version = Number(merged ? given.seen_version : given.version);
  const correction = { id: parsed.source.id, version, input, reason: reason.reason };
  return correctSource(context, correction);
}

/** The same for a context note; a new one gets its id here. */
export async function saveNoteForm(context: ServiceContext, given: Fields): Promise<ContextNote> {
  authorize(context, 'editor');
  const merged = given.id && given.seen_version ? await mergeNote(context, given) : null;
  const input = { ...pick(['id', ...NOTE_FORM_FIELDS], given), ...merged };
  const parsed = parseContextNoteInput({ ...input, id: input.id || 'new-note' });
  const reason = parseReason(given.reason);
  if (!parsed.ok || !reason.ok)
    throw invalidInput('The note was not saved', [...issuesOf(parsed), ...issuesOf(reason)]);
  if (!input.id) return recordContextNote(context, input, reason.reason);
  const version = Number(merged ? given.seen_version : given.version);
  return correctContextNote(context, { id: input.id, version, input, reason: reason.reason });
}

function issuesOf(parsed: { ok: true } | { ok: false; issues: Parameters<typeof invalidInput>[1] }) {
  return parsed.ok ? [] : parsed.issues;
}

type SourceFormField = (typeof SOURCE_FORM_FIELDS)[number];
type NoteFormField = (typeof NOTE_FORM_FIELDS)[number];

/** What was typed, as a record has it, so that a blank at an end is no change. */
export function normalisedSource(given: Fields): Record<SourceFormField, string> {
  const typed = pick(SOURCE_FIELDS, given) as Record<(typeof SOURCE_FIELDS)[number], string>;
  const parsed = parseSourceInput(typed);
  return parsed.ok ? toSourceFields(parsed.source) : typed;
}

/** The same for a note: the order of its figures is none. */
export function normalisedNote(given: Fields): Record<NoteFormField, string> {
  const typed = pick(NOTE_FORM_FIELDS, given) as Record<NoteFormField, string>;
  const parsed = parseContextNoteInput({ ...typed, id: given.id ?? '' });
  if (!parsed.ok) return typed;
  const { sourceId, text, figureIds } = parsed.note;
  return { source: sourceId, text, figures: figureIds.toSorted().join(' ') };
}

async function mergeSource(context: ServiceContext, given: Fields): Promise<Fields> {
  const versions = await getVersions(context, { type: 'source', id: given.id ?? '' });
  const [was, theirs] = [given.version, given.seen_version].map((version) =>
    toSourceFields(requireVersion(versions, Number(version)).state),
  );
  return was && theirs ? mergeSides(SOURCE_FORM_FIELDS, given, { was, theirs, yours: normalisedSource(given) }) : {};
}

async function mergeNote(context: ServiceContext, given: Fields): Promise<Fields> {
  const versions = await getVersions(context, { type: 'context_note', id: given.id ?? '' });
  const [was, theirs] = [given.version, given.seen_version].map((version) =>
    toNoteFields(requireVersion(versions, Number(version)).state),
  );
  return was && theirs ? mergeSides(NOTE_FORM_FIELDS, given, { was, theirs, yours: normalisedNote(given) }) : {};
}

type Sides<F extends string> = Record<'was' | 'theirs' | 'yours', Readonly<Record<F, string>>>;

function mergeSides<F extends string>(fields: readonly F[], given: Fields, { was, theirs, yours }: Sides<F>): Fields {
  const changed = compareVersions(fields, was, { theirs, yours });
  return mergeVersions(theirs, changed, (field) => given[`keep_${field}`] === 'theirs');
}
