import { expect, test } from 'vitest';
import type { Language } from '@/lib/intake/language';
import { proposeFigures } from '@/lib/intake/propose-figures';

/** Sentences written for this table, each with amounts that are no figure, and what they are. */
const LEFT_ASIDE: [language: Language, text: string, kinds: string[]][] = [
  ['en', 'Peru’s trade with Kenya is going to pass the $90 million mark in 2030.', ['forecast']],
  ['en', 'The minister said that the trade would be increased to 3 billion pounds by 2030.', ['forecast']],
  ['en', 'We can meet the goal of reaching $40 bln worth of bilateral trade with Kenya early.', ['target']],
  ['en', 'Kenya’s leather imports peaked at $28m while exports were $4.2m.', ['product', 'product']],
  ['en', 'Kenyan firms lost about €4 billion in exports over three years.', ['other']],
  ['en', 'Goods exports from special economic zones fell to Rs 6,481 crore in 2019.', ['subset']],
  [
    'en',
    'Exports to Peru grew by €2 billion, and the government set aside €1.4 billion for exporters.',
    ['change', 'finance'],
  ],
  [
    'es',
    'El comercio entre Chile y Kenia se ha duplicado y aumentará hasta los 400 millones de dólares.',
    ['forecast'],
  ],
  ['es', 'Las ventas al extranjero de productos agroalimentarios sumaron 9.000 millones de dólares.', ['product']],
  ['es', 'Las exportaciones de productos agropecuarios fueron de US$682 millones.', ['product']],
];

test.each(LEFT_ASIDE)('%s: %s', (language, text, kinds) => {
  const { figures, others } = proposeFigures({ text, published: '2024-05-10', language });
  expect([figures.map(({ words }) => words), others.map(({ kind }) => kind)]).toEqual([[], kinds]);
});

/** Like them, and figures all the same. */
const KEPT: [language: Language, text: string, count: number][] = [
  ['en', 'Kenya’s exports have been increased to $3 billion, the ministry said.', 1],
  ['en', 'Kenya’s imports were $28m while exports were $4.2m in 2019.', 2],
  ['en', 'Exports from Kenya to Peru fell to $6 million in 2019.', 1],
  ['en', 'Kenya’s goods exports, lost to drought in 2018, reached $6 billion in 2019.', 1],
  ['es', 'Las exportaciones de productos chilenos sumaron 9.000 millones de dólares en 2019.', 1],
];

test.each(KEPT)('%s: %s is kept', (language, text, count) => {
  const { figures } = proposeFigures({ text, published: '2024-05-10', language });
  expect(figures).toHaveLength(count);
});
