import { expect, test } from 'vitest';
import { figureCitation } from '@/lib/format/figure/citation';
import { figureFrom, namedStartingFigures, sourceFrom, startingSources } from '../../support/figures';

const izvestia = startingSources().get('izvestia-2025-colombia') ?? sourceFrom();
const at = new Date('2026-11-21T23:30:00Z');

test('a citation carries the claim with its hedge, the state of the data, the source and the address', () => {
  const { china, india } = namedStartingFigures();
  const context = {
    source: izvestia,
    revision: 10,
    at,
    url: 'http://localhost:3000/figures/china-region-turnover-2024',
  };
  expect(figureCitation(china, context)).toBe(
    `As Reported, “China: turnover with Latin America, above 500 billion dollars, 2024, inferred”, china-region-turnover-2024, data revision 10, 21 Nov 2026. Reported by Izvestia, “${izvestia.title}”, 17 Nov to 31 Dec 2025. http://localhost:3000/figures/china-region-turnover-2024`,
  );
  expect(figureCitation(india, context)).toContain(
    '“India: turnover with Latin America, about 50 billion dollars, year not stated”',
  );
});

test('a balance is cited with its sign', () => {
  const deficit = figureFrom({ flow: 'balance', balance_sign: 'deficit', qualifier: 'about' });
  const citation = figureCitation(deficit, { source: sourceFrom(), revision: 3, at, url: 'http://localhost:3000/' });
  expect(citation).toContain('“Brazil: balance with Latin America, a deficit of about 1 billion dollars, 2024”');
});

test('a plan is not cited as a result', () => {
  const plan = figureFrom({ obs_status: 'F', time_period: '2030' });
  const citation = figureCitation(plan, { source: sourceFrom(), revision: 3, at, url: 'http://localhost:3000/' });
  expect(citation).toContain('“Brazil: turnover with Latin America, 1 billion dollars, planned or forecast, 2030”');
});
