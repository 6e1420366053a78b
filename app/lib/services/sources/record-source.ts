import 'server-only';
import { findSource, insertSource, updateSource } from '../../db/figures/source-writes';
import { insertRevision } from '../../db/record/revision-writes';
import type { Write } from '../../db/sqlite/writer';
import type { Source } from '../../domain/source';
import { toSourceFields } from '../../schemas/figure-fields';
import { parseSourceInput, type SourceInput } from '../../schemas/source-input';
import { type Authorship, authorize } from '../authorize';
import { conflict, invalidInput } from '../errors';
import type { ServiceContext } from '../service-context';

/** Records a new source from outside text, with its revision. Refuses bad input and an id that is taken. */
export async function recordSource(context: ServiceContext, input: unknown, reason: string): Promise<Source> {
  const by = { ...authorize(context, 'editor'), reason };
  const parsed = parseSourceInput(input);
  if (!parsed.ok) throw invalidInput('The source was not saved', parsed.issues);
  return context.db.writer.write((write) => recordSourceIn(write, parsed.source, by));
}

/** The same inside a write that has begun. */
export async function recordSourceIn(write: Write, input: SourceInput, by: Authorship): Promise<Source> {
  if (await findSource(write.tx, input.id)) throw conflict(`The id ${input.id} is taken: correct that source instead`);
  const source = await insertSource(write, input);
  const change = { subjectType: 'source', subjectId: source.id, ...by, before: null } as const;
  await insertRevision(write, { ...change, after: toSourceFields(source) });
  return source;
}

/** Writes a corrected source over the version that was seen, inside a write that has begun. */
export async function correctSourceIn(write: Write, { before, input }: SourceChange, by: Authorship): Promise<Source> {
  const after = await updateSource(write, before, input);
  if (!after) throw conflict(`${before.id} was changed by somebody else meanwhile. Nothing was saved`);
  await insertRevision(write, {
    subjectType: 'source',
    subjectId: before.id,
    ...by,
    before: toSourceFields(before),
    after: toSourceFields(after),
  });
  return after;
}

export interface SourceChange {
  before: Source;
  input: SourceInput;
}
