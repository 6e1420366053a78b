import 'server-only';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Busboy } from '@fastify/busboy';
import { invalidInput } from '../services/errors';

export interface UploadForm {
  fields: Record<string, string>;
  fileName: string;
  /** Read it to its end, or give up the whole request. */
  file: Readable;
}

const FIELD_BYTES = 10_000;
const MOST_FIELDS = 10;

/**
 * A form with text fields before one file, without holding the file: it comes as a stream as soon as it begins. Throws a
 * AppError when the body is no such form. Sizes of files are the reader's to limit.
 */
export function readUploadForm(request: Request): Promise<UploadForm> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.body) return Promise.reject(noFile());
  return new Promise((resolve, reject) => {
    const fields: [string, string][] = [];
    const parser = new Busboy({
      headers: { 'content-type': type },
      limits: { files: 1, fields: MOST_FIELDS, fieldSize: FIELD_BYTES, parts: MOST_FIELDS + 1 },
    });
    const body = Readable.fromWeb(request.body as ReadableStream);
    const fail = (error: unknown) => {
      body.destroy();
      reject(error);
    };
    parser.on('field', (name, value) => fields.push([name, value.replaceAll('\r\n', '\n')]));
    parser.on('file', (_name, file, fileName) => {
      // A body that breaks off ends its file, too, and that must not look like the file's end.
      body.once('error', (error) => file.destroy(error));
      resolve({ fields: Object.fromEntries(fields), fileName: baseName(fileName), file });
    });
    parser.on('finish', () => fail(noFile()));
    parser.on('error', () => fail(noFile()));
    body.once('error', fail);
    body.pipe(parser);
  });
}

function noFile() {
  return invalidInput('Nothing was imported', [{ field: 'file', code: 'missing' }]);
}

/** What the sender calls it is only shown, never made a path. */
function baseName(name: string | undefined): string {
  return (
    (name ?? '')
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .slice(0, 120) || 'figures.csv'
  );
}
