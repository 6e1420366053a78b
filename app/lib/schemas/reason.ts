import type { InputIssue } from './issue';
import { requiredText } from './text-fields';

export type ParsedReason = { ok: true; reason: string } | { ok: false; issues: InputIssue[] };

/** Why something changes, which readers see: some text, and not too much. */
export function parseReason(text: string | undefined): ParsedReason {
  const parsed = requiredText.safeParse(text ?? '');
  if (parsed.success) return { ok: true, reason: parsed.data };
  return { ok: false, issues: [{ field: 'reason', code: parsed.error.issues[0]?.message ?? 'missing' }] };
}
