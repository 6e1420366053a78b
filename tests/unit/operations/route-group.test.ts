import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROUTE_GROUPS, routeGroup } from '../../../scripts/server/route-group';

test.each([
  ['/', 'overview'],
  ['/?asOf=3', 'overview'],
  ['/figures', 'figures'],
  ['/figures/china-exports?asOf=2', 'figures'],
  ['/figurespage', 'other'],
  ['/admin/people/x', 'admin'],
  ['/login/reset', 'sign-in'],
  ['/api/v1/figures.csv?flow=exports', 'api'],
  ['/downloads/figures.csv', 'downloads'],
  ['/_next/static/chunks/a.js', 'static'],
  ['/readyz', 'probes'],
  ['/healthz/', 'other'],
  ['/wp-login.php', 'other'],
])('%s belongs to %s', (url, group) => {
  expect(routeGroup(url)).toBe(group);
});

test('whatever is asked for, the group is one of the few', () => {
  fc.assert(fc.property(fc.webPath(), (path) => ROUTE_GROUPS.includes(routeGroup(path))));
});
