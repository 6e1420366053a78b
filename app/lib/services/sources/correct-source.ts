import 'server-only';
import { findSource } from '../../db/figures/source-writes';
import type { Source } from '../../domain/source';
import { toSourceFields } from '../../schemas/figure-fields';
import { parseSourceInput } from '../../schemas/source-input';
import { authorize } from '../authorize';
import { conflict, invalidInput, notFound } from '../errors';
import type { Correction } from '../figures/correct-figure';
import type { ServiceContext } from '../service-context';
import { correctSourceIn } from './record-source';

/** Writes a corrected source over the version its editor saw. Refuses bad input, an unknown id, a newer version. */
export async function correctSource(
  context: ServiceContext,
  { id, version, input, reason }: Correction,
): Promise<Source> {
  const by = { ...authorize(context, 'editor'), reason };
  const parsed = parseSourceInput(input);
  if (!parsed.ok) throw invalidInput('The source was not saved', parsed.issues);
  return context.db.writer.write(async (write) => {
    const before = await findSource(write.tx, id);
    if (!before) throw notFound('There is no source with this id');
    requireSourceVersion(before, version);
    return correctSourceIn(write, { before, input: { ...parsed.source, id } }, by);
  });
}

/** Refuses a version that is no longer the newest, with both of them. */
export function requireSourceVersion(newest: Source, version: number): void {
  if (newest.version === version) return;
  const message =
    'This source was changed by somebody else meanwhile. Nothing was saved: look at the newer version first';
  throw conflict(message, {
    subject: 'source',
    id: newest.id,
    yours: { version },
    newest: { version: newest.version, fields: toSourceFields(newest) },
  });
}
