import 'server-only';
import type { Source } from '../../domain/source';
import type { ServiceContext } from '../../services/service-context';
import { getSource } from '../../services/sources/get-source';
import type { Written } from './answer-write';
import { sourceRecord } from './records';

/** The answer to a write of a source: as it was saved, at the data revision of that write. */
export async function savedSource(context: ServiceContext, source: Source): Promise<Written> {
  const { figures } = await getSource({ ...context }, source.id);
  return { body: { data_revision: source.revision, source: sourceRecord(source, figures.length) } };
}
