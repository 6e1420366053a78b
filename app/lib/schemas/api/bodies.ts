import { z } from 'zod';
import { noteFields } from '../context-note-input';
import { figureFields } from '../figure-input';
import { type InputIssue, toInputIssues } from '../issue';
import { parseReason } from '../reason';
import { sourceFields } from '../source-input';

const reason = z
  .string()
  .superRefine((text, context) => {
    const parsed = parseReason(text);
    if (parsed.ok) return;
    for (const { code } of parsed.issues) context.addIssue({ code: 'custom', message: code });
  })
  .meta({ description: 'why; readers see it', examples: ['As printed'] });

/** Guards against overwriting what somebody else saved meanwhile. */
const version = z
  .int('not_a_version')
  .min(1, 'not_a_version')
  .max(2_000_000_000, 'not_a_version')
  .meta({ description: 'the version that you saw' });

export const figureRecordBody = z.strictObject({ figure: figureFields, reason });
export const figureCorrectBody = z.strictObject({ figure: figureFields.omit({ id: true }).partial(), version, reason });
export const withdrawalBody = z.strictObject({ version, reason });
export const restorationBody = z.strictObject({
  version,
  reason,
  change: z
    .int('not_a_change')
    .min(1, 'not_a_change')
    .nullish()
    .meta({ description: 'the recorded change whose outcome is to stand again; left out: what was withdrawn last' }),
});
export const sourceRecordBody = z.strictObject({ source: sourceFields, reason });
export const sourceCorrectBody = z.strictObject({ source: sourceFields.omit({ id: true }).partial(), version, reason });
export const noteRecordBody = z.strictObject({ note: noteFields.partial({ id: true }), reason });
export const noteCorrectBody = z.strictObject({ note: noteFields.omit({ id: true }).partial(), version, reason });

export const importFileBody = z.string().meta({ description: 'the file’s bytes, at most 100 MB' });
export const importConfirmationBody = z.strictObject({ reason });

/** A body as it is sent. */
type BodyOf<S extends z.ZodType> = z.input<S>;

/** What an operation is sent; undefined for one that takes no body. */
export type SentTo<O> = O extends { body: infer S extends z.ZodType } ? BodyOf<S> : undefined;

export type ParsedBody<S extends z.ZodType> = { ok: true; body: BodyOf<S> } | { ok: false; issues: InputIssue[] };

/**
 * A body as it was sent, or everything that is wrong with it field by field. The services parse it by the same schemas,
 * so it is not changed here. A figure's field is called the same whether it comes in a row or inside of `figure`.
 */
export function parseBody<S extends z.ZodType>(schema: S, value: unknown): ParsedBody<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { ok: true, body: value as BodyOf<S> };
  const ownName = (issue: InputIssue) => ({
    ...issue,
    field: issue.field.replace(/^(figure|source|note)\./, '') || 'body',
  });
  return { ok: false, issues: toInputIssues(parsed.error).map(ownName) };
}
