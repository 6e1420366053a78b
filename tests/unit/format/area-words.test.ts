import { expect, test } from 'vitest';
import { listAreaCodes } from '@/lib/areas/area-lists';
import { areaInSentence, areaName, areaPossessive, capitalise, listInSentence } from '@/lib/format/figure/area-words';

test.each([
  ['CHN', 'China', 'China', 'China’s'],
  ['IND', 'India', 'India', 'India’s'],
  ['RUS', 'Russia', 'Russia', 'Russia’s'],
  ['M49:419', 'Latin America', 'Latin America', 'Latin America’s'],
  ['M49:019', 'Americas', 'the Americas', 'the Americas’'],
  ['M49:029', 'Caribbean', 'the Caribbean', 'the Caribbean’s'],
  ['M49:001', 'World', 'the world', 'the world’s'],
  ['USA', 'United States', 'the United States', 'the United States’'],
  ['GBR', 'United Kingdom', 'the United Kingdom', 'the United Kingdom’s'],
  ['ARE', 'United Arab Emirates', 'the United Arab Emirates', 'the United Arab Emirates’'],
  ['NLD', 'Netherlands', 'the Netherlands', 'the Netherlands’'],
  ['PHL', 'Philippines', 'the Philippines', 'the Philippines’'],
  ['DOM', 'Dominican Republic', 'the Dominican Republic', 'the Dominican Republic’s'],
  ['CYM', 'Cayman Islands', 'the Cayman Islands', 'the Cayman Islands’'],
  ['CYP', 'Cyprus', 'Cyprus', 'Cyprus’'],
  ['CZE', 'Czechia', 'Czechia', 'Czechia’s'],
  ['ZZZ', 'ZZZ', 'ZZZ', 'ZZZ’s'],
])('%s is named %s, in a sentence %s, owning %s', (code, name, inSentence, possessive) => {
  expect([areaName(code), areaInSentence(code), areaPossessive(code)]).toEqual([name, inSentence, possessive]);
});

test('at the start of a sentence a possessive has a capital', () => {
  expect(areaPossessive('M49:019', 'start')).toBe('The Americas’');
  expect(areaPossessive('CHN', 'start')).toBe('China’s');
});

test('every area of the lists has a name that begins with a capital and is no bare code', () => {
  const odd = listAreaCodes().filter((code) => !/^\p{Lu}.*\p{L}/u.test(areaName(code)) || areaName(code) === code);
  expect(odd).toEqual([]);
});

test('a list reads as one', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listInSentence)).toEqual(['', 'A', 'A and B', 'A, B and C']);
  expect(capitalise('the Americas')).toBe('The Americas');
});
