import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJsonRecord } from '@/lib/csv/figure-columns';
import { toDerivedRecord, toFigureRecord } from '@/lib/csv/figure-record';
import { writeFiguresCsv } from '@/lib/csv/write-figures';
import type { Figure } from '@/lib/domain/figure';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import type { FigureRecord } from '@/lib/schemas/figure-table/figure-columns';
import { FIGURE_COLUMNS } from '@/lib/schemas/figure-table/figure-columns';
import { FIGURE_FIELDS } from '@/lib/schemas/figure-table/figure-table';
import { FIGURE_COLUMNS_KNOWN } from '@/lib/services/imports/check-figures';
import { UPLOAD_LIMITS } from '@/lib/services/imports/import-limits';
import { readWholeTable } from '@/lib/services/imports/table-reading';
import { fieldText, figure } from '../../support/arbitraries';
import {
  balanceOf,
  figureFrom,
  namedStartingFigures,
  sourceFrom,
  startingFigures,
  startingSources,
} from '../../support/figures';
import { chunksOf } from '../../support/import-file';

const figuresWithAnyText = fc.array(figure({ text: fieldText() }), { minLength: 1, maxLength: 3 });

const context = { sources: startingSources(), dataRevision: 12 };
const records = (figures: readonly Figure[]) => figures.map((one) => toFigureRecord(one, context));

/** A file as its lines of cells, read by a reader that knows nothing of ours. */
function cellsOf(csv: string): string[][] {
  return parse(csv, { record_delimiter: '\r\n' });
}

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { record_delimiter: '\r\n', columns: true });
}

test('the heading line is pinned: columns are only ever added at its end', () => {
  const [heading] = writeFiguresCsv([]).split('\r\n');
  expect(heading).toBe(
    'kind,id,reporter,reporter_label,partner,partner_label,partner_as_printed,partner_basis,flow,flow_label,flow_code,' +
      'qualifier,low,high,decimals,currency,balance_sign,amount_label,hedge_as_printed,time_period,period_basis,' +
      'period_as_printed,coverage,valuation,attribution,obs_status,source,source_publisher,source_title,' +
      'source_published_from,source_published_to,locator,note,rank,rank_reason,review_state,derived_from,version,' +
      'revision,data_revision',
  );
});

test('every column says what it holds, and every field of a figure has its column', () => {
  const names = FIGURE_COLUMNS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(FIGURE_COLUMNS.filter(({ means }) => means.trim() === '')).toEqual([]);
  expect(FIGURE_FIELDS.filter((field) => !(names as string[]).includes(field))).toEqual([]);
});

test('a row is pinned: text quoted, numbers bare, what is missing empty, lines ended by CR LF', () => {
  const csv = writeFiguresCsv(records([namedStartingFigures().china]));
  expect(csv.split('\r\n').length).toBe(3);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.split('\r\n')[1]).toBe(
    '"reported","china-region-turnover-2024","CHN","China","M49:419","Latin America","countries of the region",' +
      '"inferred","turnover","Turnover","T","above",500000000000,,-9,"USD",,"above 500 billion dollars","exceeded",' +
      '"2024","inferred","last year","unknown","unknown",,"V","izvestia-2025-colombia","Izvestia",' +
      '"Rejection of partnership: Russia may play on Colombia’s contradictions with the United States",' +
      '"2025-11-17","2025-12-31","Second part, on relations with the region",' +
      '"Given as the first time that this mark was passed.","normal",,"published",,1,1,12',
  );
});

test('an open bound is an empty cell and never a bare number without its qualifier', () => {
  const [china, , , exports] = rowsOf(writeFiguresCsv(records(startingFigures())));
  expect(china).toMatchObject({ qualifier: 'above', low: '500000000000', high: '' });
  expect(exports).toMatchObject({ qualifier: 'exactly', low: '8500000000', high: '8500000000', decimals: '-8' });
});

test('an unstated period is empty, and so is what no source gave', () => {
  const india = rowsOf(writeFiguresCsv(records([namedStartingFigures().india])))[0];
  expect(india).toMatchObject({ time_period: '', period_basis: 'unstated', period_as_printed: '', attribution: '' });
  const orphan = toFigureRecord(figureFrom({ source: 'lost-source' }), context);
  expect([orphan.source, orphan.source_publisher]).toEqual(['lost-source', null]);
});

test('9,007,199,254,740,993 is written digit for digit, in CSV bare and in JSON as text', () => {
  const exact = figureFrom({ low: '9007199254740993', high: '', decimals: '0' });
  const [record] = records([exact]);
  if (!record) throw new Error('one figure gives one record');
  expect(cellsOf(writeFiguresCsv([record]))[1]).toContain('9007199254740993');
  expect(writeFiguresCsv([record])).toContain(',9007199254740993,9007199254740993,0,');
  expect(JSON.parse(JSON.stringify(toJsonRecord(record)))).toMatchObject({ low: '9007199254740993', decimals: 0 });
});

test('JSON has the columns of the CSV in their order, missing values as null', () => {
  const [record] = records([namedStartingFigures().china]);
  const json = record && toJsonRecord(record);
  expect(Object.keys(json ?? {})).toEqual(FIGURE_COLUMNS.map(({ name }) => name));
  expect(json).toMatchObject({ low: '500000000000', high: null, balance_sign: null, version: 1 });
});

test('a deficit says so in its label', () => {
  const deficit = figureFrom({ flow: 'balance', balance_sign: 'deficit', qualifier: 'about' });
  expect(toFigureRecord(deficit, context)).toMatchObject({
    balance_sign: 'deficit',
    amount_label: 'deficit of about 1 billion dollars',
    low: 1_000_000_000n,
  });
});

