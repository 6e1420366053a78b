import { issueSentence } from '@/lib/format/form/issue-words';
import type { InputIssue } from '@/lib/schemas/issue';

export interface UnusedPartsProps {
  issues: readonly InputIssue[];
  /** Ids that no published figure has. */
  missing: readonly string[];
  /** Some of what was asked for is shown. */
  hasOthers: boolean;
  asOf?: number;
}

/** What an address asks for and the page cannot show, each by name. All the rest is shown. */
export function UnusedParts({ issues, missing, hasOthers, asOf }: UnusedPartsProps) {
  if (issues.length + missing.length === 0) return null;
  const state = asOf === undefined ? 'There is' : 'By then there was';
  return (
    <div className="problem-summary" role="alert">
      <h2>Not all of this address can be shown{hasOthers ? '; the rest is' : ''}.</h2>
      <ul>
        {missing.map((id) => (
          <li key={id}>
            {state} no published figure <code>{id}</code>.
          </li>
        ))}
        {issues.map((issue) => (
          <li key={issue.field + issue.code}>{issueSentence({ ...issue, field: `“${issue.field}”` })}.</li>
        ))}
      </ul>
    </div>
  );
}
