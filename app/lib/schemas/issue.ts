import type { z } from 'zod';

/**
 * One thing that is wrong with outside text: the field, a stable code (worded in lib/format/issue-words.ts) and, where
 * it helps to mend it, what was allowed. The form, the API, the CSV file and the command line share the codes.
 */
export interface InputIssue {
  field: string;
  code: string;
  allowed?: readonly string[];
}

/** The issues of a failed parse. Our schemas put the stable code where zod has its message; zod's own are mapped. */
export function toInputIssues(error: z.ZodError): InputIssue[] {
  return error.issues.flatMap((issue): InputIssue[] => {
    const field = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: key, code: 'field_unknown' }));
    if (issue.code === 'invalid_value') return [{ field, code: 'not_allowed', allowed: issue.values.map(String) }];
    if (issue.code === 'invalid_union') return [unionIssue(field, issue.errors.flat())];
    if (issue.code === 'invalid_type') return [{ field, code: issue.input === undefined ? 'missing' : 'not_text' }];
    return [{ field, code: issue.message }];
  });
}

/** Our unions are "empty or something": what the something says, else the values that it allows. */
function unionIssue(field: string, errors: readonly z.core.$ZodIssue[]): InputIssue {
  const own = errors.find(({ code }) => code !== 'invalid_value' && code !== 'invalid_type');
  if (own) return { field, code: own.message };
  const allowed = errors.flatMap((error) => (error.code === 'invalid_value' ? error.values.map(String) : []));
  return { field, code: 'not_allowed', allowed: allowed.filter((value) => value !== '') };
}
