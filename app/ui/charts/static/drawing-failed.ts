import { knownBy } from '@/lib/process/shared-error';

const MARK = Symbol.for('as-reported.DrawingFailed');

/** A chart was not drawn: its thread ended, took too long, or threw; `cause` is what it said. */
export class DrawingFailed extends Error {
  static override [Symbol.hasInstance] = knownBy(MARK);
  readonly [MARK] = true;
  override readonly name = 'DrawingFailed';

  constructor(cause: unknown) {
    super('a chart was not drawn', { cause });
  }
}
