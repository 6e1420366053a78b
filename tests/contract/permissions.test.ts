import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEntryPoints, roleOfHandler } from '../support/entry-points';
import matrix from './permissions.json';

test('permissions.json lists every page, handler and action with the role that its code asks for, and no other (T23)', () => {
  const entryPoints = readEntryPoints();
  expect(entryPoints).toEqual(matrix);
  const count = [entryPoints.pages, entryPoints.handlers, entryPoints.actions].map((list) => Object.keys(list).length);
  console.log(`T23: ${count[0]} pages, ${count[1]} handlers and ${count[2]} actions as written in the matrix`);
});

test('a handler without a role of its own counts as open, also beside one that asks for a role', () => {
  const code = `async function guarded(): Promise<Response> {
  const actor = await requireRole('editor');
  return send(actor);
}

async function open(): Promise<Response> {
  return send();
}
`;
  expect([roleOfHandler(code, 'guarded'), roleOfHandler(code, 'open')]).toEqual(['editor', 'anyone']);
  expect(() => roleOfHandler(code, 'elsewhere')).toThrow('elsewhere is neither');
});

test('whatever lies under /admin asks for a role, but for signing out', () => {
  const open = [...Object.entries(matrix.pages), ...Object.entries(matrix.handlers)]
    .filter(([address, role]) => address.includes('/admin') && role === 'anyone')
    .map(([address]) => address);
  expect(open).toEqual(['POST /admin/sign-out']);
});

/** They are how somebody gets an actor at all, or note what was done to one. */
const WITHOUT_ACTOR = [
  'accounts/create-first-admin.ts',
  'accounts/find-session.ts',
  'accounts/find-token.ts',
  'accounts/follow-link.ts',
  'accounts/record-denial.ts',
  'accounts/sign-in.ts',
  'accounts/sign-out.ts',
];

test('every service that writes asks authorize() before, but for those that let somebody in or out', () => {
  const folder = 'app/lib/services';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const silent = files.filter((file) => {
    const code = readFileSync(path.join(folder, file), 'utf8');
    const writes = code.search(/writer\.(?!close\b)\w+\(/);
    const asks = code.indexOf('authorize(context');
    return writes >= 0 && (asks < 0 || asks > writes);
  });
  expect(silent.toSorted()).toEqual(WITHOUT_ACTOR);
});
