import 'server-only';
import type { Dialect } from '../../csv/dialect';
import { issueSentence } from '../../format/form/issue-words';
import type { ImportJson } from '../../schemas/api/answers';
import { toDialectNames } from '../../services/imports/dialect-names';
import type { ImportJob } from '../../services/imports/import-jobs';
import type { NumberedIssue } from '../../services/imports/staged-rows';

/** An import as its maker sees it. */
export function importRecord(job: ImportJob): ImportJson {
  const { id, state, message, inspected, progress, checked, outcome } = job;
  const names = toDialectNames(job.dialect);
  const from = (part: keyof Dialect) => (job.given.includes(part) ? 'given' : 'found');
  return {
    id,
    state,
    message,
    name: job.fileName,
    sha256: inspected.sha256,
    bytes: inspected.bytes,
    made_by: job.actor,
    made_at: job.at,
    encoding: { value: names.encoding, from: from('encoding') },
    delimiter: { value: names.delimiter, from: from('delimiter') },
    decimal_mark: { value: names.decimal_mark, from: from('decimalMark') },
    progress,
    found: checked && {
      rows: checked.rows,
      problems: checked.issues,
      added: checked.added,
      changed: checked.changed,
      unchanged: checked.unchanged,
      compared_with: checked.base,
    },
    outcome: outcome && {
      added: outcome.added,
      changed: outcome.changed,
      unchanged: outcome.unchanged,
      data_revision: outcome.revision,
    },
  };
}

/** One bad place of a file. */
export function importProblemRecord({ line, field, code, allowed }: NumberedIssue) {
  const detail = issueSentence({ field, code, allowed }).trim();
  return { line, column: field, code, detail, ...(allowed && { allowed: [...allowed] }) };
}
