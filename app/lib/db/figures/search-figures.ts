import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { RANKS, REVIEW_STATES } from '../../domain/figure';
import { isOneOf, type Row, type SqlReader, valuesOf, valuesParameter } from '../sqlite/sql-reader';
import type { Searched, SearchWanted, WordMeaning } from './figure-store';
import { findFigures } from './list-figures';
import { parseFigure } from './parse-figure';
import { text, textOrNull, wholeNumber } from './row-values';

/** Figures that a word's names lead to by indexes: of more, all rows are gone through in the order of the answer. */
const LOOKED_UP = 10_000;
const ROWS_A_SLICE = 5000;

type Kind = keyof WordMeaning;

/** A figure's own value of each kind, as `spelt` gives what a word may mean. */
const OWN: Readonly<Record<Kind, readonly string[]>> = {
  areas: ['"reporter"', '"partner"'],
  flows: ['"flow"'],
  currencies: ['"currency"'],
  sources: ['"sourceId"'],
  periods: [`coalesce("periodFirst" || '/' || "periodLast", '')`],
  partnersAsPrinted: ['"partnerAsPrinted"'],
  attributions: ['"attribution"'],
};
const KINDS = Object.keys(OWN) as Kind[];

function spelt(word: WordMeaning, kind: Kind): string[] {
  return word[kind].map((value) =>
    value === null ? '' : typeof value === 'string' ? value : `${value.first}/${value.last}`,
  );
}

interface Rules {
  /** One for each word. */
  words: string[];
  parameters: Record<string, string>;
}

function rulesOf(words: readonly WordMeaning[]): Rules {
  const parameters: Record<string, string> = {};
  const rules = words.map((word, index) => {
    const kinds = KINDS.filter((kind) => word[kind].length > 0);
    for (const kind of kinds) parameters[`${kind}${index}`] = valuesParameter(spelt(word, kind));
    return kinds.flatMap((kind) => OWN[kind].map((own) => isOneOf(own, `${kind}${index}`))).join(' OR ') || 'FALSE';
  });
  return { words: rules.map((rule) => `(${rule})`), parameters };
}

/** Published figures that have one meaning of each word: by reporter, then by partner, then by anything else. */
export async function searchPublished(reader: SqlReader, { words, limit }: SearchWanted): Promise<Searched> {
  if (words.some((word) => KINDS.every((kind) => word[kind].length === 0))) return { figures: [], total: 0 };
  const { words: rules, parameters } = rulesOf(words);
  const isFitting = [...rules, `"reviewState" = 'published'`].join(' AND ');
  const rare = rarest(reader, words);
  if (rare) {
    const rows = reader.all(
      `SELECT "id", "reporter", "partner", "periodFirst", "periodLast" FROM "Figure"
       WHERE ${isOneOf('"id"', 'ids')} AND ${isFitting}`,
      { ...parameters, ids: valuesParameter([...rare]) },
    );
    const ids = rankRows(rows, words).slice(0, limit);
    return { figures: findFigures(reader, ids), total: rows.length };
  }
  const total = await countFitting(reader, isFitting, parameters);
  return { figures: firstFitting(reader, { words, isFitting, parameters, limit }), total };
}

/** The ids of the figures to which the names of the rarest word lead; null where each word has too many. */
function rarest(reader: SqlReader, words: readonly WordMeaning[]): Set<string> | null {
  return words.reduce<Set<string> | null>((best, word) => idsOf(reader, word, best?.size ?? LOOKED_UP) ?? best, null);
}

function idsOf(reader: SqlReader, word: WordMeaning, most: number): Set<string> | null {
  const ids = new Set<string>();
  for (const kind of KINDS.filter((one) => word[one].length > 0)) {
    const isOwn = OWN[kind].map((own) =>
      kind === 'periods' ? isSpan(word.periods.includes(null)) : isOneOf(own, 'values'),
    );
    for (const rule of isOwn) {
      const limit = most + 1;
      const values = valuesParameter(spelt(word, kind));
      for (const row of reader.all(`SELECT "id" FROM "Figure" WHERE ${rule} LIMIT @limit`, { values, limit }))
        ids.add(text(row, 'id'));
      if (ids.size > most) return null;
    }
  }
  return ids;
}

/** Spans as the index of periods has them: by their first months, then whole. */
function isSpan(orUnstated: boolean): string {
  const firsts = `SELECT substr("value", 1, 7) FROM (${valuesOf('values')})`;
  const stated = `("periodFirst" IN (${firsts}) AND "periodFirst" || '/' || "periodLast" IN (${valuesOf('values')}))`;
  return orUnstated ? `(${stated} OR "periodFirst" IS NULL)` : stated;
}

/** By rank, then newest first, then by id. */
function rankRows(rows: readonly Row[], words: readonly WordMeaning[]): string[] {
  const areas = new Set(words.flatMap((word) => word.areas));
  const ranked = rows.map((row) => ({
    id: text(row, 'id'),
    rank: areas.has(text(row, 'reporter')) ? 0 : areas.has(text(row, 'partner')) ? 1 : 2,
    months: `${textOrNull(row, 'periodFirst') ?? ''} ${textOrNull(row, 'periodLast') ?? ''}`,
  }));
  return ranked
    .toSorted(
      (a, b) => a.rank - b.rank || (a.months === b.months ? (a.id < b.id ? -1 : 1) : a.months > b.months ? -1 : 1),
    )
    .map(({ id }) => id);
}

