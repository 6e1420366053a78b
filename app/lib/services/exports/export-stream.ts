import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { ExportSession } from './export-session';

/**
 * The chunks as a stream that makes the next one only when its reader asks: a reader that stops stops the producer, and
 * one that goes away ends it. `onCut` is told when a clock of the session ends it instead.
 */
export function toPulledStream(
  chunks: AsyncGenerator<Uint8Array, void>,
  session: ExportSession,
  onCut: () => void = () => undefined,
): ReadableStream<Uint8Array> {
  const finish = () => {
    session.end();
    // Its own errors have been told already; this only lets it clean up.
    chunks.return().catch(() => undefined);
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        session.onCut((reason) => {
          controller.error(reason);
          finish();
          onCut();
        });
      },
      async pull(controller) {
        session.touch();
        try {
          // One turn for everybody else between two chunks.
          await setImmediate();
          const { done, value } = await chunks.next();
          if (session.ended) return;
          if (value) {
            session.give(value.length);
            return controller.enqueue(value);
          }
          if (done) {
            controller.close();
            finish();
          }
        } catch (error) {
          if (session.ended) return;
          controller.error(error);
          finish();
        }
      },
      cancel: finish,
    },
    { highWaterMark: 0 },
  );
}

/**
 * A small file, made at once: its snapshot is given back before a byte is read, so that no reader of it can hold up
 * anything, however slow.
 */
export async function toMadeStream(
  chunks: AsyncGenerator<Uint8Array, void>,
  session: ExportSession,
): Promise<ReadableStream<Uint8Array>> {
  const made: Uint8Array[] = [];
  for await (const chunk of chunks) {
    if (session.ended) throw session.ended;
    made.push(chunk);
  }
  session.end();
  return toReadyStream(made);
}

/** Chunks that are there already, as a stream. */
export function toReadyStream(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}
