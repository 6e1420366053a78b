import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedRows, changedRowText, changeSubject, changeVerb, sourceNames } from '@/lib/format/history/change-words';
import { wordChange } from '@/lib/format/history/public-change';
import { type FigureFields, toFigureFields } from '@/lib/schemas/figure-fields';
import { parseRecordedStates, type RecordedStates } from '@/lib/schemas/recorded-change';
import { figureInput } from '../../support/arbitraries';
import { PLAIN_FIGURE, PLAIN_SOURCE } from '../../support/figures';

const sourceName = sourceNames(new Map([['plain-source', { publisher: 'A publisher' }]]));

function figureChange(before: Partial<FigureFields> | null, after: Partial<FigureFields>): RecordedStates {
  const text = (fields: Partial<FigureFields> | null) => fields && JSON.stringify({ ...PLAIN_FIGURE, ...fields });
  return parseRecordedStates({ subjectType: 'figure', before: text(before), after: text(after) });
}

function linesOf(states: RecordedStates): string[] {
  return changedRows(states, sourceName).map(changedRowText);
}

test.each<[string, Partial<FigureFields>, Partial<FigureFields>, string[]]>([
  ['qualifier', { qualifier: 'at_least', high: '' }, { qualifier: 'above', high: '' }, ['Qualifier: at least → above']],
  [
    'period',
    { time_period: '', period_basis: 'unstated' },
    { time_period: '2024', period_basis: 'inferred' },
    ['Period: not stated → 2024', 'How the period is known: not stated → inferred'],
  ],
  [
    'amount',
    {},
    { low: '1500000000', high: '1500000000', decimals: '-8' },
    ['Amount: 1 billion US dollars → 1.5 billion US dollars', 'Printed: to 1 billion → to 100 million'],
  ],
  ['currency', {}, { currency: 'EUR' }, ['Amount: 1 billion US dollars → 1 billion euros']],
  ['partner', {}, { partner: 'M49:019' }, ['Partner: Latin America (M49 419) → Americas (M49 019)']],
  ['note', {}, { note: 'Ours' }, ['Note: none → Ours']],
  ['source', {}, { source: 'another' }, ['Source: A publisher (plain-source) → another']],
  ['state', {}, { review_state: 'withdrawn' }, ['State: published → withdrawn']],
])('a changed %s in readers’ words', (_, before, after, expected) => {
  expect(linesOf(figureChange(before, after))).toEqual(expected);
});

test('what is new has no differences: all of it is new', () => {
  expect(linesOf(figureChange(null, {}))).toEqual([]);
});

test('whatever differs between two figures is seen in a row', () => {
  fc.assert(
    fc.property(figureInput(), figureInput(), (one, other) => {
      const [before, after] = [toFigureFields(one), toFigureFields({ ...other, id: one.id })];
      const states = figureChange(before, after);
      expect(linesOf(states).length > 0).toBe(JSON.stringify(before) !== JSON.stringify(after));
    }),
  );
});

test('a single field that differs is seen in a row', () => {
  const fields = fc.constantFrom(...(Object.keys(toFigureFields(exampleInput())) as (keyof FigureFields)[]));
  fc.assert(
    fc.property(figureInput(), figureInput(), fields, (one, other, field) => {
      const before = toFigureFields(one);
      const after = { ...before, [field]: toFigureFields(other)[field] };
      fc.pre(field !== 'id' && before[field] !== after[field]);
      let states: RecordedStates;
      try {
        states = figureChange(before, after);
      } catch {
        // Alone this field would not be accepted.
        return;
      }
      const recorded = states.type === 'figure' && states.after && toFigureFields(states.after);
      if (recorded && recorded[field] !== before[field]) expect(linesOf(states).length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

function exampleInput() {
  const [example] = fc.sample(figureInput(), 1);
  if (!example) throw new Error('a sample of one is one');
  return example;
}

test.each([
  [figureChange(null, {}), 'Figure added'],
  [figureChange({ review_state: 'proposed' }, {}), 'Figure added'],
  [figureChange({}, { note: 'Ours' }), 'Figure corrected'],
  [figureChange({}, { review_state: 'withdrawn' }), 'Figure withdrawn'],
  [figureChange({ review_state: 'withdrawn' }, {}), 'Figure put back'],
  [parseRecordedStates({ subjectType: 'source', before: null, after: JSON.stringify(PLAIN_SOURCE) }), 'Source added'],
])('what was done: %#', (states, expected) => {
  expect(changeVerb(states)).toBe(expected);
});

test('a change leads to the page as it left it, and a withdrawal to the page before it', () => {
  const change = { id: 1, number: 9, at: new Date(0), actor: 'editor-1', reason: 'Why', subjectId: 'plain-figure' };
  const corrected = wordChange({ ...change, states: figureChange({}, { note: 'Ours' }) }, sourceName);
  expect(corrected).toMatchObject({ href: '/figures/plain-figure', asOfHref: '/figures/plain-figure?asOf=9' });
  const withdrawn = wordChange({ ...change, states: figureChange({}, { review_state: 'withdrawn' }) }, sourceName);
  expect(withdrawn.asOfHref).toBe('/figures/plain-figure?asOf=8');
  const proposed = wordChange({ ...change, states: figureChange(null, { review_state: 'proposed' }) }, sourceName);
  expect(proposed.asOfHref).toBeNull();
});

test('a figure is named with its months: one reporter has many with the same partner', () => {
  expect(changeSubject(figureChange(null, {}))).toBe('Brazil, turnover with Latin America, 2024');
});

test('a note is named by its first words and found on the page of its source', () => {
  const note = { id: 'a-note', source: 'plain-source', text: 'Words', figures: 'plain-figure' };
  const states = parseRecordedStates({ subjectType: 'context_note', before: null, after: JSON.stringify(note) });
  expect(changeSubject(states)).toBe('“Words”');
  const change = { id: 1, number: 9, at: new Date(0), actor: 'editor-1', reason: 'Why', subjectId: 'a-note', states };
  expect(wordChange(change, sourceName).href).toBe('/sources/plain-source');
});

test('a record that can no longer be read is said to be one, not shown as something else', () => {
  expect(() => parseRecordedStates({ subjectType: 'figure', before: null, after: '{}' })).toThrow('no longer be read');
  expect(() => parseRecordedStates({ subjectType: 'weather', before: null, after: '{}' })).toThrow('weather');
});
