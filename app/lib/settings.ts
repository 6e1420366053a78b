import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** The one table of settings: what serve.mjs and env.ts check, and what .env.example and the README must list. */
const settingsSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'give a whole number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'give a whole number from 1 to 65535')
    .default(3000),
  // Only this machine: over plain HTTP nobody else may sign in, and a first start should not open a port to a network.
  HOST: z
    .string()
    .regex(/^[0-9A-Za-z.:-]+$/, 'give a host name or an address, such as localhost or 0.0.0.0')
    .default('localhost'),
  DATABASE_FILE: z.string().min(1, 'give a path').default('data/as-reported.sqlite'),
  PUBLIC_ORIGIN: z
    .string()
    .refine(isOrigin, 'give scheme, host and port only, such as https://figures.example.org')
    .optional(),
  TRUSTED_PROXY: z
    .string()
    .refine(
      (text) => text.split(',').every((part) => isAddressOrRange(part.trim())),
      'give IP addresses or ranges with commas between them, such as 127.0.0.1 or 10.0.0.0/8',
    )
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'give fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
  MIN_FREE_MB: z
    .string()
    .regex(/^\d{1,9}$/, 'give a whole number of megabytes, such as 256, or 0 for no floor')
    .transform(Number)
    .default(256),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{20,}$/, 'give 20 or more letters and digits, as "openssl rand -hex 32" makes them')
    .optional(),
  BACKUP_MAX_AGE_DAYS: z
    .string()
    .regex(/^\d{1,4}$/, 'give a whole number of days, 0 for no warning')
    .transform(Number)
    .default(7),
  CHROMIUM_PATH: z.string().min(1, 'give the path of a Chromium program').optional(),
});

export const SETTING_NAMES = Object.keys(settingsSchema.shape) as (keyof typeof settingsSchema.shape)[];

export type Settings = z.output<typeof settingsSchema> & { PUBLIC_ORIGIN: string };

/** Settings that cannot be used; the message has one line for each, which says how to mend it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsRefusal';
}

/**
 * Reads the settings out of an environment; a variable that is empty counts as not given.
 * Throws SettingsError naming every bad one. PUBLIC_ORIGIN defaults to http://localhost:PORT.
 */
export function parseSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(SETTING_NAMES.map((name) => [name, environment[name] || undefined]));
  const { success, data, error } = settingsSchema.safeParse(given);
  if (success) return { ...data, PUBLIC_ORIGIN: data.PUBLIC_ORIGIN ?? `http://localhost:${data.PORT}` };
  const lines = error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${name} is "${given[name]}": ${message}, or leave it out.`;
  });
  throw new SettingsError([...new Set(lines)].join('\n'));
}

/** The process's settings, with a .env file in the current folder adding what the environment does not say. */
export function readSettings(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseSettings(process.env);
}

/** `127.0.0.1`, `::1`, `10.0.0.0/8`. */
function isAddressOrRange(text: string): boolean {
  if (isIP(text) !== 0) return true;
  const [address = '', ...bits] = text.split('/');
  return isIP(address) !== 0 && bits.length === 1 && ipaddr.isValidCIDR(text);
}

/** An origin as browsers send it: no path, no trailing slash, no default port. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
