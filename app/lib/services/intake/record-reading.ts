import 'server-only';
import { findSource } from '../../db/figures/source-writes';
import { insertIntakeText } from '../../db/intake-texts';
import { insertAuditEntry } from '../../db/record/audit-writes';
import type { Write } from '../../db/sqlite/writer';
import type { SourceInput } from '../../schemas/source-input';
import type { Authorship } from '../authorize';
import { conflict } from '../errors';
import { recordSourceIn } from '../sources/record-source';

/** What is kept of a text that was read: its hash, and the text where an editor asked for it. */
export interface ReadText {
  sourceId: string;
  hash: string;
  text: string | null;
}

/** Keeps that a text was read, with its audit entry, inside a write that has begun; once for each text of a source. */
export async function recordReadTextIn(write: Write, read: ReadText, { actor, requestId }: Authorship): Promise<void> {
  if (!(await insertIntakeText(write, { ...read, actor }))) return;
  await insertAuditEntry(write, {
    actor,
    requestId,
    action: 'read text',
    subjectType: 'source',
    subjectId: read.sourceId,
    after: { sha256: read.hash, text: read.text === null ? 'not kept' : 'kept' },
  });
}

/** Records a source that is not there yet, inside a write that has begun. Refuses an id that is another source's. */
export async function recordMissingSourceIn(write: Write, source: SourceInput, by: Authorship): Promise<void> {
  const known = await findSource(write.tx, source.id);
  if (!known) await recordSourceIn(write, source, by);
  else if (known.title !== source.title || known.publisher !== source.publisher)
    throw conflict(`The id ${source.id} was given to another source meanwhile: read the text again`);
}
