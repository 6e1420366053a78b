import 'server-only';
import { findVersionedNote, type VersionedNote } from '../../db/figures/context-note-writes';
import { authorize } from '../authorize';
import { notFound } from '../errors';
import type { ServiceContext } from '../service-context';

/** A context note with the version that guards its changes. Refuses an unknown id. */
export async function getEditableNote(context: ServiceContext, id: string): Promise<VersionedNote> {
  authorize(context, 'editor');
  const found = await findVersionedNote(context.db.reader, id);
  if (!found) throw notFound('There is no note with this id');
  return found;
}
