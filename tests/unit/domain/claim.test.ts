import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseFigures, claimKey } from '@/lib/domain/claim';
import type { Figure } from '@/lib/domain/figure';
import { isPlan } from '@/lib/domain/figure';
import type { FigureFields } from '@/lib/schemas/figure-fields';
import { meetingFigures } from '../../support/arbitraries';
import { figureFrom, namedStartingFigures } from '../../support/figures';

test('a claim is reporter, partner, flow and months', () => {
  const { china, india, exports } = namedStartingFigures();
  expect(claimKey(china)).toBe('CHN|M49:419|turnover|2024-01/2024-12');
  expect(claimKey(india)).toBe('IND|M49:419|turnover|unstated');
  expect(claimKey(exports)).toBe('RUS|M49:019|exports|2025-01/2025-08');
});

function competing(id: string, createdRevision: number, fields: Partial<FigureFields> = {}): Figure {
  return figureFrom({ id, ...fields }, { createdRevision });
}

test.each<[string, Figure[], string, string[]]>([
  ['the first recorded one', [competing('second', 8), competing('first', 7)], 'first', ['second']],
  ['the preferred one', [competing('first', 7), competing('second', 8, { rank: 'preferred' })], 'second', ['first']],
  ['of one write the first id', [competing('bbb', 7), competing('aaa', 7)], 'aaa', ['bbb']],
  [
    'no deprecated one',
    [competing('first', 7, { rank: 'deprecated', rank_reason: 'a misprint' }), competing('second', 8)],
    'second',
    [],
  ],
  ['no withdrawn one', [competing('first', 7, { review_state: 'withdrawn' }), competing('second', 8)], 'second', []],
  ['no proposed one', [competing('first', 7, { review_state: 'proposed' }), competing('second', 8)], 'second', []],
])('%s stands for its claim', (_, figures, chosen, others) => {
  const [choice, ...rest] = chooseFigures(figures);
  expect(choice?.figure.id).toBe(chosen);
  expect(choice?.competing.map(({ id }) => id)).toEqual(others);
  expect(rest).toEqual([]);
});

test('a plan never stands in a result’s place, whichever came first', () => {
  const figures = [competing('plan', 1, { obs_status: 'F' }), competing('result', 9)];
  expect(chooseFigures(figures).map(({ figure, competing: others }) => [figure.id, others.length])).toEqual([
    ['plan', 0],
    ['result', 0],
  ]);
});

test('each claim with a published figure has one choice, and the rest of its figures compete', () => {
  fc.assert(
    fc.property(meetingFigures(), meetingFigures(), (some, more) => {
      const figures = [...some, ...more.map((one) => ({ ...one, id: `${one.id}-again` }))];
      const chosen = chooseFigures(figures);
      const eligible = figures.filter(({ reviewState, rank }) => reviewState === 'published' && rank !== 'deprecated');
      const shown = chosen.flatMap(({ figure, competing: others }) => [figure, ...others]);
      expect(shown.map(({ id }) => id).toSorted()).toEqual(eligible.map(({ id }) => id).toSorted());
      const keys = chosen.map(({ figure }) => `${figure.claimId} ${isPlan(figure)}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
