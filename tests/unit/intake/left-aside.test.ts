import { expect, test } from 'vitest';
import type { IntakeLanguage } from '@/lib/domain/intake-languages';
import { proposeFigures } from '@/lib/intake/propose-figures';

/** Sentences written for this table, each with amounts that are no figure, and what they are. */
const LEFT_ASIDE: [language: IntakeLanguage, text: string, kinds: string[]][] = [
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
  [
    'es',
    'Kenia exporta café. Las exportaciones de café subieron. Estos envíos sumaron 90 millones de dólares.',
    ['product'],
  ],
  [
    'es',
    'Las remesas crecieron. Noruega origina la mayor parte de los envíos, con 90 millones de dólares.',
    ['finance'],
  ],
  ['es', 'Entre los productos más importados por Kenia destacan trapos (9 millones de dólares).', ['product']],
  ['es', 'Oslo quiere gravar importaciones por 90 millones de dólares si Nairobi no cede.', ['tariff']],
  ['en', 'The steps affect around €9 billion in Kenyan imports, among them rope and glass.', ['subset']],
  ['en', 'Kenya’s new duties cover $9 million of imports from Peru.', ['tariff']],
  ['es', 'La medida afecta a 90 millones de dólares de importaciones de Noruega.', ['subset']],
  ['ru', 'Меры затронут около 9 млрд евро импорта из Перу.', ['subset']],
  ['es', 'Kenia compró a Noruega trapos por 90 millones de dólares.', ['product']],
  ['es', 'Las empresas noruegas compraron bienes por 90 millones de dólares en Kenia.', ['company']],
  ['es', 'Las multas por errores de importación totalizan 9 millones de dólares.', ['other']],
  ['es', 'El saldo comercial de Kenia fue superior en 9 millones de dólares al de mayo.', ['change']],
  ['es', 'Las exportaciones de Kenia cayeron. La brecha fiscal llegó a 9 millones de dólares.', ['finance']],
  ['es', 'El IVA de importación de Kenia aportó 9 millones de dólares.', ['other']],
  ['es', 'Las exportaciones de Kenia subieron y el déficit turístico fue de 9 millones de dólares.', ['other']],
  [
    'es',
    'Las exportaciones de las empresas con capital extranjero sumaron 9 millones de dólares en Kenia.',
    ['subset'],
  ],
  ['en', 'Acme imports about $90 million of goods from Kenya.', ['company']],
  ['en', 'Trade in counterfeit goods was worth $90 million in Kenya.', ['subset']],
  ['en', 'Trade between Kenya and Peru is on pace to exceed $90 million.', ['forecast']],
  ['ru', 'Норвегия ввела пошлины; объем затронутого импорта из Кении оценивают в 90 млн евро.', ['tariff']],
  ['ru', 'Вымпел заработал на экспорте в Кению 90 млн долларов.', ['company']],
];

test.each(LEFT_ASIDE)('%s: %s', (language, text, kinds) => {
  const { figures, others } = proposeFigures({ text, published: '2024-05-10', language });
  expect([figures.map(({ words }) => words), others.map(({ kind }) => kind)]).toEqual([[], kinds]);
});

/** Like them, and figures all the same. */
const KEPT: [language: IntakeLanguage, text: string, count: number][] = [
  ['en', 'Kenya’s exports have been increased to $3 billion, the ministry said.', 1],
  ['en', 'Kenya’s imports were $28m while exports were $4.2m in 2019.', 2],
  ['en', 'Exports from Kenya to Peru fell to $6 million in 2019.', 1],
  ['en', 'Kenya’s goods exports, lost to drought in 2018, reached $6 billion in 2019.', 1],
  ['es', 'Las exportaciones de productos chilenos sumaron 9.000 millones de dólares en 2019.', 1],
  ['en', 'Imports of oil surged. Kenya’s exports were $9 million.', 1],
  ['en', 'Kenya imports about $90 million of goods from Peru.', 1],
  ['en', 'The cost of imports rose to $9 million in Kenya.', 1],
  ['es', 'Kenia compró a Noruega mercancías por 90 millones de dólares.', 1],
  ['es', 'Kenia vendió a Noruega un total de 90 millones de dólares.', 1],
  ['es', 'Los aranceles subieron, y las importaciones de Kenia sumaron 90 millones de dólares.', 1],
  ['es', 'Los envíos de Kenia a Noruega sumaron 90 millones de dólares en 2019.', 1],
  ['ru', 'Кения заработала на экспорте в Норвегию 90 млн долларов.', 1],
];

test.each(KEPT)('%s: %s is kept', (language, text, count) => {
  const { figures } = proposeFigures({ text, published: '2024-05-10', language });
  expect(figures).toHaveLength(count);
});
