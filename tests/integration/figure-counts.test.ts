import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database';
import { addFigure, addSource, changeFigure } from '../support/editing';

const PARTS = {
  reporter: '"reporter"',
  partner: '"partner"',
  source: '"sourceId"',
  period: `coalesce("periodFirst" || '/' || "periodLast", '')`,
};

/** The counts that are kept, and the same counted anew from the figures. */
function countsOf(file: string): { kept: unknown[]; anew: unknown[] } {
  const database = new Database(file);
  try {
    const kept = database.prepare('SELECT * FROM "FigureCount" WHERE "count" > 0 ORDER BY 1, 2, 3, 4').all();
    const each = Object.entries(PARTS).map(
      ([part, own]) =>
        `SELECT '${part}' AS "part", ${own} AS "value", "flow", "reviewState", count(*) AS "count" FROM "Figure" GROUP BY 2, 3, 4`,
    );
    return { kept, anew: database.prepare(`${each.join(' UNION ALL ')} ORDER BY 1, 2, 3, 4`).all() };
  } finally {
    database.close();
  }
}

test('the counts of figures follow whatever is added, corrected, moved, withdrawn or taken away', async () => {
  await using db = await freshDatabase();
  await addSource(db);
  await addSource(db, 'other-source');
  const first = await addFigure(db);
  const second = await addFigure(db, { id: 'second', time_period: '', period_basis: 'unstated' });
  await addFigure(db, { id: 'third', flow: 'exports', review_state: 'proposed' });
  const follows = (rows: number) => {
    const { kept, anew } = countsOf(db.file);
    expect(kept).toEqual(anew);
    expect(kept).toHaveLength(rows);
  };
  follows(9);
  const moved = await changeFigure(db, first, { reporter: 'CHL', flow: 'imports', reason: 'Read again' });
  await changeFigure(db, moved, {
    source: 'other-source',
    time_period: '2023',
    note: 'A note',
    reason: 'Another source',
  });
  await changeFigure(db, second, { review_state: 'withdrawn', reason: 'Not said there' });
  follows(12);
  const database = new Database(db.file);
  database.exec(`DELETE FROM "Figure" WHERE "id" = 'third'`);
  database.close();
  follows(8);
});
