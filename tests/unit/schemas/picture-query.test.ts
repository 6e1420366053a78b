import { describe, expect, test } from 'vitest';
import { parseCardQuery } from '@/lib/schemas/card-query';
import { parsePictureName, parsePictureQuery } from '@/lib/schemas/picture-query';

const parse = (name: string, query: string) => {
  const picture = parsePictureName(name);
  if (!picture) throw new Error(`no picture: ${name}`);
  return parsePictureQuery(picture, new URLSearchParams(query));
};

/** Field and code of each issue. */
const faults = (name: string, query: string) => {
  const parsed = parse(name, query);
  return parsed.ok ? [] : parsed.issues.map(({ field, code }) => `${field} ${code}`);
};

describe('a picture’s name', () => {
  test.each(['bars.svg', 'dots.png', 'balance.svg', 'time.png', 'multiples.svg'])('%s', (name) => {
    expect(parsePictureName(name)).toEqual({ chart: name.split('.')[0], ending: name.split('.')[1] });
  });
  test.each(['bars', 'bars.gif', 'pie.svg', '.svg', 'bars.svg.png', 'BARS.svg', ''])('not %s', (name) => {
    expect(parsePictureName(name)).toBeNull();
  });
});

describe('a picture’s parameters', () => {
  test('are a view, 800 px wide and light when nothing else is said', () => {
    expect(parse('dots.svg', 'figures=one-a,two-b&asOf=17')).toEqual({
      ok: true,
      query: {
        view: expect.objectContaining({
          figures: ['one-a', 'two-b'],
          chart: 'dots',
          scale: 'log',
          asOf: { kind: 'revision', number: 17 },
        }),
        ending: 'svg',
        width: 800,
        theme: 'light',
        pixels: 1,
      },
    });
    expect(parse('bars.png', 'figures=one-a&width=2000&theme=dark&pixels=2')).toMatchObject({
      query: { width: 2000, theme: 'dark', pixels: 2 },
    });
  });

  test.each([
    ['bars.svg', '', ['figures missing']],
    ['bars.svg', 'figures=one-a&width=319', ['width width_out_of_range']],
    ['bars.svg', 'figures=one-a&width=2001', ['width width_out_of_range']],
    ['bars.svg', 'figures=one-a&width=8e2', ['width width_out_of_range']],
    ['bars.svg', 'figures=one-a&width=', ['width width_out_of_range']],
    ['bars.svg', 'figures=one-a&width=400&width=500', ['width repeated']],
    ['bars.svg', 'figures=one-a&theme=blue', ['theme not_allowed']],
    ['bars.png', 'figures=one-a&pixels=3', ['pixels not_allowed']],
    // An SVG has no pixels, and its chart is named by its path.
    ['bars.svg', 'figures=one-a&pixels=2', ['pixels field_unknown']],
    ['bars.svg', 'figures=one-a&chart=dots', ['chart repeated']],
    ['bars.svg', 'figures=one-a&scale=log', ['scale scale_unfit']],
    ['bars.svg', 'figures=one-a&asOf=soon', ['asOf not_an_as_of']],
    ['bars.svg', 'figures=one-a&utm_source=x', ['utm_source field_unknown']],
  ])('%s?%s is refused', (name, query, expected) => {
    expect(faults(name, query)).toEqual(expected);
  });
});

describe('a card’s address', () => {
  const card = (path: string, query = '') => parseCardQuery(path, new URLSearchParams(query));

  test('names a page and a state', () => {
    expect(card('overview.png', 'asOf=10')).toEqual({
      ok: true,
      query: { page: { kind: 'overview' }, asOf: { kind: 'revision', number: 10 } },
    });
    expect(card('economies/M49:419.png')).toMatchObject({
      query: { page: { kind: 'economies', id: 'M49:419' }, asOf: null },
    });
    expect(card('compare.png', 'figures=one-a&asOf=3')).toMatchObject({
      query: { page: { kind: 'compare', view: { figures: ['one-a'] } }, asOf: { number: 3 } },
    });
  });

  test.each(['overview', 'nothing.png', 'figures/.png', 'figures/a/b.png', 'admin/people.png', ''])(
    'is not %s',
    (path) => {
      expect(card(path)).toBeNull();
    },
  );

  test.each([
    ['overview.png', 'asOf=soon', 'not_an_as_of'],
    ['overview.png', 'asOf=1&asOf=2', 'repeated'],
    ['overview.png', 'width=800', 'field_unknown'],
    ['compare.png', '', 'missing'],
    ['compare.png', 'figures=one-a&chart=pie', 'not_allowed'],
  ])('%s?%s is refused', (path, query, code) => {
    expect(card(path, query)).toMatchObject({ ok: false, issues: [{ code }] });
  });
});
