import { z } from 'zod';
import type { ParameterShape } from '../parameters';
import { problemJson } from './answers';
import { OPERATIONS, type Operation } from './operations';

/** What a JSON Schema may be, as far as we write any. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  examples?: readonly unknown[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
}

export interface DocumentParameter {
  name: string;
  in: 'query' | 'path' | 'header';
  required: boolean;
  description?: string;
  schema: JsonSchema;
}

interface DocumentAnswer {
  description: string;
  content?: Record<string, { schema: JsonSchema }>;
}

export interface DocumentOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, string[]>[];
  parameters: DocumentParameter[];
  /** One type of body, JSON or CSV. */
  requestBody?: { required: true; content: Record<string, { schema: JsonSchema }> };
  responses: Record<string, DocumentAnswer>;
}

export interface ApiDocument {
  openapi: '3.1.1';
  info: { title: string; version: string; summary: string; description: string; license: object };
  servers: { url: string }[];
  tags: { name: string }[];
  paths: Record<string, Record<string, DocumentOperation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: object };
}

/** Words for fields that their schemas leave without, by name: the CSV's columns explain themselves once. */
export type FieldMeanings = ReadonlyMap<string, string>;

const STATUS_WORDS: Record<number, string> = {
  304: 'Unchanged: the asker has this data revision by this release already',
  400: 'The input cannot be used; issues lists everything that is wrong',
  401: 'There is no token, or it is no good',
  403: 'The token may only read, or another site’s page sent this',
  404: 'Not found',
  409: 'It was changed meanwhile, or the id is taken; nothing was saved',
  411: 'A body without Content-Length',
  413: 'A body over 1 MB, or a text that takes too long to read',
  429: 'Too many wrong tokens from this address, or too many downloads, imports, texts, large views or earlier states at once: wait as Retry-After says',
  500: 'A fault of ours, kept in the log under the problem’s instance',
  503: 'The database could not write just now. not_saved: nothing was saved. outcome_unknown: look before you send it again',
  507: 'The disk of the server has too little free space for a file; nothing was imported',
};

const ABOUT = [
  'Amounts are decimal text, so that no digit is lost. Lists are given a page at a time: a cursor names a place in the',
  'list’s order, so what is added or taken away elsewhere neither repeats nor hides a row. Whoever wants every page of',
  'one state gives asOf with the data_revision of the first page. The ETag names the data revision and the release: ask again',
  'with If-None-Match, and what is unchanged is a 304. Errors are problem+json (RFC 9457) with a stable code.',
].join(' ');

/**
 * The API as OpenAPI 3.1, made of the schemas that its handlers parse with.
 * https://spec.openapis.org/oas/v3.1.1.html
 */
