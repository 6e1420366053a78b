import { expect, test } from 'vitest';
import { proposeFigures } from '@/lib/intake/propose-figures';

test.each([
  ['Kenya exported goods worth $3 bn to the European Union in 2019.', 'KEN', 'GROUP:EU28'],
  ['Kenya exported goods worth $3 bn to the European Union in 2023.', 'KEN', 'GROUP:EU27'],
  ['Kenya exported goods worth $3 bn to the European Union in 1985.', 'KEN', ''],
  ['In 2024 ASEAN exported goods worth $3 bn to Kenya.', 'GROUP:ASEAN10', 'KEN'],
  ['Kenya exported goods worth $3 bn to Latin America in 2019.', 'KEN', 'M49:419'],
])('%s', (text, reporter, partner) => {
  const { figures } = proposeFigures({ text, published: '2026-03-02', language: 'en' });
  expect(figures.map(({ fields }) => [fields.reporter, fields.partner])).toEqual([[reporter, partner]]);
});
