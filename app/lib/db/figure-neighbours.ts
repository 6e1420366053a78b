import 'server-only';
import type { AreaCode } from '../domain/area';
import type { Figure } from '../domain/figure';
import type { MonthSpan } from '../domain/period';
import type { Snapshot } from './snapshot';

/** What figures must have in common to stand on one axis, as far as indexes and columns tell. */
export interface Neighbourhood extends Pick<Figure, 'flow' | 'currency'> {
  /** Codes of one and the same area. */
  partners: readonly AreaCode[];
  /** First months that lie near enough; null where any do. Figures without months are always near enough. */
  near: MonthSpan | null;
}

/** Of an area with more claims than this the last ones are looked through: a page waits no longer. */
const CLAIMS_LOOKED_THROUGH = 20_000;

/** Ids of at most so many published figures of a neighbourhood, those of the last recorded claims first. */
export function neighbourIds({ database }: Snapshot, wanted: Neighbourhood, most: number): string[] {
  const select = database
    .prepare(
      `SELECT "Figure"."id"
       FROM (SELECT "id", "flow", "periodFirst" FROM "Claim" WHERE "partner" = @partner ORDER BY rowid DESC LIMIT ${CLAIMS_LOOKED_THROUGH}) AS "Own"
       CROSS JOIN "Figure" ON "Figure"."claimId" = "Own"."id"
       WHERE "Own"."flow" = @flow AND "Figure"."currency" = @currency AND "Figure"."reviewState" = 'published'
         AND (@from IS NULL OR "Own"."periodFirst" IS NULL OR "Own"."periodFirst" BETWEEN @from AND @to)
       LIMIT @most`,
    )
    .pluck();
  const { flow, currency, near } = wanted;
  const shared = { flow, currency, from: near?.first ?? null, to: near?.last ?? null, most };
  return wanted.partners.flatMap((partner) => select.all({ ...shared, partner }) as string[]).slice(0, most);
}

const CLAIMS_A_STEP = 200;

/**
 * Ids of the figures about some areas, of any state, an area after the other, its last recorded claims
 * first, a slice at a time.
 */
export function* partnerSteps({ database }: Snapshot, partners: readonly AreaCode[]): Generator<string[]> {
  const select = database.prepare(
    `SELECT "Own"."row", "Figure"."id"
     FROM (SELECT rowid AS "row", "id" FROM "Claim" WHERE "partner" = @partner AND rowid < @below
       ORDER BY rowid DESC LIMIT ${CLAIMS_A_STEP}) AS "Own"
     LEFT JOIN "Figure" ON "Figure"."claimId" = "Own"."id" ORDER BY "Own"."row" DESC`,
  );
  for (const partner of partners) {
    for (let below = Number.MAX_SAFE_INTEGER; ; ) {
      const rows = select.all({ partner, below }) as { row: number; id: string | null }[];
      const last = rows.at(-1);
      if (!last) break;
      yield rows.flatMap(({ id }) => id ?? []);
      below = last.row;
    }
  }
}
