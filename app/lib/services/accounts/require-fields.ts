import 'server-only';
import type { z } from 'zod';
import { newPasswordIssues, parseFields } from '../../schemas/account-input';
import { invalidInput } from '../errors';

/** A form's fields by a schema. Throws an AppError that lists everything that is wrong with them. */
export function requireFields<T>(schema: z.ZodType<T>, fields: unknown): T {
  const parsed = parseFields(schema, fields);
  if (!parsed.ok) throw invalidInput('Nothing was saved', parsed.issues);
  return parsed.value;
}

/** Throws an AppError for a new password that is little more than the name of the person who takes it. */
export function requireOtherThanName(password: string, name: string): void {
  const issues = newPasswordIssues(password, name);
  if (issues.length > 0) throw invalidInput('Nothing was saved', issues);
}
