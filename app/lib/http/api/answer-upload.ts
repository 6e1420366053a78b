import 'server-only';
import type { Operation } from '../../schemas/api/operations';
import { invalidInput } from '../../services/errors';
import type { Handler } from '../handlers';
import { type OpenedRequest, openRequest, refusedWords, type Written, writtenAnswer } from './answer-write';

export interface UploadRequest<O extends Operation> extends OpenedRequest<O> {
  /** The body as it comes: it is never held whole. */
  chunks: AsyncIterable<Uint8Array>;
}

/** The handler of an operation whose body is a CSV file. Before its first byte is read, everything else was asked. */
export function answerUpload<const O extends Operation>(
  operation: O,
  run: (request: UploadRequest<O>) => Promise<Written>,
): Handler {
  return async (request) => {
    const opened = await openRequest(request, operation);
    if (!/^text\/csv\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
      throw invalidInput(refusedWords(operation), [{ field: 'body', code: 'not_csv' }]);
    return writtenAnswer(operation, await run({ ...opened, chunks: chunksOf(request) }));
  };
}

/** Whoever stops reading leaves the rest where it is: to cancel it would close the connection before the answer is sent. */
function chunksOf({ body }: Request): AsyncIterable<Uint8Array> {
  const unread = body as { values?: (options: { preventCancel: boolean }) => AsyncIterable<Uint8Array> } | null;
  return unread?.values?.({ preventCancel: true }) ?? nothing();
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
