import { readFileSync } from 'node:fs';

/** What package-lock.json says about one package. */
interface LockEntry {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  hasInstallScript?: boolean;
  inBundle?: boolean;
}

/** By their places: `node_modules/next/node_modules/postcss`. */
export type Lock = Readonly<Record<string, LockEntry>>;

export interface Floor {
  name: string;
  /** The lowest version that will do; of Node one for each line that is supported. */
  floor: string | Record<string, string>;
  /** What older versions do: an advisory, or a fault of theirs. */
  reason: string;
}

interface AllowedLicences {
  anywhere: readonly string[];
  onlyFor: readonly { licence: string; packages: readonly string[]; reason: string }[];
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

export const FLOORS = readJson<Floor[]>('tests/fixtures/version-floors.json');
const LICENCES = readJson<AllowedLicences>('tests/fixtures/allowed-licences.json');

export function readLock(): Lock {
  const { packages } = readJson<{ packages: Record<string, LockEntry> }>('package-lock.json');
  return Object.fromEntries(Object.entries(packages).filter(([place]) => place !== ''));
}

/** The package's name out of its place. */
export function nameAt(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

export function isBelow(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0;
}

/** Every entry of the lock file below a floor, and every floor that speaks of nothing. */
export function findBelowFloors(lock: Lock, floors: readonly Floor[]): string[] {
  return floors.flatMap(({ name, floor, reason }) => {
    if (typeof floor !== 'string' || name === 'sqlite') return [];
    const entries = Object.entries(lock).filter(([place]) => nameAt(place) === name);
    if (entries.length === 0) return [`${name} has a floor and is not in the lock file: take the floor out`];
    return entries
      .filter(([, { version = '' }]) => isBelow(version, floor))
      .map(([place, { version }]) => `${place} is ${version}, and ${floor} is needed: ${reason}`);
  });
}

/** Entries that npm could not check, or that come from elsewhere than a registry by https; mostly no address is kept. */
export function findUnchecked(lock: Lock): string[] {
  return Object.entries(lock)
    .filter(([, { inBundle }]) => !inBundle)
    .filter(([, { integrity = '', resolved = '' }]) => !integrity.startsWith('sha512-') || !/^https:|^$/.test(resolved))
    .map(([place]) => `${place} has no SHA-512, or no address by https`);
}

/** Licences outside of tests/fixtures/allowed-licences.json, and entries there that allow nothing. */
export function findLicences(lock: Lock, allowed: AllowedLicences = LICENCES): string[] {
  const used = new Set<string>();
  const faults = Object.entries(lock).flatMap(([place, { license = 'none' }]) => {
    if (allowed.anywhere.includes(license)) {
      used.add(license);
      return [];
    }
    const rule = allowed.onlyFor.find(({ licence }) => licence === license);
    const start = rule?.packages.find((known) => nameAt(place).startsWith(known));
    if (start === undefined) return [`${place}: its licence is ${license}, which is not allowed for it`];
    used.add(`${license} ${start}`);
    return [];
  });
  const listed = [
    ...allowed.anywhere,
    ...allowed.onlyFor.flatMap(({ licence, packages }) => packages.map((name) => `${licence} ${name}`)),
  ];
  return [...faults, ...listed.filter((entry) => !used.has(entry)).map((entry) => `${entry} is allowed for nothing`)];
}

/** Packages that npm would let run a program while it installs them. */
export function findInstallScripts(lock: Lock, allowScripts: Readonly<Record<string, boolean>>): string[] {
  const running = Object.entries(lock)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => nameAt(place));
  const undecided = running.filter((name) => allowScripts[name] === undefined);
  const allowed = running.filter((name) => allowScripts[name] === true && name !== 'better-sqlite3');
  return [
    ...undecided.map((name) => `${name} has an install script: deny it in package.json's allowScripts`),
    ...allowed.map((name) => `${name} may run an install script`),
  ];
}
