import { describe, expect, test } from 'vitest';
import { INTAKE_LANGUAGES } from '@/lib/domain/intake-languages';
import { detectLanguage, LANGUAGE_RULES, lexiconOf } from '@/lib/intake/languages/languages';
import { makeWordForm } from '@/lib/intake/languages/word-forms';
import { KEY_LENGTH } from '@/lib/intake/text/tokens';

describe('a group of words', () => {
  const group = makeWordForm('favor según president* *ing');

  test.each(['favor', 'segun', 'president', 'presidents', 'selling'])('holds %s', (fold) => {
    expect(group.has(fold)).toBe(true);
  });

  test.each(['', 'favors', 'resident', 'vicepresident', 'ings', 'según'])('does not hold "%s"', (fold) => {
    expect(group.has(fold)).toBe(false);
  });

  test('without words it holds nothing', () => {
    expect(['', 'a', '*'].filter(makeWordForm('').has)).toEqual([]);
  });
});

describe.each(LANGUAGE_RULES.map((rules) => [rules.code, rules] as const))('the groups of %s', (_code, { forms }) => {
  const words = Object.entries(forms).flatMap(([name, text]) => text.split(' ').map((word) => [name, word] as const));

  test('begin as their keys say', () => {
    expect(words.length).toBeGreaterThan(100);
    const missing = words.filter(([name, word]) => {
      const key = word.replace('*', '').slice(0, KEY_LENGTH);
      return !word.startsWith('*') && !makeWordForm(forms[name as keyof typeof forms] ?? '').keys.has(key);
    });
    expect(missing).toEqual([]);
  });

  test('name no word twice', () => {
    expect(
      words.filter(([name, word], at) => words.findIndex((one) => one[0] === name && one[1] === word) < at),
    ).toEqual([]);
  });
});

test('words for a prime minister are looked at: no list of beginnings is kept by hand', () => {
  expect(lexiconOf('en').forms.office.keys).toContain('pri');
});

test('the list of languages is that of the rules, each under its own code', () => {
  expect(LANGUAGE_RULES.map(({ code }) => code)).toEqual(INTAKE_LANGUAGES);
});

test.each([
  ['en', 'The trade of Kenya with Chile has grown.'],
  ['es', 'El comercio de Kenia con Chile ha crecido.'],
  ['ru', 'Торговля Кении с Chile и Peru выросла.'],
  ['en', 'Kenya Chile Peru'],
  ['en', ''],
])('%s is detected in "%s"', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
