import { issueSentence } from '@/lib/format/form/issue-words';
import type { InputIssue } from '@/lib/schemas/issue';

/** What is wrong with what an address asks for, each parameter by its name, and how to mend it. */
export function ProblemSummary({ heading, issues }: { heading: string; issues: readonly InputIssue[] }) {
  return (
    <div className="problem-summary" role="alert">
      <h2>{heading}</h2>
      <ul>
        {issues.map((issue) => (
          <li key={issue.field + issue.code}>{issueSentence({ ...issue, field: `“${issue.field}”` })}.</li>
        ))}
      </ul>
    </div>
  );
}
