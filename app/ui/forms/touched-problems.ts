import type { Source } from '@/lib/domain/source';
import { readFigureForm } from '@/lib/format/form/figure-form';
import { parseReason } from '@/lib/schemas/reason';
import { issueProblems } from './form-problems';
import type { FormProblem } from './problem-list';

export interface LeftContext {
  sources: readonly Source[];
  labelOf: (name: string) => string;
}

/**
 * The problems of the fields that were left, by the schema that decides on saving. A field that was passed over empty
 * is none: it is still to be filled in.
 */
export function leftProblems(
  left: ReadonlySet<string>,
  values: Readonly<Record<string, string>>,
  { sources, labelOf }: LeftContext,
): FormProblem[] {
  if (left.size === 0) return [];
  const { parsed } = readFigureForm(values.id || null, values, (id) => sources.find((source) => source.id === id));
  const reason = parseReason(values.reason);
  const issues = [...(parsed.ok ? [] : parsed.issues), ...(reason.ok ? [] : reason.issues)];
  return issueProblems(issues, labelOf).filter(({ name }) => left.has(name));
}
