import { shownPath } from '@/lib/db/database-errors';
import { checkChains } from '@/lib/db/sqlite/chain-check';

/**
 * Checks the chained rows of a database file and prints a line for each table: on standard error what is wrong,
 * otherwise the newest number and hash, which are worth keeping elsewhere. Gives whether all is well.
 */
export function tellChains(file: string): boolean {
  const verdicts = checkChains(file);
  if (!verdicts) {
    console.log('Its changes carry no hashes yet: "npm run migrate" gives them theirs.');
    return true;
  }
  for (const [name, { head, rows, fault }] of [
    ['Record', verdicts.Revision],
    ['Audit', verdicts.AuditEntry],
  ] as const) {
    if (fault) console.error(`${name}: changed past this program in ${shownPath(file)}: ${fault}.`);
    else console.log(`${name}: ${rows.toLocaleString('en')} rows, unchanged. Newest: ${head.number} ${head.hash}`);
  }
  return !verdicts.Revision.fault && !verdicts.AuditEntry.fault;
}
