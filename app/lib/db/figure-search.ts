import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import type { AreaCode } from '../domain/area';
import { type Flow, RANKS, REVIEW_STATES } from '../domain/figure';
import type { MonthSpan } from '../domain/period';
import type { Snapshot } from './snapshot';

/** What a word of a search may mean: a figure fits the word when one of these is its own. */
export interface WordMeaning {
  areas: readonly AreaCode[];
  flows: readonly Flow[];
  currencies: readonly string[];
  sources: readonly string[];
  periods: readonly (MonthSpan | null)[];
  partnersAsPrinted: readonly string[];
  attributions: readonly string[];
}

/** So many rows are looked up by a word's names; what more figures have is found soon by going through them. */
const LOOKED_UP = 10_000;
const ROWS_A_STEP = 2000;

export interface FoundIds {
  ids: string[];
  /** There may be others, which were recorded before these. */
  isCut: boolean;
}

export interface SearchOptions {
  most: number;
  /** Null is any. */
  state: string | null;
  /** Finds figures, too, that hold these folded words, as many as there are meanings, in their ids and in what only editors search. */
  held?: { words: readonly string[]; fold: (text: string) => string };
  /** Only figures that were recorded before the one with this id. */
  before?: string | null;
}

/**
 * Ids of at most `most` figures, the last recorded first, that have one meaning of each word. Where a word is rare
 * enough indexes lead to its rows. Gives way between slices.
 */
export async function searchFigureIds(
  { database }: Snapshot,
  words: readonly WordMeaning[],
  { most, state, held, before = null }: SearchOptions,
): Promise<FoundIds> {
  if (!held && words.some((word) => KINDS.every((kind) => word[kind].length === 0))) return { ids: [], isCut: false };
  // No index leads to a word within a text.
  const rare = held ? null : rarest(database, words);
  if (held) addFolding(database, held.fold);
  const conditions = words
    .map(
      (word, index) =>
        `AND (${[...conditionsOf(word, index), ...(held ? heldConditions(held.words[index] ?? '', index) : [])].join(' OR ')})`,
    )
    .join(' ');
  const texts = Object.fromEntries((held?.words ?? []).map((word, index) => [`held${index}`, word]));
  const parameters = Object.assign({ state, ...texts }, ...words.map(parametersOf)) as Record<string, unknown>;
  const rows = rare
    ? '"Figure".rowid IN (SELECT value FROM json_each(@rows))'
    : '"Figure".rowid > @after AND "Figure".rowid <= @upTo';
  const select = database.prepare(
    `SELECT "Figure"."id" FROM "Figure" ${conditions.includes('"Claim"') ? 'JOIN "Claim" ON "Claim"."id" = "Figure"."claimId"' : ''}
     WHERE ${rows} AND (@state IS NULL OR "Figure"."reviewState" = @state) ${conditions}
     ORDER BY "Figure".rowid DESC LIMIT @limit`,
  );
  select.pluck();
  // One more than is given tells whether there are others.
  if (rare)
    return cut(select.all({ ...parameters, rows: JSON.stringify([...rare]), limit: most + 1 }) as string[], most);
  const last = database.prepare(
    'SELECT max(rowid) FROM "Figure" WHERE @before IS NULL OR rowid < (SELECT rowid FROM "Figure" WHERE "id" = @before)',
  );
  const end = (last.pluck().get({ before }) as number | null) ?? 0;
  const found: string[] = [];
  for (let upTo = end; upTo > 0 && found.length <= most; upTo -= ROWS_A_STEP) {
    const slice = { after: Math.max(0, upTo - ROWS_A_STEP), upTo, limit: most + 1 - found.length };
    found.push(...(select.all({ ...parameters, ...slice }) as string[]));
    await setImmediate();
  }
  return cut(found, most);
}

function cut(found: string[], most: number): FoundIds {
  return { ids: found.slice(0, most), isCut: found.length > most };
}

/** The rows of the word that fewest have; null when each has too many. */
function rarest(database: Database.Database, words: readonly WordMeaning[]): Set<number> | null {
  let best: Set<number> | null = null;
  for (const word of words) {
    const rows = rowsOf(database, word, best?.size ?? LOOKED_UP);
    if (rows !== null) best = rows;
  }
  return best;
}

const OF_CLAIM = 'JOIN "Figure" ON "Figure"."claimId" = "Claim"."id"';

