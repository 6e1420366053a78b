// Another program on the same file: takes and gives back locks as told, a word a line.
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';

const [file = ''] = process.argv.slice(2);
const database = new Database(file);
const STATEMENTS: Record<string, string> = {
  read: 'BEGIN; SELECT count(*) FROM Source',
  write: 'BEGIN IMMEDIATE',
  release: 'COMMIT',
};

process.stdout.write('ready\n');
for await (const word of createInterface({ input: process.stdin })) {
  database.exec(STATEMENTS[word] ?? '');
  process.stdout.write(`done ${word}\n`);
}