export function writeApiDocument(origin: string, version: string, meanings: FieldMeanings): ApiDocument {
  const schemas: Record<string, JsonSchema> = {};
  const write = (schema: z.ZodType, io: 'input' | 'output') => describe(toJsonSchema(schema, io, schemas), meanings);
  const paths: ApiDocument['paths'] = {};
  for (const operation of OPERATIONS) {
    const methods = paths[operation.path] ?? {};
    methods[operation.method.toLowerCase()] = writeOperation(operation, write);
    paths[operation.path] = methods;
  }
  for (const [name, schema] of Object.entries(schemas)) describe(schema, meanings, name === 'Figure');
  return {
    openapi: '3.1.1',
    info: {
      title: 'As Reported',
      version,
      summary: 'Trade figures as articles reported them, with their hedges',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    tags: [...new Set(OPERATIONS.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A personal token, made under /admin/account' },
      },
    },
  };
}

/** Beside a bearer token the array names the roles that it must have: here its scope. */
const SECURITY: Record<Operation['token'], Record<string, string[]>[]> = {
  none: [],
  optional: [{}, { token: [] }],
  read: [{ token: [] }],
  write: [{ token: ['write'] }],
};

type Write = (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;

function writeOperation(operation: Operation, write: Write): DocumentOperation {
  const { id, tag, summary, text, token, body, bodyType = 'application/json' } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(text && { description: text }),
    security: SECURITY[token],
    parameters: [...pathParameters(operation), ...queryParameters(operation.query, write)],
    ...(body && { requestBody: { required: true, content: { [bodyType]: { schema: write(body, 'input') } } } }),
    responses: Object.fromEntries(
      statusesOf(operation).map((status) => [String(status), writeAnswer(operation, status, write)]),
    ),
  };
}

function statusesOf({ method, token, status, refusals, query }: Operation): number[] {
  const isRead = method === 'GET';
  const asks = token !== 'none';
  const found: number[] = [
    status,
    ...(isRead && token !== 'read' ? [304] : []),
    ...(!isRead || Object.keys(query).length > 0 ? [400] : []),
    ...(asks ? [401, 429] : []),
    // An earlier state that is not in memory waits for a turn.
    ...(isRead && 'asOf' in query ? [429] : []),
    ...(isRead ? [] : [403, 411, 413, 503]),
    ...refusals,
    500,
  ];
  return found.toSorted((a, b) => a - b);
}

function writeAnswer(
  { status: success, contentType, answer, bodyType }: Operation,
  status: number,
  write: Write,
): DocumentAnswer {
  if (status === 304) return { description: STATUS_WORDS[304] ?? '' };
  if (status !== success) {
    const content = { 'application/problem+json': { schema: write(problemJson, 'output') } };
    const isFile = status === 413 && bodyType === 'text/csv';
    return { description: isFile ? 'A file over 100 MB' : (STATUS_WORDS[status] ?? ''), content };
  }
  if (!answer) return { description: 'Done; there is no body' };
  const [type = contentType] = contentType.split(';');
  return {
    description: success === 201 ? 'Saved' : 'The answer',
    content: { [type]: { schema: write(answer, 'output') } },
  };
}

function pathParameters({ parts }: Operation): DocumentParameter[] {
  return Object.entries(parts).map(([name, { means, example }]) => ({
    name,
    in: 'path',
    required: true,
    description: means,
    schema: { type: 'string', ...(example && { examples: [example] }) },
  }));
}

function queryParameters(query: ParameterShape, write: Write): DocumentParameter[] {
  return Object.entries(query).map(([name, schema]) => {
    const { description, ...rest } = write(schema, 'input');
    return { name, in: 'query', required: false, ...(description && { description }), schema: rest };
  });
}

/** Named schemas go to the components, and are referred to. What an input must have is asked of its own schema. */
function toJsonSchema(schema: z.ZodType, io: 'input' | 'output', named: Record<string, JsonSchema>): JsonSchema {
  const written = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const schema = jsonSchema as JsonSchema;
      if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
      // The form of a number's text says nothing about the number.
      if (schema.type === 'integer') delete schema.pattern;
      // A choice among choices is one choice.
      schema.anyOf = schema.anyOf?.flatMap((choice) => choice.anyOf ?? [choice]);
      if (!schema.anyOf) delete schema.anyOf;
      if (io === 'input' && zodSchema instanceof z.ZodObject) requireFields(zodSchema, schema);
    },
  }) as JsonSchema & { $schema?: string; $defs?: Record<string, JsonSchema>; id?: string };
  const { $schema: _dialect, $defs = {}, ...own } = written;
  for (const [name, definition] of Object.entries($defs)) named[name] = relink(definition);
  return relink(own);
}

/** What a field takes for missing is asked of the field itself: its type alone would let null and nothing through. */
function requireFields(object: z.ZodObject, written: JsonSchema): void {
  const required: string[] = [];
  for (const [name, field] of Object.entries(object.shape)) {
    const property = written.properties?.[name];
    if (!property || z.safeParse(field, undefined).success) continue;
    required.push(name);
    const choices = property.anyOf?.filter(({ type }) => type !== 'null');
    if (choices?.length !== 1) continue;
    delete property.anyOf;
    Object.assign(property, choices[0]);
  }
  if (required.length > 0) written.required = required;
}

/** References as OpenAPI has them. */
function relink<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/')) as T;
}

/** Adds to each field of a figure what its column means, in place: in bodies a figure stands under its name. */
function describe(schema: JsonSchema, meanings: FieldMeanings, isFigure = false): JsonSchema {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const meaning = isFigure ? meanings.get(name) : undefined;
    if (meaning && !property.description) property.description = meaning;
    describe(property, meanings, name === 'figure');
  }
  return schema;
}

/** What an operation is sent, and as which type; null where it has no body. */
export function bodyOf({ requestBody }: DocumentOperation): { type: string; schema: JsonSchema } | null {
  const [entry] = Object.entries(requestBody?.content ?? {});
  return entry ? { type: entry[0], schema: entry[1].schema } : null;
}