/** Each kind of meaning with the way to its rows through an index. */
const WAYS: readonly [keyof WordMeaning, string][] = [
  ['areas', `JOIN "Claim" ON "Claim"."key" > "own".value || '|' AND "Claim"."key" < "own".value || '}' ${OF_CLAIM}`],
  ['areas', `JOIN "Claim" ON "Claim"."partner" = "own".value ${OF_CLAIM}`],
  ['sources', 'JOIN "Figure" ON "Figure"."sourceId" = "own".value'],
  [
    'periods',
    `JOIN "Claim" ON "Claim"."periodFirst" IS json_extract("own".value, '$.first')
       AND "Claim"."periodLast" IS json_extract("own".value, '$.last') ${OF_CLAIM}`,
  ],
  ['partnersAsPrinted', 'JOIN "Figure" ON "Figure"."partnerAsPrinted" = "own".value'],
  ['attributions', 'JOIN "Figure" ON "Figure"."attribution" = "own".value'],
];

/** The rows that have a meaning of a word; null where there are more than so many, or no index leads to them. */
function rowsOf(database: Database.Database, word: WordMeaning, most: number): Set<number> | null {
  if (word.flows.length > 0 || word.currencies.length > 0) return null;
  const rows = new Set<number>();
  for (const [kind, way] of WAYS) {
    if (word[kind].length === 0) continue;
    const found = database
      .prepare(`SELECT "Figure".rowid FROM json_each(@values) AS "own" CROSS ${way} LIMIT @limit`)
      .pluck()
      .all({ values: JSON.stringify(word[kind].map((value) => value ?? NO_MONTHS)), limit: most + 1 });
    for (const row of found) rows.add(row as number);
    if (rows.size > most) return null;
  }
  return rows;
}

const NO_MONTHS = { first: null, last: null };

/** A figure's own value of each kind, as the words' meanings spell it. */
const OWN: Readonly<Record<keyof WordMeaning, readonly string[]>> = {
  areas: ['"Claim"."reporter"', '"Claim"."partner"'],
  flows: ['"Claim"."flow"'],
  currencies: ['"Figure"."currency"'],
  sources: ['"Figure"."sourceId"'],
  periods: [`coalesce("Claim"."periodFirst" || '/' || "Claim"."periodLast", '')`],
  partnersAsPrinted: ['"Figure"."partnerAsPrinted"'],
  attributions: ['"Figure"."attribution"'],
};
const KINDS = Object.keys(OWN) as (keyof WordMeaning)[];

function conditionsOf(word: WordMeaning, index: number): string[] {
  return KINDS.filter((kind) => word[kind].length > 0).flatMap((kind) =>
    OWN[kind].map((own) => `${own} IN (SELECT value FROM json_each(@${kind}${index}))`),
  );
}

const HOLDS = (own: string, index: number) => `instr(${own}, @held${index}) > 0`;

/** Where a folded word is looked for in what only editors search, the cheapest first. */
function heldConditions(word: string, index: number): string[] {
  const among = (own: string, values: readonly string[]) => {
    const fitting = values.filter((value) => value.includes(word));
    return fitting.length === 0 ? [] : [`${own} IN (${fitting.map((value) => `'${value}'`).join(', ')})`];
  };
  const note = '"Figure"."note"';
  return [
    ...among('"Figure"."reviewState"', REVIEW_STATES),
    ...among('"Figure"."rank"', RANKS),
    ...(/^\d{1,4}$/.test(word) ? [HOLDS('"Claim"."periodFirst"', index)] : []),
    HOLDS('lower("Figure"."id")', index),
    `CASE WHEN ${note} IS NULL THEN 0 WHEN ${note} GLOB '*[^ -~]*' THEN ${HOLDS(`folded(${note})`, index)}
       ELSE ${HOLDS(`lower(${note})`, index)} END`,
  ];
}

/** Makes our folding of texts known to SQLite, whose own lower() knows ASCII alone. */
function addFolding(database: Database.Database, fold: (text: string) => string): void {
  database.function('folded', { deterministic: true }, (text) => fold(String(text)));
}

function parametersOf(word: WordMeaning, index: number): Record<string, string> {
  const text = (value: string | MonthSpan | null) =>
    value === null ? '' : typeof value === 'string' ? value : `${value.first}/${value.last}`;
  return Object.fromEntries(KINDS.map((kind) => [`${kind}${index}`, JSON.stringify(word[kind].map(text))]));
}

/** How many figures there are, whatever their state: none is ever deleted, so the highest row counts them. */
export function countEveryFigure({ database }: Snapshot): number {
  return (database.prepare('SELECT max(rowid) FROM "Figure"').pluck().get() as number | null) ?? 0;
}
