import { setTimeout as delay } from 'node:timers/promises';

const LOOK_EVERY_MS = 1;
/** A timer that is late by more than this has waited behind other work. */
const LATE_MS = 3;
const QUIET_LOOKS = 2;

/**
 * Waits until this process has answered what is quickly answered, so that costly work does not come between: until
 * nothing else has kept its thread for some milliseconds, or until the time is over. Gives how long that took.
 */
export async function untilQuiet(mostMs: number): Promise<number> {
  const started = performance.now();
  let now = started;
  for (let quiet = 0; quiet < QUIET_LOOKS && now - started < mostMs; ) {
    const before = now;
    await delay(LOOK_EVERY_MS);
    now = performance.now();
    quiet = now - before < LOOK_EVERY_MS + LATE_MS ? quiet + 1 : 0;
  }
  return now - started;
}
