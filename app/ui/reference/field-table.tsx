import { schemaWords } from '@/lib/format/files/api-words';
import type { JsonSchema } from '@/lib/schemas/api/document';

export interface FieldRow {
  name: string;
  schema: JsonSchema;
  description?: string;
  required: boolean;
}

/** The fields of an object's schema, in its order. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema): FieldRow[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    description: schema.description,
    required: required.includes(name),
  }));
}

export interface FieldTableProps {
  caption: string;
  rows: readonly FieldRow[];
  /** Says which must be given; answers have all of theirs. */
  marksRequired?: boolean;
}

/** Parameters or fields: name, what it takes, what it means. */
export function FieldTable({ caption, rows, marksRequired }: FieldTableProps) {
  return (
    <table className="table stack fields">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Takes</th>
          <th scope="col">Means</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, schema, description, required }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {marksRequired && required && <span className="must"> required</span>}
            </th>
            <td data-label="Takes">
              <Kind schema={schema} />
            </td>
            {description ? <td data-label="Means">{description}</td> : <td />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A named schema is a link to where it stands. */
function Kind({ schema }: { schema: JsonSchema }) {
  const words = schemaWords(schema);
  const named = schema.$ref ?? schema.items?.$ref;
  if (!named) return words;
  return <a href={`#${named.split('/').at(-1)}`}>{words}</a>;
}
