import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { INTAKE_LANGUAGES } from '@/lib/domain/intake-languages';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { type PassageFigure, toPassageFigure } from '../../../scripts/intake/passage-fields';
import { type Passage, parsePassages } from '../../../scripts/intake/passages';
import { FIELDS, type Field, scorePassages } from '../../../scripts/intake/score-passages';

const figure = (fields: Partial<PassageFigure> = {}): PassageFigure => ({
  amount_low: 3e9,
  amount_high: 3e9,
  currency: 'USD',
  qualifier: 'exact',
  flow: 'exports',
  reporter: 'Norway',
  partner: 'Kenya',
  evidence: '$3bn',
  period: { start: '2023-01', end: '2023-12' },
  ...fields,
});

/** One passage with one annotated figure, and how each field is scored when this is found. */
function rightFields(gold: Partial<PassageFigure>, found: Partial<PassageFigure>): Field[] {
  const passage: Passage = { id: 'a', lang: 'en', text: '', published: null, figures: [figure(gold)] };
  const score = scorePassages([passage], () => [figure(found)]).get('all');
  return FIELDS.filter((field) => score?.alone[field].f1 === 1);
}

const ALL = [...FIELDS];
const without = (...fields: Field[]) => ALL.filter((field) => !fields.includes(field));

describe('scoring one figure', () => {
  test.each<[string, Partial<PassageFigure>, Partial<PassageFigure>, Field[]]>([
    ['the same', {}, {}, ALL],
    ['an amount within a thousandth', {}, { amount_low: 3.002e9, amount_high: 3.002e9 }, ALL],
    ['another amount', {}, { amount_low: 3.1e9, amount_high: 3.1e9 }, []],
    ['another currency', {}, { currency: 'EUR' }, []],
    ['one end of a range', { amount_low: 2e9 }, {}, []],
    ['another flow', {}, { flow: 'turnover' }, without('flow')],
    ['another qualifier', {}, { qualifier: 'about' }, without('qualifier')],
    ['another period', {}, { period: null }, without('period')],
    ['other parties', {}, { reporter: 'Peru' }, without('parties')],
    ['the same trade told by the other side', {}, { flow: 'imports', reporter: 'Kenya', partner: 'Norway' }, ALL],
    ['the other direction', {}, { reporter: 'Kenya', partner: 'Norway' }, without('parties')],
    [
      'turnover the other way round',
      { flow: 'turnover' },
      { flow: 'turnover', reporter: 'Kenya', partner: 'Norway' },
      ALL,
    ],
    [
      'a deficit told as the other’s surplus',
      { flow: 'balance', sign: 'deficit' },
      { flow: 'balance', sign: 'surplus', reporter: 'Kenya', partner: 'Norway' },
      ALL,
    ],
    ['no partner where it is the World', { partner: 'World' }, { partner: null }, ALL],
    ['a party that the passage does not give', { reporter: null, partner: null }, {}, ALL],
    [
      'another name of the same area',
      { reporter: 'PRC', partner: 'USA' },
      { reporter: 'China', partner: 'United States' },
      ALL,
    ],
  ])('%s', (_, gold, found, right) => {
    expect(rightFields(gold, found)).toEqual(right);
  });

  test('another period that is right as well counts', () => {
    const passage = { id: 'a', lang: 'en', text: '', published: null, figures: [{ ...figure(), period_alt: [null] }] };
    expect(scorePassages([passage], () => [figure({ period: null })]).get('all')?.together.parties.f1).toBe(1);
  });
});

const OWN = parsePassages('own', readFileSync('tests/fixtures/intake-passages.jsonl', 'utf8'));

function findFigures({ text, published, lang }: Passage): PassageFigure[] {
  return proposeFigures({ text, published, language: INTAKE_LANGUAGES.find((one) => one === lang) }).figures.map(
    toPassageFigure,
  );
}

