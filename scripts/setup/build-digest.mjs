import { digestOf } from './stamp.mjs';

const INPUTS = [
  'app',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'proxy.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** A digest of everything that a build is made of: the same for the same code, wherever and whenever it is built. */
export function buildDigest() {
  return digestOf(INPUTS, ['app/lib/db/generated']);
}
