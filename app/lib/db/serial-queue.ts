import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Runs one task at a time in the order of arrival; a task that fails does not stop the next.
 * A task that queues another and waits for it would wait for ever: that is refused with an error.
 */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve();
  readonly #inside = new AsyncLocalStorage<true>();
  #length = 0;

  /** Tasks that have not ended. */
  get length(): number {
    return this.#length;
  }

  /** Resolves or rejects exactly as the task does. */
  run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#inside.getStore()) return Promise.reject(new Error('a write was started from inside a write'));
    this.#length += 1;
    const result = this.#tail
      .then(() => this.#inside.run(true, task))
      .finally(() => {
        this.#length -= 1;
      });
    this.#tail = result.catch(() => undefined);
    return result;
  }
}
