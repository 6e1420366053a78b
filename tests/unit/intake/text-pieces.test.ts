import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TextHint, type TextMark, textParagraphs } from '../../../app/ui/intake/text-pieces';

const mark = (start: number, end: number, key = 'p1'): TextMark => ({ start, end, key, label: key.slice(1) });

test('a text becomes paragraphs whose pieces know their mark and whom their words tell about', () => {
  const text = 'In 2024 it was $5 bn.\n\nThen $6 bn.';
  const hints: TextHint[] = [{ start: 3, end: 7, key: 'p1', isPeriod: true }];
  const pieces = textParagraphs(text, [mark(15, 20), mark(28, 33, 'o1')], hints);
  expect(pieces.map((each) => each.map((piece) => [piece.text, piece.keys.join(' '), piece.isPeriod]))).toEqual([
    [
      ['In ', '', false],
      ['2024', 'p1', true],
      [' it was ', '', false],
      ['$5 bn', 'p1', false],
      ['.', '', false],
    ],
    [
      ['Then ', '', false],
      ['$6 bn', 'o1', false],
      ['.', '', false],
    ],
  ]);
});

test('a mark across paragraphs stands in both, with one beginning and one end; lines are paragraphs without blank ones', () => {
  const [first = [], second = []] = textParagraphs('about $5\nbillion', [mark(6, 16)], []);
  expect(first.at(-1)).toMatchObject({ text: '$5', isFirst: true, isLast: false });
  expect(second[0]).toMatchObject({ text: 'billion', isFirst: false, isLast: true });
});

test('one mark inside another gives way; nothing of a text is lost or told twice, whatever lies where', () => {
  const inner = textParagraphs('0123456789', [mark(2, 8), mark(3, 5, 'o1')], []);
  expect(inner[0]?.map(({ text }) => text)).toEqual(['01', '234567', '89']);
  const across = textParagraphs('0123456789', [mark(2, 8), mark(5, 10, 'o1')], []);
  expect(across[0]?.map(({ text, keys }) => `${text} ${keys}`)).toEqual(['01 ', '234567 p1', '89 ']);
  const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', 'ж'), minLength: 1, maxLength: 60 }),
      fc.array(span, { maxLength: 6 }),
      fc.array(span, { maxLength: 6 }),
      (text, marks, hints) => {
        const within = ({ end }: { end: number }) => end <= text.length;
        const paragraphs = textParagraphs(
          text,
          marks.filter(within).map(({ start, end }, index) => mark(start, end, `p${index}`)),
          hints.filter(within).map((each) => ({ ...each, key: 'p0', isPeriod: false })),
        );
        const joined = paragraphs.map((pieces) => pieces.map((piece) => piece.text).join('')).join('');
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const piece of paragraphs.flat())
          expect(text.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
      },
    ),
  );
});
