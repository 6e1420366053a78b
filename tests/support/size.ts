/** Whether the tests with a number (T1, T7, …) run in full, as under `npm run test:hard`, or in the short form of `npm test`. */
export const IS_FULL = process.env.AS_REPORTED_TEST_SIZE === 'full';

/** How often a test does what it does: one test, two sizes, so that there is no second one to keep in step. */
export function size(short: number, full: number): number {
  return IS_FULL ? full : short;
}
