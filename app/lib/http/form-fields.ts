import 'server-only';
import type { InputIssue } from '../schemas/issue';

export interface FormFields {
  fields: Record<string, string>;
  /** The same without secrets: what the form may show again. */
  values: Record<string, string>;
  repeated: InputIssue[];
}

/** Never sent back to the browser. */
const SECRET = /password|token/i;

/** A form's text fields. Next's own begin with $; files are not taken, and a field may come once. */
export function readFields(data: FormData): FormFields {
  const fields = new Map<string, string>();
  const repeated: InputIssue[] = [];
  for (const [name, value] of data) {
    if (name.startsWith('$') || typeof value !== 'string') continue;
    if (fields.has(name)) repeated.push({ field: name, code: 'repeated' });
    // Browsers send line ends of text areas as CR LF; fields keep line feeds.
    fields.set(name, value.replaceAll('\r\n', '\n'));
  }
  return {
    fields: Object.fromEntries(fields),
    values: Object.fromEntries([...fields].filter(([name]) => !SECRET.test(name))),
    repeated,
  };
}
