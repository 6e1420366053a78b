import 'server-only';
import { type IntakeText, readTextsOfSource } from '../../db/intake-texts';
import { authorize } from '../authorize';
import type { ServiceContext } from '../service-context';

/** The texts that intake read for a source, the newest first; for editors. */
export async function listReadTexts(context: ServiceContext, sourceId: string): Promise<IntakeText[]> {
  authorize(context, 'editor');
  return readTextsOfSource(context.db.reader, sourceId);
}
