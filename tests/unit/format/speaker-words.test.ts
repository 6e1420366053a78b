import { expect, test } from 'vitest';
import { byAccount, bySpeakers, speakersFigures, speakersOf } from '@/lib/format/figure/speaker-words';
import { figureFrom, sourceFrom, sourcesById } from '../../support/figures';

const SOURCES = sourcesById(
  sourceFrom({ publisher: 'Izvestia' }),
  sourceFrom({ id: 'other-source', publisher: 'Latin News' }),
);

test('the article speaks, unless a figure says on whose word it stands; each speaker is named once', () => {
  const own = figureFrom();
  const attributed = figureFrom({ attribution: 'China Customs' });
  const other = figureFrom({ source: 'other-source' });
  expect(speakersOf([own, own], SOURCES)).toEqual(['Izvestia']);
  expect(speakersOf([attributed, other], SOURCES)).toEqual(['China Customs, as Izvestia reports', 'Latin News']);
  expect(speakersOf([figureFrom({ source: 'lost-source' })], SOURCES)).toEqual(['lost-source']);
});

test.each([
  [['Izvestia'], 'Izvestia’s figures', 'By Izvestia’s account, it is so'],
  [['Latin News'], 'Latin News’ figures', 'By Latin News’ account, it is so'],
  [['A', 'B'], 'the figures of A and B', 'By the account of A and B, it is so'],
  [
    ['China Customs, as Izvestia reports'],
    'the figures of China Customs, as Izvestia reports',
    'By the account of China Customs, as Izvestia reports, it is so',
  ],
])('%o', (speakers, figures, account) => {
  expect(speakersFigures(speakers)).toBe(figures);
  expect(bySpeakers(speakers, 'it is so')).toBe(`By ${figures}, it is so`);
  expect(byAccount(speakers, 'it is so')).toBe(account);
});
