import 'server-only';
import { createHash } from 'node:crypto';
import {
  clearThrottle,
  findThrottle,
  forgetThrottles,
  saveThrottle,
  type ThrottleCount,
} from '../../db/accounts/throttle-writes';
import type { Reader } from '../../db/reader';
import type { Recording } from '../../db/sqlite/writer';
import { type AppError, tooMany } from '../errors';
import { clientNetworks } from './client-network';
import {
  ADDRESS_WINDOW_MS,
  ATTEMPTS_PER_ADDRESS,
  ATTEMPTS_PER_SITE,
  FORGET_ATTEMPTS_MS,
  FREE_ATTEMPTS,
  LONGEST_WAIT_MS,
} from './limits';

/** Attempts from one network, and how many a minute are looked at. */
export interface NetworkKey {
  key: string;
  most: number;
}

/**
 * Whose attempts are counted: everybody's from a client's networks, and those on one account, from one known device, or by
 * somebody who is signed in.
 */
export interface AttemptKeys {
  networks: readonly NetworkKey[];
  subject: string | null;
}

/** Names are hashed: what people type into the wrong field should not be kept. */
export function accountKey(name: string): string {
  return `account:${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}

export function deviceKey(deviceId: string): string {
  return `device:${deviceId}`;
}

/** Of whoever is signed in and gives the password once more. */
export function ownKey(userId: string): string {
  return `own:${userId}`;
}

export function networkKeys(address: string): NetworkKey[] {
  return toNetworkKeys('address', address);
}

/** Wrong tokens are counted apart, so that a program gone astray keeps nobody of its network from signing in. */
export function tokenNetworkKeys(address: string): NetworkKey[] {
  return toNetworkKeys('token', address);
}

function toNetworkKeys(of: 'address' | 'token', address: string): NetworkKey[] {
  return clientNetworks(address).map(({ name, kind }) => ({
    key: `${of}:${name}`,
    most: kind === 'site' ? ATTEMPTS_PER_SITE : ATTEMPTS_PER_ADDRESS,
  }));
}

/** How long the next attempt waits after so many: nothing up to five, then 1 s, doubling up to 15 min. */
export function waitAfter(attempts: number): number {
  return attempts < FREE_ATTEMPTS ? 0 : Math.min(1000 * 2 ** Math.min(attempts - FREE_ATTEMPTS, 30), LONGEST_WAIT_MS);
}

/** Throws an AppError when one of the counters says to wait. Reads only: a flood that is refused writes nothing. */
export async function requireTurn(reader: Reader, keys: AttemptKeys, now: Date): Promise<void> {
  for (const { key, most } of keys.networks) {
    const network = await findThrottle(reader, key);
    if (network && network.count >= most) requireOver(network, now, ADDRESS_WINDOW_MS);
  }
  const subject = keys.subject === null ? null : await findThrottle(reader, keys.subject);
  if (subject) requireOver(subject, now, LONGEST_WAIT_MS);
}

/** Counts an attempt before its password is looked at, so that many at once are as bounded as one after the other. */
export async function countAttempt(recording: Recording, keys: AttemptKeys): Promise<void> {
  const { tx, at } = recording;
  await requireTurn(tx, keys, at);
  await forgetThrottles(recording, new Date(at.getTime() - FORGET_ATTEMPTS_MS));
  for (const { key } of keys.networks) {
    const network = await findThrottle(tx, key);
    const inWindow = network && waitUntil(network, at, ADDRESS_WINDOW_MS) > 0;
    const ends = inWindow ? network.nextAt : new Date(at.getTime() + ADDRESS_WINDOW_MS);
    await saveThrottle(recording, key, inWindow ? network.count + 1 : 1, ends);
  }
  if (keys.subject === null) return;
  const attempts = ((await findThrottle(tx, keys.subject))?.count ?? 0) + 1;
  await saveThrottle(recording, keys.subject, attempts, new Date(at.getTime() + waitAfter(attempts)));
}

/** After a success its own counter begins anew; the networks' go on. */
export async function clearAttempts(recording: Recording, { subject }: Pick<AttemptKeys, 'subject'>): Promise<void> {
  if (subject !== null) await clearThrottle(recording, subject);
}

function requireOver(counted: ThrottleCount, now: Date, longestMs: number): void {
  const wait = waitUntil(counted, now, longestMs);
  if (wait > 0) throw tooManyTries(wait);
}

/** A wait longer than any that is given comes from a clock that was set back, and is over. */
function waitUntil({ nextAt }: ThrottleCount, now: Date, longestMs: number): number {
  const wait = nextAt.getTime() - now.getTime();
  return wait > longestMs ? 0 : wait;
}

function tooManyTries(waitMs: number): AppError {
  const seconds = Math.ceil(waitMs / 1000);
  const words =
    seconds < 90 ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : `${Math.ceil(seconds / 60)} minutes`;
  return tooMany(`Too many attempts: try again in ${words}`, seconds);
}
