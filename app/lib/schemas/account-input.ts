import { z } from 'zod';
import { isCommonPassword } from './common-passwords';
import { isNamePassword } from './guessable-password';
import { type InputIssue, toInputIssues } from './issue';

/** A user name: 3 to 30 letters, digits, hyphens, dots and underscores, folded to lower case. */
const userName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,29}$/, 'not_a_user_name');

/** A password is taken as it is typed: any characters, nothing trimmed, counted as characters and not as bytes. */
const newPassword = z
  .string()
  .refine((text) => [...text].length >= 12, 'password_short')
  .refine((text) => text.length <= 256, 'password_long')
  .refine((text) => !isCommonPassword(text), 'password_common');

/** What is typed to sign in is not judged, only bounded: a name that cannot exist is answered like any other. */
const typed = z.string().max(256, 'too_long');
const token = z.string().trim().max(256, 'too_long');
const reason = z.string().trim().min(1, 'missing').max(300, 'too_long');
const role = z.enum(['editor', 'admin']);
const id = z.string().max(40, 'too_long');

export const signInInput = z.strictObject({ name: typed, password: typed, next: z.string().max(2000).optional() });
export const setupInput = notOfName(z.strictObject({ token, name: userName, new_password: newPassword }));
export const invitationInput = notOfName(z.strictObject({ token, name: userName, new_password: newPassword }));
export const resetInput = z.strictObject({ token, new_password: newPassword });
export const passwordChangeInput = z.strictObject({ current_password: typed, new_password: newPassword });
export const inviteInput = z.strictObject({ role });
export const roleChangeInput = z.strictObject({ id, role, reason });
export const personChangeInput = z.strictObject({ id, reason });
export const personInput = z.strictObject({ id });
export const sessionInput = z.strictObject({ id });
/** Days until a token runs out: 90 unless said otherwise, a year at most. */
const days = z
  .union([
    z.literal('').transform(() => '90'),
    z
      .string()
      .trim()
      .regex(/^\d{1,4}$/, 'not_a_number'),
  ])
  .default('90')
  .transform(Number)
  .refine((number) => number >= 1 && number <= 365, 'days_out_of_range');

const TOKEN_SCOPES = ['read', 'write'] as const;
export const tokenInput = z.strictObject({
  label: z.string().trim().min(1, 'missing').max(80, 'too_long'),
  scope: z.enum(TOKEN_SCOPES),
  days,
});
export const tokenEndInput = z.strictObject({ id });
export const personTokenInput = z.strictObject({ person: id, id, reason });
export const noInput = z.strictObject({});
export const credentialsInput = notOfName(z.strictObject({ name: userName, new_password: newPassword }));

/** A new account's password is not made of its name. */
function notOfName<S extends z.ZodType<{ name: string; new_password: string }>>(schema: S): S {
  return schema.superRefine(({ name, new_password: password }, { addIssue }) => {
    for (const { field, code } of newPasswordIssues(password, name)) {
      addIssue({ code: 'custom', path: [field], message: code });
    }
  });
}

/** What is wrong with the new password of somebody whose name is known already. */
export function newPasswordIssues(password: string, name: string): InputIssue[] {
  return isNamePassword(password, name) ? [{ field: 'new_password', code: 'password_name' }] : [];
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; issues: InputIssue[] };

/** Outside fields by one of the schemas above, or everything that is wrong with them. */
export function parseFields<T>(schema: z.ZodType<T>, fields: unknown): Parsed<T> {
  const parsed = schema.safeParse(fields, { reportInput: true });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, issues: toInputIssues(parsed.error) };
}
