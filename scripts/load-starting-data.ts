// npm run load-starting-data: adds the starting figures that were never recorded; run by set-up at each start.
import { readFileSync } from 'node:fs';
import { openDatabase } from '@/lib/db/open-database';
import { readEnvironment } from '@/lib/env';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { failInOneLine } from './fail-in-one-line';

const STARTING_DATA = 'prisma/starting-data.json';

try {
  const db = await openDatabase(readEnvironment().DATABASE_FILE);
  try {
    const data = JSON.parse(readFileSync(STARTING_DATA, 'utf8'));
    const { added, kept } = await loadStartingData({ db, actor: { name: 'set-up', role: 'system' } }, data);
    console.log(`Starting data: ${added.length} added, ${kept.length} already there and left as they are.`);
  } finally {
    await db.close();
  }
} catch (error) {
  failInOneLine(error);
}
