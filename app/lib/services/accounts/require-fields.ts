import 'server-only';
import type { z } from 'zod';
import { parseFields } from '../../schemas/account-input';
import { invalidInput } from '../errors';

/** A form's fields by a schema. Throws a Refusal that lists everything that is wrong with them. */
export function requireFields<T>(schema: z.ZodType<T>, fields: unknown): T {
  const parsed = parseFields(schema, fields);
  if (!parsed.ok) throw invalidInput('Nothing was saved', parsed.issues);
  return parsed.value;
}
