import { formField, mendingSentence } from '@/lib/format/form/form-issue-words';
import type { FormState } from '@/lib/http/form-state';
import type { InputIssue } from '@/lib/schemas/issue';
import type { FormProblem } from './problem-list';

/** The problems of a refused form, one for each field, in the words of the form. */
export function formProblems(state: FormState, labelOf: (name: string) => string): FormProblem[] {
  return state.status === 'refused' ? issueProblems(state.issues, labelOf) : [];
}

/** The same for issues that the form itself found. */
export function issueProblems(issues: readonly InputIssue[], labelOf: (name: string) => string): FormProblem[] {
  const problems = new Map<string, string>();
  for (const issue of issues) {
    const name = formField(issue);
    if (!problems.has(name)) problems.set(name, mendingSentence(issue, labelOf(name)));
  }
  return [...problems].map(([name, text]) => ({ name, text }));
}

/** Where to sign in again when the session has ended meanwhile; a draft is offered back at the form's address. */
export function signInHref(state: FormState, address: string | undefined): string | undefined {
  if (state.status !== 'refused' || state.kind !== 'unauthenticated' || !address) return undefined;
  return `/login?next=${encodeURIComponent(address)}`;
}

/** What was sent with a form that was refused. */
export function sentValues(state: FormState): Record<string, string> | null {
  return state.status === 'refused' ? state.values : null;
}
