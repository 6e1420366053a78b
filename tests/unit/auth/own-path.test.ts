import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from '@/lib/auth/own-path';

test.each([
  ['/admin/people', '/admin/people'],
  ['/admin/figures/new?source=izvestia&x=%2F', '/admin/figures/new?source=izvestia&x=%2F'],
  ['/', '/'],
])('%s is one of our own', (next, expected) => {
  expect(ownPath(next)).toBe(expected);
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/%0d%0aSet-Cookie:x=1\r\nx',
  '',
  ' /admin',
  null,
  undefined,
])('%s leads to the desk instead', (next) => {
  expect(ownPath(next)).toBe('/admin');
});

test('200 made-up values never lead off the site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '//',
    'evil.example',
    '@',
    ':',
    'https:',
    '\t',
    '%2f',
    '..',
    '.',
    '?',
    '#',
    ' ',
    'admin',
  );
  const values = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string(),
    fc.webUrl(),
  );
  fc.assert(
    fc.property(values, (next) => {
      const target = new URL(ownPath(next), 'http://localhost:3000/login');
      expect(target.origin).toBe('http://localhost:3000');
    }),
    { numRuns: 200 },
  );
});
