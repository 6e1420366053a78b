import { issueSentence } from '@/lib/format/issue-words';
import type { FormState } from '@/lib/http/form-state';

export interface FormAnswerProps {
  state: FormState;
  fields: readonly { name: string; label: string }[];
}

/** What came of sending a form: what was done, or why not; issues that no field of the form has are listed here. */
export function FormAnswer({ state, fields }: FormAnswerProps) {
  if (state.status === 'idle') return null;
  if (state.status === 'done') {
    return (
      <p className="done" role="status">
        {state.message}
      </p>
    );
  }
  const elsewhere = state.issues.filter(({ field }) => !fields.some(({ name }) => name === field));
  return (
    <div className="problem-summary" role="alert">
      <h2>{state.message}</h2>
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map((issue) => (
            <li key={issue.field + issue.code}>{issueSentence(issue)}.</li>
          ))}
        </ul>
      )}
      {state.kind === 'unauthenticated' && <SignInAgain />}
    </div>
  );
}

/** In a tab of its own, so that what was typed here stays. */
function SignInAgain() {
  return (
    <p>
      <a href="/login" target="_blank" rel="noopener">
        Sign in in another tab
      </a>
      , then send this form again.
    </p>
  );
}