async function countFitting(reader: SqlReader, isFitting: string, parameters: Record<string, string>): Promise<number> {
  const [end] = reader.all('SELECT coalesce(max("seq"), 0) AS "end" FROM "Figure"');
  let total = 0;
  for (let from = 0; end && from < wholeNumber(end, 'end'); from += ROWS_A_SLICE) {
    const slice = { sliceFrom: from, sliceTo: from + ROWS_A_SLICE };
    const [row] = reader.all(
      `SELECT count(*) AS "count" FROM "Figure" WHERE "seq" > @sliceFrom AND "seq" <= @sliceTo AND ${isFitting}`,
      { ...parameters, ...slice },
    );
    if (row) total += wholeNumber(row, 'count');
    await setImmediate();
  }
  return total;
}

interface Fitting {
  words: readonly WordMeaning[];
  isFitting: string;
  parameters: Record<string, string>;
  limit: number;
}

/** Where very many fit: rank after rank along the index of periods, which soon meets as many as are wanted. */
function firstFitting(reader: SqlReader, { words, isFitting, parameters, limit }: Fitting) {
  const areas = valuesParameter([...new Set(words.flatMap((word) => word.areas))]);
  const [isReporter, isPartner] = [isOneOf('"reporter"', 'ranked'), isOneOf('"partner"', 'ranked')];
  const ranks = [isReporter, `NOT (${isReporter}) AND ${isPartner}`, `NOT (${isReporter}) AND NOT (${isPartner})`];
  const figures = [];
  for (const rank of areas === '[]' ? ['TRUE'] : ranks) {
    for (const isStated of ['IS NOT NULL', 'IS NULL']) {
      if (figures.length >= limit) break;
      const rows = reader.all(
        `SELECT * FROM "Figure" WHERE "periodFirst" ${isStated} AND ${rank} AND ${isFitting}
         ORDER BY "periodFirst" DESC, "periodLast" DESC, "id" LIMIT @limit`,
        { ...parameters, ranked: areas, limit: limit - figures.length },
      );
      figures.push(...rows.map(parseFigure));
    }
  }
  return figures;
}

/** Where a folded word is looked for in what only editors search, the cheapest first. */
function heldRules(word: string, index: number): string[] {
  const holds = (own: string) => `instr(${own}, @held${index}) > 0`;
  const among = (own: string, values: readonly string[]) => {
    const fitting = values.filter((value) => value.includes(word));
    return fitting.length === 0 ? [] : [`${own} IN (${fitting.map((value) => `'${value}'`).join(', ')})`];
  };
  return [
    ...among('"reviewState"', REVIEW_STATES),
    ...among('"rank"', RANKS),
    ...(/^\d{1,4}$/.test(word) ? [holds('"periodFirst"')] : []),
    holds('lower("id")'),
    holds(`folded("note")`),
  ];
}

/** Figures of every state for editors, the last changed first: as many as a page shows, and whether there are more. */
export async function searchEvery(
  reader: SqlReader,
  { words, limit, held }: SearchWanted & { held: NonNullable<SearchWanted['held']> },
): Promise<Searched> {
  reader.define('folded', held.fold);
  const { words: rules, parameters } = rulesOf(words);
  for (const [index, word] of held.words.entries()) parameters[`held${index}`] = word;
  const isFitting = rules
    .map((rule, index) => `(${[rule, ...heldRules(held.words[index] ?? '', index)].join(' OR ')})`)
    .join(' AND ');
  const figures = [];
  let from = startOf(reader, held.before);
  while (from && figures.length <= limit) {
    const rows = reader.all(
      `SELECT * FROM (SELECT * FROM "Figure" WHERE ("revision", "seq") < (@revision, @seq)
         ORDER BY "revision" DESC, "seq" DESC LIMIT ${ROWS_A_SLICE}) AS "Figure"
       WHERE ${isFitting || 'TRUE'} ORDER BY "revision" DESC, "seq" DESC LIMIT @limit`,
      { ...parameters, ...from, limit: limit + 1 - figures.length },
    );
    figures.push(...rows.map(parseFigure));
    from = sliceEnd(reader, from);
    await setImmediate();
  }
  return { figures: figures.slice(0, limit), total: figures.length };
}

type Position = { revision: number; seq: number };

function startOf(reader: SqlReader, before: string | null): Position | null {
  if (before === null) return { revision: Number.MAX_SAFE_INTEGER, seq: 0 };
  const [row] = reader.all('SELECT "revision", "seq" FROM "Figure" WHERE "id" = @before', { before });
  return row ? { revision: wholeNumber(row, 'revision'), seq: wholeNumber(row, 'seq') } : null;
}

function sliceEnd(reader: SqlReader, from: Position): Position | null {
  const [row] = reader.all(
    `SELECT "revision", "seq" FROM "Figure" WHERE ("revision", "seq") < (@revision, @seq)
     ORDER BY "revision" DESC, "seq" DESC LIMIT 1 OFFSET ${ROWS_A_SLICE - 1}`,
    from,
  );
  return row ? { revision: wholeNumber(row, 'revision'), seq: wholeNumber(row, 'seq') } : null;
}
