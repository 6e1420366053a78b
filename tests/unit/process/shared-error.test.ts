import { expect, test, vi } from 'vitest';
import * as first from '@/lib/db/database-errors';
import { AppError } from '@/lib/services/errors';

test('an error is known to a second copy of its class, and to no other class', async () => {
  vi.resetModules();
  const second = await import('@/lib/db/database-errors');
  expect(second.SaveFailed).not.toBe(first.SaveFailed);
  const failed = new first.SaveFailed('x');
  const unusable = new first.DatabaseUnusable('x');
  expect(failed instanceof second.SaveFailed).toBe(true);
  expect(failed instanceof second.DatabaseUnusable).toBe(false);
  expect(unusable instanceof second.SaveFailed).toBe(true);
  expect(unusable instanceof second.DatabaseUnusable).toBe(true);
  expect(new first.DatabaseBusy() instanceof second.SaveFailed).toBe(false);
  expect(new first.DatabaseDamaged('x') instanceof second.DatabaseError).toBe(true);
  expect(new first.DatabaseError('x') instanceof second.DatabaseDamaged).toBe(false);
});

test('a refusal is known to a second copy, and nothing else is taken for one', async () => {
  vi.resetModules();
  const { AppError: Second } = await import('@/lib/services/errors');
  expect(new AppError('conflict', 'x') instanceof Second).toBe(true);
  for (const other of [new Error('x'), null, undefined, 'Refusal', {}]) expect(other instanceof Second).toBe(false);
});
