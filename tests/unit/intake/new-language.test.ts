import { expect, test } from 'vitest';
import type { LanguageRules } from '@/lib/intake/languages/language-rules';
import { makeLexicon } from '@/lib/intake/languages/lexicon';
import { HEDGES, PREPOSITIONS, TENSES, TERMS, TIME_WORDS, type Vocabulary } from '@/lib/intake/languages/vocabulary';
import { readFigures } from '@/lib/intake/propose-figures';

/** A table without words; its names are those given, which Object.fromEntries cannot tell. */
const none = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, readonly string[]>;

const words: Vocabulary = {
  terms: { ...none(TERMS), exports: ['utsel'], imports: ['insel'], turnover: ['utinsel'] },
  tenses: { ...none(TENSES), settled: ['vur'] },
  hedges: { ...none(HEDGES), about: ['sirka'], above: ['plu'] },
  times: none(TIME_WORDS),
  scales: { milon: 6, milart: 9 },
  fractions: {},
  numbers: {},
  ordinals: {},
  months: [],
  currencies: { USD: ['dolor'] },
  prepositions: { ...none(PREPOSITIONS), to: ['vid'], in: ['im'], of: ['af'] },
  fillers: [],
  joiners: ['ond'],
  spans: [],
  betweens: [],
  towards: [],
  away: [],
  by: [],
  of: [],
  more: [],
  titles: [],
  units: ['tonem'],
  partsOfYear: {},
  scaledMoney: {},
};

/** A made-up language: no file of rules knows it. */
const madeUp: LanguageRules = {
  code: 'en',
  script: 'Latin',
  commonWords: '',
  words,
  forms: { yearLink: 'im' },
  patterns: {},
  grammar: { groupsByBlanks: true, ownerBehind: 'any' },
  areas: { countries: { CHL: { names: ['Kilelam'] }, KEN: { names: ['Kenelam'] } }, groups: {}, regions: {} },
};

const lexicon = makeLexicon(madeUp);

const read = (text: string) =>
  readFigures({ text, published: '2025-11-20' }, lexicon).figures.map(({ fields }) => [
    fields.reporter,
    fields.partner,
    fields.flow,
    fields.qualifier,
    fields.low,
    fields.high,
    fields.currency,
    fields.time_period,
  ]);

test.each([
  [
    'Utsel af Kenelam vid Kilelam vur sirka 1 250 milon dolor im 2024.',
    ['KEN', 'CHL', 'exports', 'about', '1250000000', '1250000000', 'USD', '2024'],
  ],
  [
    'Insel Kilelam vur plu 3 milart dolor im 2023.',
    ['CHL', 'M49:001', 'imports', 'above', '3000000000', '', 'USD', '2023'],
  ],
])('words alone make a language: %s', (text, figure) => {
  expect(read(text)).toEqual([figure]);
});

test('its words say what is no money, and those of other languages mean nothing', () => {
  expect(read('Utsel Kenelam vur 5 milon tonem im 2024.')).toEqual([]);
  expect(read('Kenya’s exports to Chile were worth about 5 billion dollars in 2024.')).toEqual([]);
});
