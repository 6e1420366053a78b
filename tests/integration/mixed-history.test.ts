import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EMPTY_FIGURE_FORM } from '@/lib/format/form/figure-form';
import { faultsIn, valueIn } from '../support/database';
import { addFigure, addSource } from '../support/editing';
import { type Browser, hiddenFields } from '../support/form-browser';
import { findUnexplained, type HistoryEvent, type Recorded } from '../support/history-check';
import { type ServedDesk, serveDesk } from '../support/served-desk';
import { size } from '../support/size';

const CLIENTS = size(20, 100);
const FIGURES = size(10, 50);
const OPERATIONS = size(240, 10_000);
const EDITORS = ['edith', 'egon', 'elena'];

vi.setConfig({ testTimeout: 120_000 + OPERATIONS * 300 });

let desk: ServedDesk;

beforeAll(async () => {
  desk = await serveDesk({
    editors: EDITORS,
    fill: async ({ db }) => {
      await addSource(db);
      for (let index = 0; index < FIGURES; index += 1) {
        await addFigure(db, { id: `figure-${index}`, time_period: yearOf(index) });
      }
    },
  });
});

afterAll(() => desk?.served.stop());

/** Each figure is about a year of its own, so that none competes with another. */
const yearOf = (index: number) => (1950 + index).toString();

/** Every recorded save of figures, from one read of the file. A figure's n-th change is its version n. */
function readRecord(): Recorded[] {
  const rows = JSON.parse(
    String(
      valueIn(
        desk.file,
        `SELECT json_group_array(json_object('revision', number, 'figure', subjectId, 'value', json_extract(after, '$.low')))
         FROM (SELECT * FROM Revision WHERE subjectType = 'figure' ORDER BY id)`,
      ),
    ),
  ) as Omit<Recorded, 'version'>[];
  const versions = new Map<string, number>();
  return rows.map((row) => {
    const version = (versions.get(row.figure) ?? 0) + 1;
    versions.set(row.figure, version);
    return { ...row, version };
  });
}

interface ListAnswer {
  data_revision: number;
  figures: { id: string; version: number; low: string }[];
}

/** One of many clients: reads through the API and saves by the form, over versions that may be old by then. */
class Client {
  readonly #editor: Browser;
  readonly #hidden: Record<string, string>;
  readonly #known = new Map<string, number>();
  #tag = '';
  #revision = 0;

  constructor(editor: Browser, hidden: Record<string, string>) {
    this.#editor = editor;
    this.#hidden = hidden;
  }

  /** Half of the operations read all figures or one; the others save `value` millions into a figure that was read. */
  async operate(index: number, value: number): Promise<HistoryEvent> {
    const over = this.#known.get(`figure-${index}`);
    if (over === undefined || value % 6 === 0) return this.#read('');
    if (value % 2 === 0) return this.#read(`?period=${yearOf(index)}`);
    return this.#save(index, { over, millions: value });
  }

  async #read(query: string): Promise<HistoryEvent> {
    const start = performance.now();
    // Every other read of all asks whether what it has still stands.
    const headers: Record<string, string> = query === '' && this.#tag !== '' ? { 'if-none-match': this.#tag } : {};
    const answer = await this.#editor.get(`/api/v1/figures${query}`, headers);
    const end = performance.now();
    if (answer.status === 304) {
      this.#tag = '';
      return { kind: 'read', start, end, revision: this.#revision, seen: new Map() };
    }
    expect(answer.status).toBe(200);
    const { data_revision: revision, figures } = JSON.parse(answer.body) as ListAnswer;
    for (const { id, version } of figures) this.#known.set(id, version);
    if (query === '') {
      this.#tag = answer.headers.get('etag') ?? '';
      this.#revision = revision;
    }
    const seen = new Map(figures.map(({ id, version, low }) => [id, { version, value: low }]));
    expect(seen.size).toBe(query === '' ? FIGURES : 1);
    return { kind: 'read', start, end, revision, seen };
  }

  async #save(index: number, { over, millions }: { over: number; millions: number }): Promise<HistoryEvent> {
    const figure = `figure-${index}`;
    const form = {
      ...EMPTY_FIGURE_FORM,
      ...this.#hidden,
      source: 'plain-source',
      reporter: 'BRA',
      partner: 'M49:419',
      flow: 'turnover',
      period: yearOf(index),
      amount: `${millions} million`,
      id: figure,
      version: over.toString(),
      reason: 'Read again.',
      intent: 'save',
    };
    const start = performance.now();
    const answer = await this.#editor.post('/admin/figures/figure-0', form);
    const end = performance.now();
    const saved = answer.status === 303;
    // Refused because of the version, and for nothing else.
    expect(saved || answer.body.includes('class="clash"'), answer.body).toBe(true);
    return { kind: 'save', start, end, figure, over, value: `${millions}000000`, saved };
  }
}

/** The same numbers each time, without a pattern (the generator of Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}

test('one order of the saves explains everything that many clients at once were told (T8)', async () => {
  const initial = readRecord();
  const page = (await desk.editor('edith').get('/admin/figures/figure-0')).body;
  const hidden = hiddenFields(page, 'Save figure');
  const events: HistoryEvent[] = [];
  const next = numbers(8);
  let begun = 0;

  const work = async (_: unknown, own: number) => {
    const client = new Client(desk.editor(EDITORS[own % EDITORS.length] ?? ''), hidden);
    while (begun < OPERATIONS) {
      begun += 1;
      // Above what stands there at first, so that every value is saved once.
      events.push(await client.operate(next() % FIGURES, 2000 + begun));
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, work));

  const record = readRecord().slice(initial.length);
  const saves = events.filter((event) => event.kind === 'save');
  const refused = saves.filter(({ saved }) => !saved).length;
  expect(events.length).toBeGreaterThanOrEqual(OPERATIONS);
  expect(findUnexplained(initial, record, events)).toEqual([]);
  expect(refused).toBeGreaterThan(0);
  const newestOf = (table: string) =>
    `(SELECT json_extract(after, '$.low') FROM ${table} WHERE subjectType = 'figure' AND subjectId = Figure.id ORDER BY id DESC LIMIT 1)`;
  const unlike = `SELECT count(*) FROM Figure WHERE CAST(low AS TEXT) IS NOT ${newestOf('AuditEntry')}
    OR CAST(low AS TEXT) IS NOT ${newestOf('Revision')}
    OR version <> (SELECT count(*) FROM AuditEntry WHERE subjectType = 'figure' AND subjectId = Figure.id)`;
  expect(valueIn(desk.file, unlike), 'figures unlike their last audit entry').toBe(0);
  expect(faultsIn(desk.file)).toEqual([]);
  console.log(
    `T8: ${CLIENTS} clients, ${FIGURES} figures, ${events.length - saves.length} reads, ${record.length} saves and ` +
      `${refused} refusals, all explained by one order`,
  );
});
