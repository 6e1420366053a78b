import 'server-only';
import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { shareQueue } from '../../process/gauges';
import { registry } from '../../process/registry';
import { tooMany } from '../errors';

/** OWASP's minimum for argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const OPTIONS = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash takes memory and a core: at most so many at once, and so many waiting. */
const AT_ONCE = 4;
const WAITING = 100;

/** A hash of 32 random bytes that nobody knows: an unknown name costs the same work as a known one. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$VjMwagcVRJJbHtr6R4gixQ$iKI646W1T1xN0FlZfzi5G35Bd5TP3fa0fY4e6SCm8Ak';

interface HashQueue {
  running: number;
  waiting: (() => void)[];
  /** How many hashes were worked out since the start: what a test counts. */
  done: number;
}

declare module '../../process/registry' {
  interface ProcessRegistry {
    /** Hashes of passwords that are worked out and wait: the limit is the process's. */
    hashQueue?: HashQueue;
  }
}

function queue(): HashQueue {
  registry.hashQueue ??= { running: 0, waiting: [], done: 0 };
  return registry.hashQueue;
}

shareQueue('hashes', () => ({ running: queue().running, waiting: queue().waiting.length, places: AT_ONCE }));

/** The argon2id hash of a new password. Throws an AppError when too many are waiting. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, OPTIONS));
}

/** Whether the password is the one that was hashed; null, for an unknown name, does the same work and is false. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(kept ?? NOBODYS, password));
  return kept !== null && matches;
}

/** How many hashes this process has worked out. */
export function hashCount(): number {
  return queue().done;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const line = queue();
  if (line.running >= AT_ONCE) {
    if (line.waiting.length >= WAITING) throw tooMany('Too many people are signing in: try again in a minute');
    await new Promise<void>((ready) => line.waiting.push(ready));
  } else {
    line.running += 1;
  }
  try {
    line.done += 1;
    return await work();
  } finally {
    // The place passes on to whoever waits; nobody else can take it in between.
    const next = line.waiting.shift();
    if (next) next();
    else line.running -= 1;
  }
}
