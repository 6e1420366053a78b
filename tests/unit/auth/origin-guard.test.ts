import { afterEach, expect, test } from 'vitest';
import { requireOwnOrigin } from '@/lib/auth/origin-guard';
import { registry } from '@/lib/process/registry';

const OWN = 'https://figures.example.org';

function refused(headers: Record<string, string>): boolean {
  try {
    requireOwnOrigin(new Headers(headers), OWN);
    return false;
  } catch {
    return true;
  }
}

test('only a form of our own pages passes', () => {
  expect(refused({ origin: OWN, 'sec-fetch-site': 'same-origin' })).toBe(false);
});

test.each([
  {},
  { origin: OWN },
  { 'sec-fetch-site': 'same-origin' },
  { origin: 'null', 'sec-fetch-site': 'same-origin' },
  { origin: 'http://figures.example.org', 'sec-fetch-site': 'same-origin' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin', 'x-forwarded-host': 'evil.example' },
  { origin: OWN, 'sec-fetch-site': 'same-site' },
  { origin: OWN, 'sec-fetch-site': 'cross-site' },
  { origin: OWN, 'sec-fetch-site': 'none' },
])('%o is refused', (headers) => {
  expect(refused(headers as Record<string, string>)).toBe(true);
});

afterEach(() => {
  delete registry.insecureHttp;
});

test('over plain HTTP, where browsers send no Sec-Fetch-Site, Origin alone decides; what is sent still counts', () => {
  registry.insecureHttp = true;
  expect(refused({ origin: OWN })).toBe(false);
  expect(refused({ origin: OWN, 'sec-fetch-site': 'cross-site' })).toBe(true);
  expect(refused({ origin: 'http://evil.example' })).toBe(true);
  expect(refused({})).toBe(true);
});
