import { z } from 'zod';
import { type InputIssue, toInputIssues } from './issue';
import { optionalDay, optionalText } from './text-fields';

const auditQuery = z.strictObject({
  actor: optionalText,
  action: optionalText,
  subject: optionalText,
  from: optionalDay,
  until: optionalDay,
  before: z
    .string()
    .regex(/^\d{0,15}$/, 'not_a_number')
    .nullish()
    .transform((text) => (text ? Number(text) : null)),
});

export type AuditQuery = z.output<typeof auditQuery>;

export type ParsedAuditQuery = { ok: true; query: AuditQuery } | { ok: false; issues: InputIssue[] };

/** The audit's filter out of an address or a form. `until` includes its day. */
export function parseAuditQuery(fields: unknown): ParsedAuditQuery {
  const parsed = auditQuery.safeParse(fields, { reportInput: true });
  return parsed.success ? { ok: true, query: parsed.data } : { ok: false, issues: toInputIssues(parsed.error) };
}
