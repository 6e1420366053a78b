import { issueSentence } from '../format/form/issue-words';
import type { InputIssue } from '../schemas/issue';
import { numberCell, textCell } from './cells';
import { LINE_END } from './write-figures';

/** What is wrong with a file, as CSV: line, column, code and how to mend it. */
export function writeProblems(problems: readonly (InputIssue & { line: number })[]): string {
  const lines = problems.map(({ line, ...issue }) =>
    [numberCell(line), textCell(issue.field), textCell(issue.code), textCell(issueSentence(issue).trim())].join(','),
  );
  return ['line,column,code,problem', ...lines, ''].join(LINE_END);
}
