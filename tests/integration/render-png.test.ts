import { expect, test } from 'vitest';
import { renderPng } from '@/lib/http/render-png';
import { AppError } from '@/lib/services/errors';
import { resvgFonts } from '@/ui/pictures/picture-fonts';
import { readPng } from '../support/read-png';

const squareOf = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text y="20" font-size="16" font-family="SourceSans3VF">${text}</text></svg>`;

const render = (text: string, pixels = 1) => {
  const svg = squareOf(text);
  return renderPng({ svg, pixels, ...resvgFonts(svg) });
};

test('an SVG becomes a PNG of as many pixels as were asked for, its letters drawn', async () => {
  const [one, two, blank] = await Promise.all([render('Ж ≈ 50'), render('Ж ≈ 50', 2), render(' ')]);
  expect(readPng(one)).toMatchObject({ width: 60, height: 30 });
  expect(readPng(two)).toMatchObject({ width: 120, height: 60 });
  expect(readPng(one).distinctBytes).toBeGreaterThan(30);
  expect(readPng(blank).distinctBytes).toBeLessThan(3);
});

test('the same picture is drawn once, however often it is asked for', async () => {
  const asked = Array.from({ length: 100 }, () => render('the same'));
  expect(new Set(asked).size).toBe(1);
  expect(render('the same')).toBe(asked[0]);
  await asked[0];
});

test('when very many are drawn at once, the last ones are told to come back; later all goes on', async () => {
  const settled = await Promise.allSettled(Array.from({ length: 40 }, (_, index) => render(`number ${index}`)));
  const refused = settled
    .filter(({ status }) => status === 'rejected')
    .map((each) => (each as PromiseRejectedResult).reason);
  expect(refused).toHaveLength(28);
  for (const reason of refused) expect(reason instanceof AppError && reason.kind).toBe('too_many');
  expect(readPng(await render('number 39')).width).toBe(60);
});
