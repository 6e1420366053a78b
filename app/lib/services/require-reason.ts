import { parseReason } from '../schemas/reason';
import { invalidInput } from './errors';

/** The reason for a change; throws an AppError that begins with `message` when there is none. */
export function requireReason(text: string | undefined, message: string): string {
  const parsed = parseReason(text);
  if (!parsed.ok) throw invalidInput(message, parsed.issues);
  return parsed.reason;
}
