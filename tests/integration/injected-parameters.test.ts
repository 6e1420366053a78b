import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openDatabase } from '@/lib/db/open-database';
import matrix from '../contract/permissions.json';
import { digestsOf, faultsIn, valueIn } from '../support/database';
import { type Mutation, postMutation, prepareMutations } from '../support/every-action';
import type { Answer, Browser, FormFields } from '../support/form-browser';
import { everyNth, INJECTED_NAMES, INJECTED_TEXTS, inAddress, LEAK } from '../support/injections';
import { findParameters } from '../support/parameters';
import { type ServedDesk, serveDesk } from '../support/served-desk';
import { size } from '../support/size';

vi.setConfig({ testTimeout: size(900_000, 3_600_000) });

/** The short form tries every so many of the cases that the full form tries. */
const STEPS = { alone: size(31, 1), together: size(5, 1), form: size(11, 1) };

let desk: ServedDesk;
let admin: Browser;
let mutations: Mutation[] = [];
let log = '';

beforeAll(async () => {
  desk = await serveDesk({
    editors: [],
    fill: async (own) => {
      mutations = await prepareMutations(own);
    },
  });
  admin = desk.admin();
});

afterAll(async () => {
  if (log === '') await desk?.served.stop();
});

/** Every injection as a query string, into each of these parameters at once. */
function queriesOf(names: readonly string[]): string[] {
  const query = (part: (name: string) => string) => `?${names.map(part).join('&')}`;
  return [
    ...INJECTED_TEXTS.map((text) => query((name) => `${name}=${inAddress(text)}`)),
    ...INJECTED_NAMES.map((rename) => query((name) => `${rename(name)}=1`)),
    query((name) => `${name}=1&${name}=2`),
    query((name) => `${name}=%ff%fe`),
  ];
}

/** Something real for every parameter of a path. */
const SUBJECTS: Record<string, string> = {
  '/figures/[id]': '/figures/plain-figure',
  '/sources/[id]': '/sources/plain-source',
  '/economies/[code]': '/economies/BRA',
  '/admin/figures/[id]': '/admin/figures/plain-figure',
  '/admin/sources/[id]': '/admin/sources/plain-source',
};

