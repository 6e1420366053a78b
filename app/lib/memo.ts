import { LRUCache } from 'lru-cache';

export interface Memo {
  /** Gives what was made for a key before, or makes it now: once for all who ask at the same time. */
  <T>(owner: object, key: readonly unknown[], make: () => Promise<T>): Promise<T>;
  /** Whether that was made, or is being made. */
  has: (owner: object, key: readonly unknown[]) => boolean;
}

/**
 * Keeps the answers last asked for, at most `most` for each owner (an open database, say), for as long as the owner is
 * referred to. A key holds everything that an answer hangs on, the data revision among it: a state of the data never
 * changes, so that an answer is never stale, only given up. What failed is not kept.
 */
export function memo(most: number): Memo {
  const owners = new WeakMap<object, LRUCache<string, Promise<unknown>>>();
  const give = <T>(owner: object, key: readonly unknown[], make: () => Promise<T>): Promise<T> => {
    const kept = owners.get(owner) ?? new LRUCache<string, Promise<unknown>>({ max: most });
    owners.set(owner, kept);
    const name = JSON.stringify(key);
    // The key names the call that makes the value, so that its type is the one that this call was given.
    const known = kept.get(name) as Promise<T> | undefined;
    if (known) return known;
    const making = make();
    kept.set(name, making);
    making.catch(() => kept.get(name) === making && kept.delete(name));
    return making;
  };
  const has = (owner: object, key: readonly unknown[]) => owners.get(owner)?.has(JSON.stringify(key)) === true;
  return Object.assign(give, { has });
}
