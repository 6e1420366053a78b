import { SelectField } from '../controls/select-field';

export interface AuditFilterProps {
  query: {
    actor: string | null;
    action: string | null;
    subject: string | null;
    from: string | null;
    until: string | null;
  };
  choices: { actions: readonly string[]; actors: readonly string[] };
}

/** The audit's filter, in the address; the same form takes what it shows away as a file. */
export function AuditFilter({ query, choices }: AuditFilterProps) {
  const toChoice = (value: string) => ({ value, text: value });
  return (
    <form className="filters" action="/admin/audit">
      <SelectField name="actor" label="Who" value={query.actor ?? ''} choices={choices.actors.map(toChoice)} />
      <SelectField name="action" label="What" value={query.action ?? ''} choices={choices.actions.map(toChoice)} />
      <TextField name="subject" label="About" value={query.subject} type="text" />
      <TextField name="from" label="From" value={query.from} type="date" />
      <TextField name="until" label="Until" value={query.until} type="date" />
      <div className="actions">
        <button type="submit" className="button">
          Show
        </button>
        <button type="submit" className="button quiet" formMethod="post" formAction="/admin/audit/export">
          Download CSV
        </button>
      </div>
    </form>
  );
}

interface TextFieldProps {
  name: string;
  label: string;
  value: string | null;
  type: 'text' | 'date';
}

function TextField({ name, label, value, type }: TextFieldProps) {
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>{label}</label>
      <input id={`field-${name}`} name={name} type={type} defaultValue={value ?? ''} />
    </div>
  );
}
