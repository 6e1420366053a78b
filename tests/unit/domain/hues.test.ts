import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignHues, HUES } from '@/lib/domain/hues';
import { meetingFigures } from '../../support/arbitraries';
import { billions } from '../../support/figures';

test('economies take hues as they come, the fifth and later ones share one', () => {
  const reporters = ['CHN', 'IND', 'CHN', 'RUS', 'BRA', 'DEU', 'GBR'];
  const hueOf = assignHues(
    reporters.map((reporter, index) => ({ id: `figure-${index}`, reporter, createdRevision: index })),
  );
  expect(['CHN', 'IND', 'RUS', 'BRA', 'DEU', 'GBR', 'XXX'].map(hueOf)).toEqual([
    '1',
    '2',
    '3',
    '4',
    'rest',
    'rest',
    'rest',
  ]);
});

test('a later figure or a corrected one never changes the hue of an economy that was there', () => {
  fc.assert(
    fc.property(meetingFigures(), meetingFigures(), (before, later) => {
      const more = later.map((figure) => ({ ...figure, createdRevision: figure.createdRevision + 100 }));
      const corrected = before.map((one) => ({ ...one, amount: billions('about', 300), version: 2 }));
      const [old, renewed] = [assignHues(before), assignHues([...more, ...corrected].toReversed())];
      for (const { reporter } of before) expect(renewed(reporter)).toBe(old(reporter));
    }),
  );
});

test('the four own hues are given to one economy each', () => {
  fc.assert(
    fc.property(meetingFigures(), (figures) => {
      const hueOf = assignHues(figures);
      const own = [...new Set(figures.map(({ reporter }) => reporter))].map(hueOf).filter((hue) => hue !== 'rest');
      expect(new Set(own).size).toBe(own.length);
      expect(own.every((hue) => HUES.includes(hue))).toBe(true);
    }),
  );
});
