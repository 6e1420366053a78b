import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { FigureSelection } from '../../domain/figure-selection';
import type { SqlReader } from '../sqlite/sql-reader';
import type { ClaimsListed, ClaimsWanted } from './figure-store';
import { SORTED_AT_ONCE } from './list-figures';
import { text, wholeNumber } from './row-values';
import { selectionTerms } from './selection-terms';

const CLAIMS_A_SLICE = 5000;

/** A page of the claims of a selection, in the order of their keys. */
export function listClaims(reader: SqlReader, { selection, limit, beside, total }: ClaimsWanted): ClaimsListed {
  const isBefore = beside?.side === 'before';
  const { from, parameters } = fromClaims(selection, total <= SORTED_AT_ONCE);
  const place = beside ? `AND "Claim"."key" ${isBefore ? '<' : '>'} @place` : '';
  const rows = reader.all(
    `SELECT "Claim"."key" ${from} ${place} ORDER BY "Claim"."key" ${isBefore ? 'DESC' : 'ASC'} LIMIT @limit`,
    // One more than is shown tells whether there are others.
    { ...parameters, ...(beside && { place: beside.key }), limit: limit + 1 },
  );
  const keys = rows.slice(0, limit).map((row) => text(row, 'key'));
  return { keys: isBefore ? keys.toReversed() : keys, hasMore: rows.length > limit };
}

/** How many claims have a figure of a selection, which leaves `total` of them. Gives way to others between slices. */
export async function countClaims(reader: SqlReader, selection: FigureSelection, total: number): Promise<number> {
  const isSmall = total <= SORTED_AT_ONCE;
  const { from, parameters } = fromClaims(selection, isSmall);
  const count = (rule: string, own: object) => {
    const [row] = reader.all(`SELECT count(*) AS "count" ${from} ${rule}`, { ...parameters, ...own });
    return row ? wholeNumber(row, 'count') : 0;
  };
  if (isSmall) return count('', {});
  let counted = 0;
  let after = '';
  for (;;) {
    const [end] = reader.all(
      `SELECT "key" FROM "Claim" WHERE "key" > @after ORDER BY "key" LIMIT 1 OFFSET ${CLAIMS_A_SLICE}`,
      { after },
    );
    if (!end) return counted + count('AND "Claim"."key" > @after', { after });
    const upTo = text(end, 'key');
    counted += count('AND "Claim"."key" > @after AND "Claim"."key" <= @upTo', { after, upTo });
    after = upTo;
    await setImmediate();
  }
}

/** Of few figures the claims are theirs; of many, each claim is asked whether it has one. */
function fromClaims(selection: FigureSelection, isSmall: boolean) {
  const { sql, parameters } = selectionTerms(selection, isSmall ? 'selected' : 'ordered');
  const from = isSmall
    ? `FROM "Claim" WHERE "Claim"."id" IN (SELECT "claimId" FROM "Figure" WHERE ${sql})`
    : `FROM "Claim" WHERE EXISTS (SELECT 1 FROM "Figure" WHERE "Figure"."claimId" = "Claim"."id" AND ${sql})`;
  return { from, parameters };
}
