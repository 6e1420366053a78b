import { expect } from 'vitest';
import { tryPowerLoss } from '../support/power-loss';
import { IS_FULL, size } from '../support/size';
import { testWith } from '../support/tools';

// Only what was flushed is promised, so a Linux that lets a library stand before fsync is enough: no power is cut.
testWith(
  ['gcc'],
  'what was acknowledged survives a power cut, whichever unflushed sectors it keeps (T2)',
  {
    timeout: 1_800_000,
  },
  async () => {
    const wanted = { cuts: size(12, 100), tornEach: 5 };
    const trial = await tryPowerLoss({ program: 'saving-process.ts', ...wanted });
    const control = await tryPowerLoss({ program: 'normal-saving-process.ts', cuts: size(3, 10), tornEach: 0 });
    console.log(
      `T2: ${JSON.stringify(trial)}; with synchronous=NORMAL: ${JSON.stringify(control)}${IS_FULL ? '' : ' (short)'}`,
    );
    expect(trial).toMatchObject({ cuts: wanted.cuts, torn: wanted.cuts * 5, lost: 0, faults: 0 });
    expect(trial.acknowledged).toBeGreaterThan(wanted.cuts * 5);
    // Shows that the test would see a loss.
    expect(control.lost).toBeGreaterThan(0);
  },
);
