import 'server-only';
import type Database from 'better-sqlite3';
import type { AreaCode } from '../domain/area';
import type { MonthSpan } from '../domain/period';
import type { Snapshot } from './snapshot';

// The different values of a column, read by jumping from each to the next through an index: as many steps as there are
// values, however many rows have them.

/** Every reporter that a claim has. Keys begin with it. */
export function listReporters({ database }: Snapshot): AreaCode[] {
  const next = database.prepare('SELECT "key" FROM "Claim" WHERE "key" > ? ORDER BY "key" LIMIT 1').pluck();
  const found: AreaCode[] = [];
  for (let key = next.get(''); typeof key === 'string'; ) {
    const reporter = key.slice(0, key.indexOf('|'));
    found.push(reporter);
    // The character after the one that ends a part of a key.
    key = next.get(`${reporter}}`);
  }
  return found;
}

/** Every partner that a claim has. */
export function listPartners({ database }: Snapshot): AreaCode[] {
  return jump(database.prepare('SELECT min("partner") FROM "Claim" WHERE "partner" > ?'), Number.POSITIVE_INFINITY);
}

/** Every span of months that a claim has; null where one has none. */
export function listPeriods({ database }: Snapshot): (MonthSpan | null)[] {
  const unstated = database.prepare('SELECT 1 FROM "Claim" WHERE "periodFirst" IS NULL LIMIT 1').get();
  const next = database.prepare(
    `SELECT "periodFirst" AS "first", "periodLast" AS "last" FROM "Claim"
     WHERE ("periodFirst", "periodLast") > (@first, @last) ORDER BY "periodFirst", "periodLast" LIMIT 1`,
  );
  const found: (MonthSpan | null)[] = unstated ? [null] : [];
  let span = next.get({ first: '', last: '' }) as MonthSpan | undefined;
  while (span) {
    found.push(span);
    span = next.get(span) as MonthSpan | undefined;
  }
  return found;
}

/** What sources call partners, and whom they name as having said a figure: at most so many of each, since these are free text. */
export function listPrinted({ database }: Snapshot, most: number): { partners: string[]; attributions: string[] } {
  return {
    partners: jump(database.prepare('SELECT min("partnerAsPrinted") FROM "Figure" WHERE "partnerAsPrinted" > ?'), most),
    attributions: jump(database.prepare('SELECT min("attribution") FROM "Figure" WHERE "attribution" > ?'), most),
  };
}

/** What the published figures have, each name once. */
export interface PublishedNames {
  reporters: AreaCode[];
  partners: AreaCode[];
  /** Null where no months are stated. */
  periods: (MonthSpan | null)[];
  /** Ids, out of those that were given. */
  sources: string[];
}

/** Whether there is a published figure of which a rule of SQL holds. */
function finder({ database }: Snapshot, rule: string): (parameters: object) => boolean {
  const found = database.prepare(
    `SELECT 1 FROM "Claim" JOIN "Figure" ON "Figure"."claimId" = "Claim"."id"
     WHERE "Figure"."reviewState" = 'published' AND ${rule} LIMIT 1`,
  );
  return (parameters) => found.get(parameters) !== undefined;
}

/** Every span of months that a published figure has; null where one has none. */
export function listPublishedPeriods(snapshot: Snapshot): (MonthSpan | null)[] {
  const isPublished = finder(snapshot, '"Claim"."periodFirst" IS @first AND "Claim"."periodLast" IS @last');
  return listPeriods(snapshot).filter((span) => isPublished(span ?? { first: null, last: null }));
}

/** The names of published figures: each name that there is, unless all of its figures are kept from readers. */
export function listPublishedNames(snapshot: Snapshot, sources: Iterable<string>): PublishedNames {
  const ofReporter = finder(snapshot, `"Claim"."key" > @code || '|' AND "Claim"."key" < @code || '}'`);
  const ofPartner = finder(snapshot, '"Claim"."partner" = @code');
  const ofSource = finder(snapshot, '"Figure"."sourceId" = @id');
  return {
    reporters: listReporters(snapshot).filter((code) => ofReporter({ code })),
    partners: listPartners(snapshot).filter((code) => ofPartner({ code })),
    periods: listPublishedPeriods(snapshot),
    sources: [...sources].filter((id) => ofSource({ id })),
  };
}

function jump(next: Database.Statement, most: number): string[] {
  const found: string[] = [];
  let value = next.pluck().get('');
  while (typeof value === 'string' && found.length < most) {
    found.push(value);
    value = next.get(value);
  }
  return found;
}
