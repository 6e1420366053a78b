import { expect, test } from 'vitest';
import { parseSettings, SettingsError } from '@/lib/settings';

test('an empty environment gives the defaults', () => {
  expect(parseSettings({})).toEqual({
    PORT: 3000,
    HOST: 'localhost',
    DATABASE_FILE: 'data/as-reported.sqlite',
    PUBLIC_ORIGIN: 'http://localhost:3000',
    LOG_LEVEL: 'info',
    MIN_FREE_MB: 256,
    BACKUP_MAX_AGE_DAYS: 7,
    CHROMIUM_PATH: undefined,
  });
});

test('the public origin follows the port; an empty variable counts as not given; others are ignored', () => {
  expect(parseSettings({ PORT: '8080', LOG_LEVEL: '', HOME: '/root' })).toMatchObject({
    PORT: 8080,
    PUBLIC_ORIGIN: 'http://localhost:8080',
    LOG_LEVEL: 'info',
  });
});

test.each([
  ['PORT', '0', /^PORT is "0": give a whole number from 1 to 65535, or leave it out\.$/],
  ['PORT', '65536', /^PORT is "65536": give a whole number from 1 to 65535/],
  ['PORT', '3000 ', /^PORT is "3000 ": give/],
  ['PORT', '0x10', /^PORT is "0x10": give/],
  ['HOST', 'http://localhost', /^HOST is "http:\/\/localhost": give a host name or an address/],
  [
    'PUBLIC_ORIGIN',
    'figures.example.org',
    /^PUBLIC_ORIGIN is "figures\.example\.org": give scheme, host and port only/,
  ],
  ['TRUSTED_PROXY', 'proxy.example.org', /^TRUSTED_PROXY is "proxy\.example\.org": give IP addresses or ranges/],
  ['TRUSTED_PROXY', '10.0.0.0/33', /^TRUSTED_PROXY is /],
  ['TRUSTED_PROXY', '10.0.0.0/8/8', /^TRUSTED_PROXY is /],
  ['TRUSTED_PROXY', '10/8', /^TRUSTED_PROXY is /],
  ['TRUSTED_PROXY', '127.0.0.1,', /^TRUSTED_PROXY is /],
  ['PUBLIC_ORIGIN', 'https://figures.example.org/', /^PUBLIC_ORIGIN is /],
  ['PUBLIC_ORIGIN', 'https://figures.example.org:443', /^PUBLIC_ORIGIN is /],
  ['PUBLIC_ORIGIN', 'ftp://figures.example.org', /^PUBLIC_ORIGIN is /],
  ['MIN_FREE_MB', '1.5', /^MIN_FREE_MB is "1\.5": give a whole number of megabytes/],
  ['MIN_FREE_MB', '-1', /^MIN_FREE_MB is /],
  ['METRICS_TOKEN', 'short', /^METRICS_TOKEN is "short": give 20 or more letters and digits/],
  ['BACKUP_MAX_AGE_DAYS', 'never', /^BACKUP_MAX_AGE_DAYS is "never": give a whole number of days/],
  [
    'LOG_LEVEL',
    'loud',
    /^LOG_LEVEL is "loud": give fatal, error, warn, info, debug, trace or silent, or leave it out\.$/,
  ],
])('%s=%s is refused in one line', (name, value, line) => {
  expect(() => parseSettings({ [name]: value })).toThrow(SettingsError);
  expect(() => parseSettings({ [name]: value })).toThrow(line);
});

test.each(['127.0.0.1', '::1', '10.0.0.0/8', '127.0.0.1, ::1,2001:db8::/32', '::ffff:127.0.0.1'])(
  'TRUSTED_PROXY=%s is taken',
  (value) => {
    expect(parseSettings({ TRUSTED_PROXY: value })).toMatchObject({ TRUSTED_PROXY: value });
  },
);

test('two bad settings give two lines', () => {
  expect(() => parseSettings({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT is "x".*\nLOG_LEVEL is "y"[^\n]*$/);
});
