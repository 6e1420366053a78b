import { expect, test } from 'vitest';
import { aroundSentence, economyHeadline, figuresOf, tradeOf } from '@/lib/format/figure/economy-words';
import { figureFrom } from '../../support/figures';

const own = figureFrom({ id: 'own', reporter: 'BRA' });
const withBrazil = figureFrom({ id: 'with-brazil', reporter: 'DEU', partner: 'BRA' });
const withRegion = figureFrom({ id: 'with-region', reporter: 'DEU', partner: 'M49:419' });

test('an economy that reports is counted by its own figures, whatever region others trade with', () => {
  const about = { code: 'BRA', asReporter: [own], asPartner: [withBrazil, withRegion] };
  expect(economyHeadline(about)).toBe('Brazil’s trade, as one figure reports it');
  expect(figuresOf(about)).toEqual([own]);
  expect(aroundSentence(about)).toBeNull();
});

test('an area that is only a partner is counted by the figures with it, not with an area around it', () => {
  const about = { code: 'BRA', asReporter: [], asPartner: [withBrazil, withRegion] };
  expect(economyHeadline(about)).toBe('Trade with Brazil, as one figure reports it');
  expect(figuresOf(about)).toEqual([withBrazil]);
  expect(tradeOf({ ...about, code: 'M49:019' })).toBe('Trade with the Americas');
});

test('a country that is only part of a region is told so', () => {
  const about = { code: 'PER', asReporter: [], asPartner: [withRegion] };
  expect(economyHeadline(about)).toBe('No figure is about Peru alone');
  expect(figuresOf(about)).toEqual([]);
  expect(aroundSentence(about)).toBe('One figure is about areas that it belongs to.');
  expect(aroundSentence({ ...about, asPartner: [withRegion, withRegion] })).toMatch(/^Two figures are about/);
});
