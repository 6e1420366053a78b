import { issueSentence } from '@/lib/format/form/issue-words';
import type { FormState } from '@/lib/http/form-state';
import { CopyButton } from '../controls/copy-button';

export interface FormAnswerProps {
  state: FormState;
  fields: readonly { name: string; label: string }[];
  idOf: (name: string) => string;
}

/** What came of sending a form: what was done, or why not, with a link to each field that needs attention. */
export function FormAnswer({ state, fields, idOf }: FormAnswerProps) {
  if (state.status === 'idle') return null;
  if (state.status === 'done') {
    const { words, secret } = splitSecret(state.message);
    return (
      <div className="done" role="status">
        <p>{words}</p>
        {secret && (
          <p>
            <code>{secret}</code> <CopyButton text={secret} label="Copy it" />
          </p>
        )}
      </div>
    );
  }
  const isSignIn = fields.some(({ name }) => name === 'password');
  return (
    <div className="problem-summary" role="alert">
      <h2>{state.message}</h2>
      {state.issues.length > 0 && (
        <ul>
          {state.issues.map((issue) => {
            const field = fields.find(({ name }) => name === issue.field);
            const sentence = `${issueSentence({ ...issue, field: field?.label ?? issue.field })}.`;
            return (
              <li key={issue.field + issue.code}>
                {field ? <a href={`#${idOf(field.name)}`}>{sentence}</a> : sentence}
              </li>
            );
          })}
        </ul>
      )}
      {state.kind === 'unauthenticated' && !isSignIn && <SignInAgain />}
    </div>
  );
}

/** A link or token that is shown this once ends its message, after a colon. */
function splitSecret(message: string): { words: string; secret: string | null } {
  const [, words, secret] = /^(.*:) (\S{30,})$/s.exec(message) ?? [];
  return words && secret ? { words, secret } : { words: message, secret: null };
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
