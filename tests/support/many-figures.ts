import Database from 'better-sqlite3';
import { listAreaCodes } from '@/lib/areas/area-lists';
import { FIGURE_OWN_COLUMNS, toFigureColumns } from '@/lib/db/figures/figure-writes';
import { ChainAppender } from '@/lib/db/sqlite/chain-writes';
import { claimKey } from '@/lib/domain/claim';
import { FLOWS } from '@/lib/domain/figure';
import { toMonth } from '@/lib/domain/period';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import type { FigureInput } from '@/lib/schemas/figure-input';

export const MANY_SOURCE = 'many-source';

const COUNTRIES = listAreaCodes().filter((code) => /^[A-Z]{3}$/.test(code));

/** The n-th of as many sound figures as are wanted, no two alike; every seventh has a hedge and a note that needs quotes. */
export function nthFigure(n: number): FigureInput {
  const first = 24_000 + (n % 300);
  const reporter = COUNTRIES[n % COUNTRIES.length] ?? 'CHN';
  const partner = COUNTRIES[(n + 1 + Math.floor(n / COUNTRIES.length)) % COUNTRIES.length] ?? 'IND';
  const flow = FLOWS[n % 3] ?? 'turnover';
  const hedged = n % 7 === 0;
  const low = BigInt(n + 1) * 9_007_199_253n;
  return {
    id: `many-${String(n).padStart(8, '0')}`,
    sourceId: MANY_SOURCE,
    reporter,
    partner: partner === reporter ? 'M49:419' : partner,
    partnerAsPrinted: null,
    partnerBasis: 'stated',
    flow,
    amount: { qualifier: hedged ? 'about' : 'exactly', low, high: low, decimals: 0 },
    currency: 'USD',
    balanceSign: null,
    hedgeAsPrinted: hedged ? 'about' : null,
    period: { first: toMonth(first), last: toMonth(first + 11), basis: 'stated', asPrinted: null },
    coverage: 'goods',
    valuation: 'fob',
    attribution: null,
    locator: n % 7 === 1 ? `table ${n}` : null,
    note: hedged ? `Row ${n}, "as told", and\nin a second line` : null,
    obsStatus: 'A',
    rank: 'normal',
    rankReason: null,
    reviewState: 'published',
  };
}

/**
 * Puts figures 0 to count-1 into a migrated database as one write would have, by prepared inserts past the write queue: a
 * million through it would take the test's whole time. With `recorded` their revisions, too.
 */
export function fillWithFigures(file: string, count: number, recorded = false): void {
  const database = new Database(file);
  database.pragma('synchronous = OFF');
  const at = '2026-11-22T10:00:00.000+00:00';
  database.transaction(() => {
    const { number } = database.prepare('UPDATE "DataRevision" SET number = number + 1 RETURNING number').get() as {
      number: number;
    };
    database
      .prepare(
        `INSERT INTO "Source" (id, title, publisher, language, publishedBasis, readResult, version, revision)
         VALUES (?, 'Many figures', 'A publisher', 'en', 'unknown', 'figures', 1, ?)`,
      )
      .run(MANY_SOURCE, number);
    const record = new ChainAppender(database, 'Revision');
    const by = { number, actor: 'test', at, reason: 'Many figures' };
    if (recorded) {
      const source = { id: MANY_SOURCE, title: 'Many figures', publisher: 'A publisher', language: 'en' };
      const after = JSON.stringify({ ...source, published_basis: 'unknown', read_result: 'figures' });
      record.append({ subjectType: 'source', subjectId: MANY_SOURCE, ...by, after });
    }
    const claim = database.prepare(
      'INSERT OR IGNORE INTO "Claim" VALUES (@id, @key, @reporter, @partner, @flow, @first, @last)',
    );
    const columns = FIGURE_OWN_COLUMNS.map((name) => `"${name}"`).join(', ');
    const values = FIGURE_OWN_COLUMNS.map((name) => `@${name}`).join(', ');
    const figure = database.prepare(
      `INSERT INTO "Figure" ("id", "claimId", ${columns}, "version", "createdRevision", "revision")
       VALUES (@id, (SELECT id FROM Claim WHERE key = @key), ${values}, 1, @number, @number)`,
    );
    for (let n = 0; n < count; n += 1) {
      const input = nthFigure(n);
      const key = claimKey(input);
      const { reporter, partner, flow, period } = input;
      claim.run({ id: `c${n}`, key, reporter, partner, flow, first: period.first, last: period.last });
      figure.run({ ...toFigureColumns(input), id: input.id, key, number });
      if (recorded) {
        const after = JSON.stringify(toFigureFields(input));
        record.append({ subjectType: 'figure', subjectId: input.id, ...by, after });
      }
    }
  })();
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

/** Says of the first figures that they are another source's, which holds no others: past the write queue, as they came. */
export function moveToSource(file: string, source: string, count: number): void {
  const database = new Database(file);
  database.transaction(() => {
    const columns = 'title, publisher, language, publishedBasis, readResult, version, revision';
    database
      .prepare(`INSERT INTO "Source" (id, ${columns}) SELECT ?, ${columns} FROM "Source" WHERE id = ?`)
      .run(source, MANY_SOURCE);
    database.prepare('UPDATE "Figure" SET "sourceId" = ? WHERE "seq" <= ?').run(source, count);
  })();
  database.close();
}

/** Moves the data revision on, as a write that changed nothing would: what is there becomes an earlier state. */
export function passRevision(file: string): void {
  const database = new Database(file);
  database.exec('UPDATE "DataRevision" SET "number" = "number" + 1');
  database.close();
}
