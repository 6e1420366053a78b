import { expect, test } from 'vitest';
import { joinPicks } from '@/ui/forms/figure-picks';

test.each([
  [
    'chosen ones are joined in their order',
    { text: 'x', 'figure.b': '1', 'figure.a': '1' },
    { text: 'x', figures: 'b a' },
  ],
  [
    'one is dropped',
    { 'figure.b': '1', 'figure.a': '1', drop_figure: 'b', figure_words: 'w' },
    { figures: 'a', figure_words: 'w' },
  ],
  ['the last one is dropped', { 'figure.b': '1', drop_figure: 'b' }, { figures: '' }],
  ['a picker without a choice says so', { figure_words: '' }, { figures: '', figure_words: '' }],
  ['ids that came as text stay', { text: 'x', figures: 'a b' }, { text: 'x', figures: 'a b' }],
])('a form’s figures: %s', (_what, sent, joined) => {
  expect(joinPicks(sent as Record<string, string>)).toEqual(joined);
});
