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
          if (value) return controller.enqueue(value);
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
