import type { ImportOutcome } from '@/lib/services/imports/apply-figures';
import { importFigures } from '@/lib/services/imports/import-figures';
import { COMMAND_LIMITS } from '@/lib/services/imports/import-limits';
import { importSources } from '@/lib/services/imports/import-sources';
import type { ServiceContext } from '@/lib/services/service-context';

export type { ImportOutcome } from '@/lib/services/imports/apply-figures';

export interface ImportFile {
  bytes: Uint8Array;
  /** Figures or sources: each has its own columns. */
  of: 'figures' | 'sources';
  reason: string;
  name?: string;
}

/** Imports a CSV file that lies in memory as `npm run import` does with one on the disk. */
export async function importFile(context: ServiceContext, file: ImportFile): Promise<ImportOutcome> {
  const { bytes, reason, name = 'a file' } = file;
  const csv = { name, open: () => chunksOf(bytes), reason, limits: COMMAND_LIMITS };
  return file.of === 'sources' ? importSources(context, csv) : importFigures(context, csv);
}

/** Bytes as a file brings them. */
export async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
