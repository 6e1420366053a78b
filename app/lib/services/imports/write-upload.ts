import 'server-only';
import { open } from 'node:fs/promises';
import { AppError, invalidInput } from '../errors';
import { FIGURE_COLUMNS_KNOWN } from './check-figures';
import { UPLOAD_LIMITS } from './import-limits';
import { FileInspector, type InspectedFile } from './read-upload';

/** How many bytes come between two looks at the free space of the disk. */
const LOOK_EVERY_BYTES = 4_000_000;

/**
 * Writes an upload into a new file while it is looked at. Refuses what is no CSV, too large or empty, and what
 * `requireRoom` refuses, which is asked again and again while the file comes. The caller removes what was written.
 */
export async function writeUpload(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  requireRoom: () => void,
): Promise<InspectedFile> {
  const inspector = new FileInspector(FIGURE_COLUMNS_KNOWN);
  const target = await open(file, 'wx', 0o600);
  try {
    let lookAt = 0;
    for await (const chunk of chunks) {
      inspector.add(chunk);
      if (inspector.magic) throw refusal(inspector.magic);
      if (inspector.bytes > UPLOAD_LIMITS.bytes) {
        throw new AppError(
          'too_large',
          'Nothing was imported: a file may have 100 MB at most. Split it, or use npm run import',
        );
      }
      if (inspector.bytes >= lookAt) {
        requireRoom();
        lookAt = inspector.bytes + LOOK_EVERY_BYTES;
      }
      await target.appendFile(chunk);
    }
  } finally {
    await target.close();
  }
  const inspected = inspector.finish();
  if (inspected.bytes === 0) throw invalidInput('Nothing was imported', [{ field: 'file', code: 'missing' }]);
  if (inspected.refusal) throw refusal(inspected.refusal);
  return inspected;
}

function refusal(code: string): AppError {
  return invalidInput('Nothing was imported', [{ field: 'file', code }]);
}
