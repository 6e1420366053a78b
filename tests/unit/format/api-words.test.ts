import { expect, test } from 'vitest';
import { operationsByTag, schemaWords } from '@/lib/format/files/api-words';
import { apiDocument } from '@/lib/http/api/api-document';

test('the page of the API says of a limit that it is a number, and of text that it is text', () => {
  const all = operationsByTag(apiDocument()).flatMap(({ operations }) => operations);
  const parameters = all.flatMap(({ operation }) => operation.parameters);
  const wordsOf = (asked: string) =>
    new Set(parameters.filter(({ name }) => name === asked).map(({ schema }) => schemaWords(schema)));
  expect(wordsOf('limit')).toEqual(new Set(['whole number']));
  expect(wordsOf('cursor')).toEqual(new Set(['text']));
  const limit = parameters.find(({ name }) => name === 'limit');
  expect(limit?.schema).toMatchObject({ minimum: 1, maximum: 500 });
  expect(limit?.schema.pattern).toBeUndefined();
});
