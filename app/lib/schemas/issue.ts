import type { z } from 'zod';

/**
 * One thing that is wrong with outside text: the field, a stable code (worded in lib/format/form/issue-words.ts) and, where
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
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({ field: key, code: 'field_unknown' }));
      case 'invalid_type':
      case 'invalid_value':
      case 'invalid_union':
        return [unfitIssue(field, issue)];
      default:
        return [{ field, code: issue.message }];
    }
  });
}

/** A value of another type than text, or text outside of a closed list. */
function unfitIssue(field: string, issue: z.core.$ZodIssue): InputIssue {
  const allowed = allowedBy(issue);
  if (issue.input === undefined) return { field, code: 'missing', ...(allowed.length > 0 && { allowed }) };
  if (issue.code === 'invalid_type' || typeof issue.input !== 'string') return { field, code: 'not_text' };
  return { field, code: 'not_allowed', allowed };
}

/** The texts that would have done. A list that may be left out is a union with empty text, which nobody needs told. */
function allowedBy(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String).filter((value) => value !== '');
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(allowedBy) : [];
}
