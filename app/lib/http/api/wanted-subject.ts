import 'server-only';
import type { SubjectType } from '../../schemas/recorded-change';
import { invalidInput } from '../../services/errors';

const TYPES = { figure: 'figure', source: 'source', note: 'context_note' } as const;

/** Whose changes a query asks for; null for everybody's. Refuses two at once, of which no change is. */
export function wantedSubject(query: Partial<Record<keyof typeof TYPES, string>>): {
  type: SubjectType;
  id: string;
} | null {
  const given = (['figure', 'source', 'note'] as const).flatMap((name) => {
    const id = query[name];
    return id === undefined ? [] : [{ name, type: TYPES[name], id }];
  });
  const [only, second] = given;
  if (second) throw invalidInput('The query cannot be used', [{ field: second.name, code: 'one_subject_only' }]);
  return only ? { type: only.type, id: only.id } : null;
}