test('proposals that match nothing cost precision, except of kinds that are never counted', () => {
  const [, second] = OWN;
  if (!second) throw new Error('the fixture has lost its second passage');
  const conversion = { ...second, distractors: [{ amount: 3e9, currency: 'USD', kind: 'conversion' }] };
  expect(scorePassages([second], () => [figure()]).get('all')).toMatchObject({ proposed: 1, emptyWithProposals: 1 });
  expect(scorePassages([conversion], () => [figure()]).get('all')).toMatchObject({
    proposed: 0,
    emptyWithProposals: 0,
  });
});

test('passages of our own are scored for all and for each language', () => {
  const scores = scorePassages(OWN, findFigures);
  expect(
    [...scores].map(([group, { passages, annotated, proposed, together }]) => [
      group,
      passages,
      annotated,
      proposed,
      together.parties.f1,
    ]),
  ).toEqual([
    ['all', 3, 2, 2, 1],
    ['en', 2, 1, 1, 1],
    ['es', 1, 1, 1, 1],
  ]);
});

test('a line that is no JSON is named', () => {
  expect(() => parsePassages('some.jsonl', '{}\nnot so')).toThrow('some.jsonl, line 2');
});

// The annotated passages are other people’s and lie beside the repository, if at all.
const SHARED = path.resolve('../shared');
const PASSAGES = path.join(SHARED, 'intake/passages.jsonl');
const isHere = existsSync(PASSAGES);

/** F1 to reach on the annotated passages. */
const AIMS: Record<Field, number> = { amount: 0.92, flow: 0.87, qualifier: 0.85, period: 0.8, parties: 0.7 };

interface OtherScorer {
  score: (gold: unknown[], found: unknown[]) => { groups: { overall: { cumulative: Record<Field, { f1: number }> } } };
}

describe.runIf(isHere)('the annotated passages beside the repository', () => {
  const passages = isHere ? parsePassages(PASSAGES, readFileSync(PASSAGES, 'utf8')) : [];
  const found = new Map(passages.map((passage) => [passage.id, findFigures(passage)]));
  const all = scorePassages(passages, ({ id }) => found.get(id) ?? []).get('all');

  test.each(FIELDS)('%s reaches its aim', (field) => {
    expect(all?.together[field].f1).toBeGreaterThanOrEqual(AIMS[field]);
  });

  test('at most one in twenty without a figure gets a proposal', () => {
    expect(all?.emptyWithProposals).toBeLessThanOrEqual((all?.empty ?? 0) / 20);
  });

  test('their own scorer agrees with ours', async () => {
    const other = (await import(
      /* @vite-ignore */ pathToFileURL(path.join(SHARED, 'intake/score.mjs')).href
    )) as OtherScorer;
    const rows = passages.map(({ id }) => ({ id, figures: found.get(id) ?? [] }));
    const theirs = other.score(passages, rows).groups.overall.cumulative;
    for (const field of FIELDS) expect(theirs[field].f1).toBeCloseTo(all?.together[field].f1 ?? -1, 10);
  });

  test('the starting articles give five figures and none', () => {
    const read = (name: string, published: string) =>
      proposeFigures({ text: readFileSync(path.join(SHARED, 'articles', name), 'utf8'), published }).figures;
    const fields = read('izvestia.txt', '2025-11-17/2025-12-31').map((proposal) => Object.entries(proposal.fields));
    const starting = JSON.parse(readFileSync('prisma/starting-data.json', 'utf8')) as {
      figures: Record<string, string>[];
    };
    const expected = starting.figures.map((row) =>
      fields[0]?.map(([name]) => [name, row[name] ?? (name === 'coverage' ? 'unknown' : '')]),
    );
    // A word that begins a sentence has its capital there.
    const inLowerCase = (rows: unknown) => JSON.stringify(rows).toLowerCase();
    expect(inLowerCase(fields)).toEqual(inLowerCase(expected));
    expect(read('latin-post.txt', '2022-09')).toEqual([]);
  });
});

test.runIf(!isHere)('the annotated passages are not here: nothing was measured on them', () => {
  expect(existsSync(PASSAGES)).toBe(false);
});
