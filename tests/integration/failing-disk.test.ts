import { expect } from 'vitest';
import { tryFailingCall } from '../support/failing-calls';
import { IS_FULL, size } from '../support/size';
import { testWith } from '../support/tools';

const CASES = [
  { call: 'fsync', error: 'EIO', first: 4 },
  { call: 'pwrite64', error: 'ENOSPC', first: 60 },
  { call: 'fsync', error: 'ENOSPC', first: 4 },
  { call: 'pwrite64', error: 'EIO', first: 60 },
] as const;
const EVERY = IS_FULL ? [1, 2, 3, 4, 5, 7, 11, 13] : [3];
const TIMEOUT = { timeout: 1_800_000 };

for (const failing of IS_FULL ? CASES : CASES.slice(0, 2)) {
  testWith(
    ['strace'],
    `${failing.call} that fails with ${failing.error}: what is said of each save is true (T4)`,
    TIMEOUT,
    async () => {
      let all = 0;
      for (const every of EVERY) {
        const trial = await tryFailingCall({ ...failing, every }, size(40, 80));
        const { injected, told, lost, denied, faults, afterwards } = trial;
        all += injected;
        console.log(
          `T4: ${failing.call} ${failing.error}, every ${every}: ${injected} failed, ${JSON.stringify(told)}`,
        );
        expect(injected).toBeGreaterThan(3);
        expect((told.not_saved ?? 0) + (told.outcome_unknown ?? 0)).toBeGreaterThan(0);
        expect({ lost, denied, faults }).toEqual({ lost: [], denied: [], faults: [] });
        expect(afterwards).toEqual(['saved', 'saved', 'saved']);
      }
      console.log(`T4: ${failing.call} ${failing.error}: ${all} calls failed, 0 saves lost, 0 kept that were denied`);
    },
  );
}

for (const first of IS_FULL ? [4, 5, 6, 7, 8] : [6]) {
  testWith(
    ['strace'],
    `a save whose COMMIT alone fails (fsync no. ${first}), right before the kill: what is said of it is true (T4)`,
    TIMEOUT,
    async () => {
      const once = { call: 'fsync', error: 'EIO', first, every: 'once' } as const;
      const { injected, told, lost, denied, faults } = await tryFailingCall(once, 30);
      console.log(`T4: fsync no. ${first} alone: ${JSON.stringify(told)}`);
      expect(injected).toBe(1);
      expect({ lost, denied, faults }).toEqual({ lost: [], denied: [], faults: [] });
      // The disk works again at once, so it can be found out.
      expect(told.outcome_unknown).toBeUndefined();
      expect((told.not_saved ?? 0) + (told.saved ?? 0)).toBeGreaterThan(0);
    },
  );
}