function addressOf(path: string): string {
  const real = mutations.find(({ path: own }) => own.startsWith(path.replace(/\[.*$/, '')) && path.includes('['))?.path;
  return SUBJECTS[path] ?? real ?? path.replace('[...path]', 'v1/nothing');
}

const PATHS = [
  ...Object.keys(matrix.pages),
  ...Object.keys(matrix.handlers).flatMap((key) => (key.startsWith('GET ') ? [key.slice(4)] : [])),
];

interface Case {
  name: string;
  send: () => Promise<Answer>;
}

let slowestMs = 0;

/** Sends them all; whatever is answered with an error of ours, or shows one, is a finding. */
async function findingsOf(
  cases: readonly Case[],
  expected: (status: number) => boolean,
  atOnce = 1,
): Promise<string[]> {
  const findings: string[] = [];
  const line = [...cases];
  const work = async () => {
    for (let next = line.shift(); next; next = line.shift()) findings.push(...(await findingsIn(next, expected)));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return findings;
}

async function findingsIn({ name, send }: Case, expected: (status: number) => boolean): Promise<string[]> {
  const findings: string[] = [];
  const start = performance.now();
  const { status, body, headers } = await send();
  slowestMs = Math.max(slowestMs, performance.now() - start);
  const leak = LEAK.exec(body)?.[0];
  if (!expected(status)) findings.push(`${name}: ${status}`);
  if (leak) findings.push(`${name}: shows ${leak}`);
  if (headers.get('x') !== null || headers.getSetCookie().some((line) => line.startsWith('x=')))
    findings.push(`${name}: sets a header`);
  return findings;
}

test('every parameter of every address, with injected texts, objects, lists and repetitions (T31)', async () => {
  const addresses = PATHS.map(addressOf);
  const { names, ofAddress } = await findParameters(
    admin,
    PATHS.map((path) => ({ path, address: addressOf(path) })),
  );
  // What the code reads today; a new one is found without being named here.
  for (const known of ['asOf', 'flow', 'panel', 'before', 'show', 'search', 'saved', 'source', 'next', 'actor'])
    expect(names).toContain(known);
  const before = digestsOf(desk.file, ['Session']);

  const get = (address: string): Case => ({ name: `GET ${address.slice(0, 200)}`, send: () => admin.get(address) });
  // Each way into what an address reads; of the ways into what it is not known to read one for each, another each time.
  const reads = (address: string, name: string) => ofAddress.get(address)?.has(name) === true;
  let other = 0;
  const alone = addresses.flatMap((address) =>
    names.flatMap((name) => {
      const ways = queriesOf([name]).map((query) => address + query);
      other += 1;
      return reads(address, name) ? ways : [ways[other % ways.length] ?? address];
    }),
  );
  const inPaths = PATHS.filter((path) => path.includes('[')).flatMap((path) =>
    INJECTED_TEXTS.map((text) => path.replace(/\[.*?\]/, inAddress(text))),
  );
  const together = addresses.flatMap((address) => queriesOf(names).map((query) => address + query));
  const addressesTried = [
    ...everyNth(alone, STEPS.alone),
    ...everyNth([...inPaths, ...together.filter(({ length }) => length < 8000)], STEPS.together),
  ];
  const tried = addressesTried.map(get);
  // Without a token 401; too many pictures or downloads at once 429.
  const allowed = [200, 304, 307, 308, 400, 401, 404, 405, 429];
  expect(await findingsOf(tried, (status) => allowed.includes(status), 4)).toEqual([]);
  expect(digestsOf(desk.file, ['Session']), 'reading writes nothing').toEqual(before);

  // The API takes what it knows, once, and refuses all else.
  const odd = names.flatMap((name) => INJECTED_NAMES.map((rename) => `/api/v1/figures?${rename(name)}=1`));
  const accepted = await findingsOf(
    [...odd, '/api/v1/figures?flow=exports&flow=exports'].map(get),
    (status) => status === 400,
  );
  expect(accepted).toEqual([]);
  console.log(
    `T31: ${names.length} parameters of ${addresses.length} addresses, ${tried.length} of ` +
      `${alone.length + inPaths.length + together.length} requests, ` +
      `0 findings, slowest ${slowestMs.toFixed(0)} ms`,
  );
});

/** What is true and what is false must be the same to a program that takes both for text. */
test('no condition in a parameter changes what is found (T31)', async () => {
  const queries = ['search', 'reporter', 'partner', 'flow', 'period', 'source', 'panel', 'actor', 'action', 'subject'];
  const shape = ({ status, body }: Answer) => [status, (body.match(/<(tr|li|a|article)\b/g) ?? []).length];
  const different: string[] = [];
  let pairs = 0;
  for (const path of ['/figures', '/api/v1/figures', '/admin/figures', '/admin/audit', '/admin/claims']) {
    for (const name of queries) {
      for (const [yes, no] of [
        ["' OR '1'='1", "' OR '1'='2"],
        ["maria' AND '1'='1", "maria' AND '1'='2"],
        ['" OR "1"="1', '" OR "1"="2'],
      ] as const) {
        const [a, b] = [yes, no].map((text) => admin.get(`${path}?${name}=${encodeURIComponent(text)}`));
        if (a && b && JSON.stringify(shape(await a)) !== JSON.stringify(shape(await b)))
          different.push(`${path} ${name} ${yes}`);
        pairs += 1;
      }
    }
  }
  expect(different).toEqual([]);
  console.log(`T31: ${pairs} pairs of a true and a false condition, answered alike`);
});

/** Attempts to sign in are counted by address: from time to time the counters begin anew. */
async function forgetThrottles(): Promise<void> {
  const db = await openDatabase(desk.file);
  await db.writer.record(({ tx }) => tx.throttle.deleteMany());
  await db.close();
}

/** The version that a form must name to be more than refused as overtaken. */
function withVersion({ key, fields }: Mutation): Record<string, string> {
  const table = /submit(Figure|Withdrawal|Restoration)$/.test(key)
    ? 'Figure'
    : key.endsWith('Source')
      ? 'Source'
      : null;
  if (!table) return fields;
  const version = valueIn(desk.file, `SELECT version FROM ${table} WHERE id = '${fields.id}'`);
  return { ...fields, version: String(version) };
}

/** A form's fields with one of them replaced, in every way there is. */
function injectedInto(name: string): ((fields: Record<string, string>) => FormFields)[] {
  const others = (fields: Record<string, string>) =>
    Object.entries(fields).filter((entry): entry is [string, string] => entry[0] !== name);
  const own = (fields: Record<string, string>) => fields[name] ?? '1';
  return [
    ...INJECTED_TEXTS.map(
      (text) =>
        (fields: Record<string, string>): FormFields => [...others(fields), [name, text]],
    ),
    ...INJECTED_NAMES.map(
      (rename) =>
        (fields: Record<string, string>): FormFields => [...others(fields), [rename(name), own(fields)]],
    ),
    (fields) => [...others(fields), [name, own(fields)], [name, own(fields)]],
    (fields) => [...others(fields), [name, new Blob([own(fields)], { type: 'text/plain' })]],
    (fields) => others(fields),
  ];
}

test('every field of every form, with injected texts, objects, lists, files and repetitions (T31)', async () => {
  // A password of one's own is not changed on the way, nor is the session ended that asks.
  const lasting = mutations.filter(({ key }) => !/submitPassword|sign-out/.test(key));
  const audit = ['actor', 'action', 'subject', 'from', 'until', 'before'];
  const fieldsOf = ({ key, fields }: Mutation) =>
    key.endsWith('/export') ? audit : [...Object.keys(fields), 'unknown'];
  const cases = lasting.flatMap((mutation) =>
    fieldsOf(mutation).flatMap((name) =>
      injectedInto(name).map((inject, index) => ({
        name: `${mutation.key} ${name} ${index}`,
        send: () => {
          const signsIn = /^app\/(login|setup)/.test(mutation.key);
          const browser = signsIn ? desk.served.visitor() : admin;
          return postMutation(browser, mutation, { fields: inject(withVersion(mutation)) });
        },
      })),
    ),
  );
  const tried = everyNth(cases, STEPS.form);
  const findings: string[] = [];
  for (let from = 0; from < tried.length; from += 25) {
    await forgetThrottles();
    findings.push(
      ...(await findingsOf(tried.slice(from, from + 25), (status) => [200, 303, 400, 403, 404].includes(status))),
    );
  }
  expect(findings).toEqual([]);
  expect(faultsIn(desk.file)).toEqual([]);
  expect(valueIn(desk.file, "SELECT count(*) FROM User WHERE role = 'admin' AND name NOT IN ('maria', 'edith')")).toBe(
    0,
  );
  log = await desk.served.stop();
  const faults = log.split('\n').filter((line) => /"level":(50|60)/.test(line));
  expect(faults).toEqual([]);
  console.log(
    `T31: ${new Set(cases.map(({ name }) => name.replace(/ \d+$/, ''))).size} fields of ${lasting.length} forms, ` +
      `${tried.length} of ${cases.length} posts, 0 findings, 0 errors in the log`,
  );
});
