import { expect, test } from 'vitest';
import { readDoors } from '../support/doors';
import matrix from './permissions.json';

test('T23: permissions.json lists every page, handler and action with the role that its code asks for, and no other', () => {
  const doors = readDoors();
  expect(doors).toEqual(matrix);
  const count = [doors.pages, doors.handlers, doors.actions].map((list) => Object.keys(list).length);
  console.log(`T23: ${count[0]} pages, ${count[1]} handlers and ${count[2]} actions as written in the matrix`);
});

test('whatever lies under /admin asks for a role, but for signing out', () => {
  const open = [...Object.entries(matrix.pages), ...Object.entries(matrix.handlers)]
    .filter(([address, role]) => address.includes('/admin') && role === 'anyone')
    .map(([address]) => address);
  expect(open).toEqual(['POST /admin/sign-out']);
});
