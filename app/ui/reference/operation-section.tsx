import {
  type ApiExamples,
  curlCommand,
  exampleAddress,
  exampleBody,
  exampleQuery,
  type PlacedOperation,
} from '@/lib/format/files/api-words';
import { bodyOf, type DocumentOperation, type JsonSchema } from '@/lib/schemas/api/document';
import { CodeBlock } from './code-block';
import { FieldTable, fieldsOf } from './field-table';

export interface OperationSectionProps {
  placed: PlacedOperation;
  origin: string;
  examples: ApiExamples;
  samples: Readonly<Record<string, object>>;
}

/** One operation: what it does, what it takes, what it answers, and a command that asks it. */
export function OperationSection({ placed, origin, examples, samples }: OperationSectionProps) {
  const { method, path, operation } = placed;
  const address = exampleAddress(placed, examples);
  const query = method === 'GET' ? exampleQuery(operation.parameters) : '';
  const parameters = operation.parameters.map((parameter) => ({ ...parameter, required: parameter.in === 'path' }));
  return (
    <section className="operation" id={operation.operationId} aria-labelledby={`${operation.operationId}-title`}>
      <h3 id={`${operation.operationId}-title`}>
        <span className={`method ${method.toLowerCase()}`}>{method}</span> <code>{path}</code>
      </h3>
      <p>
        {operation.summary}. {operation.description} {tokenWords(operation)}
      </p>
      {address !== null && (
        <CodeBlock
          label={`${operation.operationId}: an example`}
          text={curlCommand(placed, origin + address + query, exampleBody(operation, samples))}
        />
      )}
      {address !== null && method === 'GET' && isOpen(operation) && (
        <p>
          <a href={address + query}>{address + query}</a>
        </p>
      )}
      {parameters.length > 0 && (
        <FieldTable caption={`Parameters of ${operation.operationId}`} rows={parameters} marksRequired />
      )}
      <Body operation={operation} />
      <Answers operation={operation} />
    </section>
  );
}

function isOpen({ security }: DocumentOperation): boolean {
  return security.length === 0 || security.some((choice) => Object.keys(choice).length === 0);
}

function tokenWords(operation: DocumentOperation) {
  if (operation.security.length === 0) return null;
  if (isOpen(operation)) return <span className="must">A token is welcome.</span>;
  const mayWrite = operation.security.some(({ token }) => token?.includes('write'));
  return <span className="must">{mayWrite ? 'Asks for a token that may write.' : 'Asks for a token.'}</span>;
}

/** What is sent: the fields of the body, and those of the subject in it folded up, since they are many. */
function Body({ operation }: { operation: DocumentOperation }) {
  const body = bodyOf(operation);
  if (!body) return null;
  const { operationId } = operation;
  const { type, schema } = body;
  if (type === 'text/csv') return <p>The body is a CSV file (text/csv): {schema.description}.</p>;
  const inner = Object.entries(schema.properties ?? {}).filter(([, property]) => property.properties);
  return (
    <>
      <FieldTable caption={`Body of ${operationId}`} rows={fieldsOf(schema)} marksRequired />
      {inner.map(([name, property]) => (
        <details key={name} className="table-box">
          <summary>
            Fields of <code>{name}</code>
          </summary>
          <FieldTable caption={`Fields of ${name} in ${operationId}`} rows={fieldsOf(property)} marksRequired />
        </details>
      ))}
    </>
  );
}

function Answers({ operation: { operationId, responses } }: { operation: DocumentOperation }) {
  const success = Object.entries(responses).find(([status]) => status.startsWith('2'));
  const schema: JsonSchema | undefined = Object.values(success?.[1].content ?? {})[0]?.schema;
  return (
    <details className="table-box">
      <summary>Answers: {Object.keys(responses).join(', ')}</summary>
      <dl className="statuses">
        {Object.entries(responses).map(([status, { description }]) => (
          <div key={status}>
            <dt>{status}</dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      {schema?.properties && <FieldTable caption={`Answer of ${operationId}`} rows={fieldsOf(schema)} />}
    </details>
  );
}