test('any figures give rows of equal length, whose cells begin no formula', () => {
  fc.assert(
    fc.property(figuresWithAnyText, (figures) => {
      const [heading = [], ...rows] = cellsOf(writeFiguresCsv(records(figures)));
      expect(rows.map(({ length }) => length)).toEqual(figures.map(() => heading.length));
      const textCells = rows.flatMap((row) => row.filter((_, index) => FIGURE_COLUMNS[index]?.type === 'text'));
      expect(textCells.filter((cell) => /^[\s\u00a0\u3000]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    }),
  );
});

test('the reader of imports gives the fields of any figures back', async () => {
  await fc.assert(
    fc.asyncProperty(figuresWithAnyText, async (figures) => {
      const { rows, issues } = await readWholeTable(
        chunksOf(new TextEncoder().encode(writeFiguresCsv(records(figures)))),
        {
          known: FIGURE_COLUMNS_KNOWN.names,
          limits: UPLOAD_LIMITS,
          dialect: { encoding: 'utf-8', delimiter: ',' },
        },
      );
      expect(issues).toEqual([]);
      const back = rows.map(({ cells }) => Object.fromEntries(FIGURE_FIELDS.map((field) => [field, cells.get(field)])));
      expect(back).toEqual(figures.map(toFigureFields));
    }),
  );
});

describe('derived rows', () => {
  const months = { partner: 'M49:019', time_period: '2025' };

  function derivedOf(exports: object, imports: object): FigureRecord[] {
    const pair = balanceOf([
      figureFrom({ ...months, id: 'the-exports', flow: 'exports', ...exports }),
      figureFrom({ ...months, id: 'the-imports', flow: 'imports', ...imports }),
    ]);
    const sources = new Map([['plain-source', sourceFrom()]]);
    return (['balance', 'turnover'] as const).map((flow) =>
      toDerivedRecord({ ...pair, flow, value: pair[flow] }, { sources, dataRevision: 3 }),
    );
  }

  test('of the starting pair are marked, with their working, sign and no id', () => {
    const pair = balanceOf(startingFigures());
    const rows = (['balance', 'turnover'] as const).map((flow) =>
      toDerivedRecord({ ...pair, flow, value: pair[flow] }, context),
    );
    expect(rows[0]).toMatchObject({
      kind: 'derived',
      id: null,
      flow: 'balance',
      flow_code: 'B',
      qualifier: 'exactly',
      low: 1_900_000_000n,
      high: 1_900_000_000n,
      decimals: -8,
      balance_sign: 'deficit',
      amount_label: '−1.9 billion dollars',
      derived_from: 'russia-americas-exports-2025-01-08 - russia-americas-imports-2025-01-08',
      version: null,
      data_revision: 12,
    });
    expect(rows[1]).toMatchObject({
      flow: 'turnover',
      qualifier: 'exactly',
      low: 18_900_000_000n,
      high: 18_900_000_000n,
      balance_sign: null,
      derived_from: 'russia-americas-exports-2025-01-08 + russia-americas-imports-2025-01-08',
    });
  });

  const bn = (low: string, high = low) => ({ low: low && `${low}000000000`, high: high && `${high}000000000` });

  test.each<[string, object, object, object, object]>([
    [
      'a surplus',
      bn('5'),
      bn('3'),
      { qualifier: 'exactly', low: 2_000_000_000n, balance_sign: 'surplus' },
      { low: 8_000_000_000n },
    ],
    [
      'nothing left over',
      bn('5'),
      bn('5'),
      { qualifier: 'exactly', low: 0n, high: 0n, balance_sign: null },
      { low: 10_000_000_000n },
    ],
    [
      'open exports',
      { qualifier: 'above', ...bn('5', '') },
      bn('3'),
      { qualifier: 'above', low: 2_000_000_000n, high: null, balance_sign: 'surplus' },
      { qualifier: 'above', low: 8_000_000_000n, high: null },
    ],
    [
      'open imports',
      bn('3'),
      { qualifier: 'above', ...bn('5', '') },
      { qualifier: 'above', low: 2_000_000_000n, high: null, balance_sign: 'deficit' },
      { qualifier: 'above', low: 8_000_000_000n, high: null },
    ],
    [
      'at least so many imports',
      bn('3'),
      { qualifier: 'at_least', ...bn('5', '') },
      { qualifier: 'at_least', low: 2_000_000_000n, high: null, balance_sign: 'deficit' },
      { qualifier: 'at_least', low: 8_000_000_000n },
    ],
    [
      'an open sign',
      { qualifier: 'between', ...bn('2', '5') },
      bn('3'),
      { qualifier: 'between', low: -1_000_000_000n, high: 2_000_000_000n, balance_sign: null },
      { qualifier: 'between', low: 5_000_000_000n, high: 8_000_000_000n },
    ],
    [
      'about',
      { qualifier: 'about', ...bn('5') },
      bn('3'),
      { qualifier: 'about', low: 2_000_000_000n, balance_sign: 'surplus', amount_label: 'about 2 billion dollars' },
      { qualifier: 'about', amount_label: 'about 8 billion dollars' },
    ],
    [
      'nothing to say',
      { qualifier: 'above', ...bn('5', '') },
      { qualifier: 'above', ...bn('3', '') },
      {
        qualifier: null,
        low: null,
        high: null,
        amount_label: 'nothing follows: the printed bounds leave every value open',
      },
      { qualifier: 'above', low: 8_000_000_000n },
    ],
  ])('with %s keep the hedges', (_, exports, imports, balance, turnover) => {
    const [first, second] = derivedOf(exports, imports);
    expect(first).toMatchObject(balance);
    expect(second).toMatchObject(turnover);
  });
});
