/**
 * Makes objects that have these properties from the start, null until they are set. An object that grows past a dozen
 * computed names becomes a hash table in V8: a million figures would take several times as long to make and to read.
 */
export function objectMaker<T>(names: readonly (keyof T & string)[]): () => { [Name in keyof T]: unknown } {
  // JSON.parse gives an object of the kind that a literal gives, and a copy of it keeps that kind.
  const empty = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null]))));
  return () => ({ ...empty });
}
