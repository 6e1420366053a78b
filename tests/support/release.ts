import { buildDigest } from '../../scripts/setup/build-digest.mjs';

let release: string | undefined;

/** The ETag of a data revision by the release that is built. */
export function builtTag(revision: number): string {
  release ??= buildDigest().slice(0, 10);
  return `"r${revision}-${release}"`;
}
