import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unusedFile } from './database';

/** A disk of its own in memory. Making one takes root and Linux. */
export interface SmallDisk {
  folder: string;
  /** Fills it but for so many bytes; called again, fills it otherwise. */
  leave: (bytes: number) => void;
  [Symbol.dispose]: () => void;
}

export const CAN_MOUNT = process.platform === 'linux' && process.getuid?.() === 0;
export const LEFT_OUT = 'left out: a small disk takes root on Linux';

export function smallDisk(megabytes: number): SmallDisk {
  const folder = path.join(path.dirname(unusedFile()), 'disk');
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    leave: (bytes) => {
      rmSync(ballast, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
    // Lazily: a database on it may still be closing.
    [Symbol.dispose]: () => execFileSync('umount', ['-l', folder]),
  };
}
