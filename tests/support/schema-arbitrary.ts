import fc from 'fast-check';
import type { JsonSchema } from '@/lib/schemas/api/document';

/** Values that a JSON Schema of the API's document allows; texts that it leaves open are drawn from `hints` as well. */
export function arbitraryOf(schema: JsonSchema, hints: readonly string[] = []): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type) => arbitraryOf({ ...schema, type }, hints)));
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((choice) => arbitraryOf(choice, hints)));
  switch (schema.type) {
    case 'object':
      return arbitraryObject(schema, hints);
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, hints), { maxLength: 3 });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 20, (schema.minimum ?? 0) + 20) });
    case 'null':
      return fc.constant(null);
    case 'string':
      return arbitraryText(schema, hints);
    default:
      throw new Error(`no values are known for ${JSON.stringify(schema).slice(0, 200)}`);
  }
}

function arbitraryObject({ properties = {}, required = [] }: JsonSchema, hints: readonly string[]) {
  const model = Object.fromEntries(Object.entries(properties).map(([name, own]) => [name, arbitraryOf(own, hints)]));
  return fc.record(model, { requiredKeys: required });
}

function arbitraryText({ pattern, examples = [], maxLength = 40 }: JsonSchema, hints: readonly string[]) {
  const fits = (text: string) => pattern === undefined || new RegExp(pattern, 'u').test(text);
  const known = [...examples.map(String), ...hints].filter(fits);
  const own = fc.string({ maxLength: Math.min(maxLength, 40) }).filter(fits);
  const made = pattern === undefined || fits('a b') ? own : fc.stringMatching(new RegExp(pattern));
  return known.length === 0 ? made : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, made);
}

/** The schema with its references to the document's components put in. */
export function withoutReferences(schema: JsonSchema, components: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const text = JSON.stringify(schema, (_key, value: unknown) => {
    const name = (value as JsonSchema | null)?.$ref?.split('/').at(-1);
    return name === undefined ? value : components[name];
  });
  return JSON.parse(text) as JsonSchema;
}
