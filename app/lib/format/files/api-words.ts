import {
  type ApiDocument,
  bodyOf,
  type DocumentOperation,
  type DocumentParameter,
  type JsonSchema,
} from '../../schemas/api/document';

/** An operation with where it stands in the document. */
export interface PlacedOperation {
  method: string;
  path: string;
  operation: DocumentOperation;
}

/** Ids that are in the data, by the part of the address that lists them: examples that can be followed. */
export type ApiExamples = Readonly<Record<string, string | undefined>>;

/** The document's operations under their tags, in its order. */
export function operationsByTag(document: ApiDocument): { tag: string; operations: PlacedOperation[] }[] {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  return document.tags.map(({ name }) => ({
    tag: name,
    operations: all.filter(({ operation }) => operation.tags.includes(name)),
  }));
}

/** What a schema allows, in a few words: `text`, `whole number or null`, `turnover, exports, imports or balance`. */
export function schemaWords(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.const !== undefined) return schema.const === '' ? 'empty text' : JSON.stringify(schema.const);
  if (schema.enum) return listed(schema.enum.map(String));
  if (schema.anyOf) return listed([...new Set(schema.anyOf.map(schemaWords))]);
  if (Array.isArray(schema.type)) return listed(schema.type.map(typeWords));
  if (schema.type === 'array') return `list of ${schemaWords(schema.items ?? {})}`;
  return typeWords(schema.type ?? 'object');
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'fields by name',
};

function typeWords(type: string): string {
  return TYPE_WORDS[type] ?? type;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

/** An operation's address with ids that are in the data: `/api/v1/areas/M49:419`. Null where none is known. */
export function exampleAddress({ path, operation }: PlacedOperation, examples: ApiExamples): string | null {
  const list = path.split('/')[3] ?? '';
  const parts = operation.parameters.filter((parameter) => parameter.in === 'path');
  const values = new Map(parts.map(({ name, schema }) => [name, String(schema.examples?.[0] ?? examples[list] ?? '')]));
  if ([...values.values()].includes('')) return null;
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => values.get(name) ?? '');
}

/** A few of an operation's parameters with values, as in `?flow=turnover&limit=2`: those that say most by themselves. */
export function exampleQuery(parameters: readonly DocumentParameter[]): string {
  const isFit = ({ name, schema }: DocumentParameter) =>
    EXAMPLES.has(name) && (schema.enum?.includes(EXAMPLES.get(name)) ?? true);
  const shown = parameters.filter(isFit).slice(0, 2);
  const query = shown.map(({ name }) => `${name}=${EXAMPLES.get(name)}`).join('&');
  return query && `?${query}`;
}

const EXAMPLES = new Map([
  ['flow', 'turnover'],
  ['with_figures', 'true'],
  ['kind', 'correction'],
  ['limit', '2'],
]);

/** The command that asks so; what writes carries a token and a body. */
export function curlCommand(placed: PlacedOperation, url: string, body: unknown): string {
  const { method, operation } = placed;
  const needsToken = operation.security.length > 0 && operation.security.every((choice) => 'token' in choice);
  const parts = [
    method === 'GET' ? `curl '${url}'` : `curl -X ${method} '${url}'`,
    ...(needsToken ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...bodyParts(operation, body),
  ];
  return parts.join(' \\\n  ');
}

function bodyParts(operation: DocumentOperation, body: unknown): string[] {
  const type = bodyOf(operation)?.type;
  if (type === undefined) return [];
  const header = `-H 'Content-Type: ${type}'`;
  if (type === 'text/csv') return [header, '--data-binary @figures.csv'];
  return body === undefined ? [] : [header, `--data '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`];
}

/** A body that the operation takes: the fields that it must have from a sample, else the one that is changed. */
export function exampleBody(operation: DocumentOperation, samples: Readonly<Record<string, object>>): unknown {
  const body = bodyOf(operation);
  if (!body) return undefined;
  const { properties = {} } = body.schema;
  const entries = Object.entries(properties).flatMap(([name, schema]): [string, unknown][] => {
    if (name === 'version') return [[name, 1]];
    if (name === 'reason') return [[name, 'As printed']];
    const [example] = schema.examples ?? [];
    if (example !== undefined) return [[name, example]];
    const sample = samples[name];
    if (!sample) return [];
    const isNew = (schema.required ?? []).length > 0;
    return [[name, isNew ? sample : { [name === 'note' ? 'text' : 'note']: 'Page 3' }]];
  });
  return Object.fromEntries(entries);
}
