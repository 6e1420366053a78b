import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { IDLE } from '@/lib/http/form-state';
import { proposeFigures } from '@/lib/intake/propose-figures';
import { toFigureFields } from '@/lib/schemas/figure-fields';
import { AppError } from '@/lib/services/errors';
import { saveFigureForm } from '@/lib/services/figures/save-figure-form';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { acceptProposal, recordReadSource } from '@/lib/services/intake/accept-proposal';
import { proposeFiguresOf, readOnce } from '@/lib/services/intake/propose-figures';
import { readText } from '@/lib/services/intake/read-text';
import type { ServiceContext } from '@/lib/services/service-context';
import { listReadTexts } from '@/lib/services/sources/list-read-texts';
import { askedOf, readAgain } from '../../app/admin/intake/intake-answer';
import { idleIntake } from '../../app/ui/intake/intake-state';
import { ARTICLE, ARTICLE_FORM, ARTICLE_SOURCE } from '../support/article';
import { freshDatabase, valueIn } from '../support/database';
import { editorOn, readerOn } from '../support/editing';
import { startingFields } from '../support/figures';
import { wholeState } from '../support/whole-state';

// The first test of a file also makes the migrated template; a busy machine is no failure.
const HASH = createHash('sha256').update(ARTICLE, 'utf8').digest('hex');

async function openDesk() {
  const db = await freshDatabase();
  await loadStartingData({ db, actor: { name: 'system', role: 'system' } }, startingFields());
  return {
    db,
    /** Each call is a new request. */
    editor: (): ServiceContext => editorOn(db),
    state: () =>
      valueIn(
        db.file,
        `SELECT (SELECT number FROM DataRevision) || ':' || (SELECT count(*) FROM Figure) || ':' ||
           (SELECT count(*) FROM Source) || ':' || (SELECT count(*) FROM IntakeText) || ':' ||
           (SELECT count(*) FROM AuditEntry)`,
      ),
    [Symbol.asyncDispose]: () => db[Symbol.asyncDispose](),
  };
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof AppError) return error;
  throw new Error('this was not refused', { cause: error });
}

test('a text gives proposals with sentence, form, rivals and problems, and nothing is stored', async () => {
  await using desk = await openDesk();
  const before = desk.state();
  const { figures, others, hash, isNewSource, source, readBefore } = await proposeFiguresOf(
    desk.editor(),
    ARTICLE_FORM,
  );
  expect(desk.state()).toBe(before);
  expect({ hash, isNewSource, readBefore, id: source.id }).toEqual({
    hash: HASH,
    isNewSource: true,
    readBefore: [],
    id: ARTICLE_SOURCE,
  });
  expect(figures.map(({ sentence }) => sentence)).toEqual([
    'By Harbour Gazette’s account, Kenya’s turnover with India was nearly 3.4 billion dollars in 2024.',
    'By Harbour Gazette’s account, Kenya’s exports to India were 1.4 billion euros in January to August 2025.',
    'By Harbour Gazette’s account, Russia’s turnover with Latin America was 20 billion dollars in 2023.',
    null,
  ]);
  expect(figures.map(({ form }) => form.locator)).toEqual(['Paragraph 2', 'Paragraph 3', 'Paragraph 4', 'Paragraph 5']);
  expect(figures.map(({ competingReports }) => competingReports.map(({ id }) => id))).toEqual([
    [],
    [],
    ['russia-region-turnover-2023'],
    [],
  ]);
  expect(figures[3]?.issues).toEqual([{ field: 'partner', code: 'area_unknown' }]);
  expect(others.map(({ other, form }) => [other.kind, form.amount, form.obs_status])).toEqual([
    ['target', '15,000,000,000', 'F'],
    ['finance', '800,000,000', 'V'],
  ]);
});

test('an accepted figure is what the form would have saved; source, figure and hash come in one write', async () => {
  await using desk = await openDesk();
  const { revision } = await wholeState(desk.editor());
  const accepted = await acceptProposal(desk.editor(), ARTICLE_FORM, { number: 1, answer: null });
  const after = await wholeState(desk.editor());
  expect(after.revision).toBe(revision + 1);
  expect(after.sources.get(ARTICLE_SOURCE)).toMatchObject({
    publisher: 'Harbour Gazette',
    language: 'en',
    publishedFrom: '2025-11-20',
    publishedBasis: 'stated',
  });

  await using other = await openDesk();
  const form = (await proposeFiguresOf(other.editor(), ARTICLE_FORM)).figures[0]?.form;
  await recordReadSource(other.editor(), ARTICLE_FORM);
  const saved = await saveFigureForm(other.editor(), { ...form, reason: 'By hand.' });
  expect(toFigureFields(accepted)).toEqual({ ...toFigureFields(saved), id: accepted.id });
  expect(accepted).toMatchObject({ reporter: 'KEN', partner: 'IND', hedgeAsPrinted: 'nearly', locator: 'Paragraph 2' });
});

test('an accepted figure is the value that was read, and one answer reads a text once', async () => {
  await using desk = await openDesk();
  let texts = 0;
  const read = readOnce(async (given) => {
    texts += 1;
    return proposeFigures(given);
  });
  const proposed = (await proposeFiguresOf(desk.editor(), ARTICLE_FORM)).figures[0]?.figure;
  const accepted = await acceptProposal(desk.editor(), ARTICLE_FORM, { number: 1, answer: null, read });
  expect(proposed && toFigureFields(proposed)).toEqual({ ...toFigureFields(accepted), id: '' });
  expect(texts, 'accepting reads by the reader of the answer').toBe(1);
  const form = { status: 'done', message: '' } as const;
  const asked = askedOf({ intent: 'accept:1' });
  const sent = { state: idleIntake({}), form, values: ARTICLE_FORM, asked, read };
  const { view } = await readAgain(desk.editor(), sent);
  expect(view?.figures.map(({ recorded }) => recorded)).toEqual([accepted.id, null, null, null]);
  expect(texts, 'and showing the rest reads no more').toBe(1);
  await readAgain(desk.editor(), { ...sent, values: { ...ARTICLE_FORM, text: `${ARTICLE} ` } });
  expect(texts, 'another text is read anew').toBe(2);
});

test('the hash is kept with the first acceptance, the text only where that was asked for', async () => {
  await using desk = await openDesk();
  await acceptProposal(desk.editor(), ARTICLE_FORM, { number: 1, answer: null });
  const [first, ...none] = await listReadTexts(desk.editor(), ARTICLE_SOURCE);
  expect(none).toEqual([]);
  expect(first).toMatchObject({ hash: HASH, text: null, actor: 'editor-1' });
  await acceptProposal(desk.editor(), ARTICLE_FORM, { number: 2, answer: null });
  const entries = () =>
    valueIn(desk.db.file, `SELECT group_concat("after", ' ') FROM AuditEntry WHERE action = 'read text'`);
  expect(entries(), 'one entry for one text').toBe(JSON.stringify({ sha256: HASH, text: 'not kept' }));
  expect(JSON.stringify(valueIn(desk.db.file, 'SELECT group_concat("after") FROM AuditEntry'))).not.toContain(
    'flowers',
  );

  const asked = { ...ARTICLE_FORM, keep_text: 'yes' };
  await acceptProposal(desk.editor(), asked, { number: 3, answer: 'evidence' });
  expect((await listReadTexts(desk.editor(), ARTICLE_SOURCE)).map(({ text }) => text)).toEqual([ARTICLE]);
  expect(entries()).toContain('"text":"kept"');
  expect(entries(), 'the audit keeps the hash alone').not.toContain('flowers');
});

test('the same text again says so, and shows what is recorded of it, also where it was mended', async () => {
  await using desk = await openDesk();
  const accepted = await acceptProposal(desk.editor(), ARTICLE_FORM, { number: 1, answer: null });
  const form = (await proposeFiguresOf(desk.editor(), ARTICLE_FORM)).figures[1]?.form;
  const mended = await saveFigureForm(desk.editor(), { ...form, amount: '1.5 billion', reason: 'Misprint.' });
  const again = await proposeFiguresOf(desk.editor(), ARTICLE_FORM);
  expect(again).toMatchObject({ isNewSource: false, source: { id: ARTICLE_SOURCE } });
  expect(again.readBefore.map(({ sourceId, actor }) => [sourceId, actor])).toEqual([[ARTICLE_SOURCE, 'editor-1']]);
  expect(again.figures.map(({ recorded }) => recorded?.id ?? null)).toEqual([accepted.id, mended.id, null, null]);
  const twice = acceptProposal(desk.editor(), ARTICLE_FORM, { number: 1, answer: null });
  expect((await refusal(twice)).kind).toBe('conflict');
  const other = { ...ARTICLE_FORM, text: `${ARTICLE} ` };
  expect((await proposeFiguresOf(desk.editor(), other)).readBefore).toEqual([]);
});

test('a claim that exists asks what the figure is to it; a proposal that lacks something is refused whole', async () => {
  await using desk = await openDesk();
  const before = desk.state();
  const unanswered = acceptProposal(desk.editor(), ARTICLE_FORM, { number: 3, answer: null });
  expect((await refusal(unanswered)).issues).toMatchObject([{ field: 'claim_answer', code: 'claim_exists' }]);
  const lacking = acceptProposal(desk.editor(), ARTICLE_FORM, { number: 4, answer: null });
  expect((await refusal(lacking)).issues).toEqual([{ field: 'partner', code: 'area_unknown' }]);
  const unreasoned = acceptProposal(desk.editor(), { ...ARTICLE_FORM, reason: ' ' }, { number: 1, answer: null });
  expect((await refusal(unreasoned)).issues).toEqual([{ field: 'reason', code: 'missing' }]);
  expect(desk.state(), 'no source without its figure').toBe(before);
  const evidence = await acceptProposal(desk.editor(), ARTICLE_FORM, { number: 3, answer: 'evidence' });
  const competingReports = (await wholeState(desk.editor())).figures.filter(
    ({ claimId }) => claimId === evidence.claimId,
  );
  expect(competingReports).toHaveLength(2);
});

test('a form that intake opened keeps the hash with its figure', async () => {
  await using desk = await openDesk();
  const source = 'izvestia-2025-colombia';
  const { figures, hash } = await proposeFiguresOf(desk.editor(), { text: ARTICLE, source });
  await saveFigureForm(desk.editor(), { ...figures[0]?.form, reason: 'Mended.', text_hash: hash });
  expect((await listReadTexts(desk.editor(), source)).map((text) => text.hash)).toEqual([HASH]);
  await saveFigureForm(desk.editor(), { ...figures[1]?.form, reason: 'Mended.', text_hash: 'no hash at all' });
  expect(await listReadTexts(desk.editor(), source)).toHaveLength(1);
});

test('months without a year are counted from the source’s own window where no date is given', async () => {
  await using desk = await openDesk();
  const source = 'izvestia-2025-colombia';
  const own = await proposeFiguresOf(desk.editor(), { text: ARTICLE, source });
  expect(own.figures[1]?.form).toMatchObject({ period: 'Jan–Aug 2025', period_basis: 'inferred' });
  const dated = await proposeFiguresOf(desk.editor(), { text: ARTICLE, source, published: '2024-10' });
  expect(dated.figures[1]?.form.period).toBe('Jan–Aug 2024');
});

test('everything that is wrong is said at once, and readers read nothing', async () => {
  await using desk = await openDesk();
  const bad = { text: ' ', published: '2025-02-30', publisher: '', title: 'A title' };
  const { issues } = await refusal(proposeFiguresOf(desk.editor(), bad));
  expect(issues.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'text missing',
    'published not_a_publication',
    'publisher missing',
  ]);
  const long = { ...ARTICLE_FORM, text: 'я'.repeat(125_001) };
  expect((await refusal(proposeFiguresOf(desk.editor(), long))).issues).toEqual([
    { field: 'text', code: 'text_too_long' },
  ]);
  const reader = readerOn(desk.db);
  expect((await refusal(proposeFiguresOf(reader, ARTICLE_FORM))).kind).toBe('unauthenticated');
  expect((await refusal(acceptProposal(reader, ARTICLE_FORM, { number: 1, answer: null }))).kind).toBe(
    'unauthenticated',
  );
  expect((await refusal(listReadTexts(reader, ARTICLE_SOURCE))).kind).toBe('unauthenticated');
});

test('a program gets the same proposals by the fields of figures, with status and span', async () => {
  await using desk = await openDesk();
  const before = desk.state();
  const read = await readText(desk.editor(), { text: ARTICLE, published: '2025-11-20' });
  expect(desk.state()).toBe(before);
  expect(read.lang).toBe('en');
  expect(read.figures.map(({ status, same_claim }) => [status, ...same_claim])).toEqual([
    ['new'],
    ['new'],
    ['claim_exists', 'russia-region-turnover-2023'],
    ['incomplete'],
  ]);
  expect(read.figures[1]).toMatchObject({
    words: '€1.4 billion',
    reporter_name: 'Kenya',
    partner_name: 'India',
    fields: {
      reporter: 'KEN',
      partner: 'IND',
      flow: 'exports',
      qualifier: 'exactly',
      low: '1400000000',
      high: '1400000000',
      currency: 'EUR',
      time_period: '2025-01-01/P8M',
    },
  });
  // "nearly": its centre is a bound that was printed, the other one is none.
  expect(read.figures[0]).toMatchObject({ fields: { qualifier: 'nearly', low: '', hedge_as_printed: 'nearly' } });
  for (const { span, words } of [...read.figures, ...read.others]) {
    expect(ARTICLE.slice(span.start, span.end)).toBe(words);
  }
  expect(read.others.map(({ kind, low }) => [kind, low])).toEqual([
    ['target', '15000000000'],
    ['finance', '800000000'],
  ]);
  const wrong = await refusal(readText(desk.editor(), { text: '', published: 'soon', lang: 'fr', more: 1 }));
  expect(wrong.issues.map(({ field }) => field).toSorted()).toEqual(['lang', 'more', 'published', 'text']);
});

test('a text with more amounts than a page can carry is refused in words, and what was typed stays', async () => {
  await using desk = await openDesk();
  const sentences = Array.from(
    { length: 1_500 },
    (_, at) => `In 2024 Kenya’s exports to India were $${at + 1}.5 million.`,
  );
  const values = { ...ARTICLE_FORM, text: sentences.join('\n') };
  const sent = { state: idleIntake({}), form: IDLE, values, asked: askedOf({ intent: 'read' }) };
  const answer = await readAgain(desk.editor(), sent);
  expect(answer.problems).toEqual([{ name: 'text', text: expect.stringContaining('read it in parts') }]);
  expect(answer).toMatchObject({ view: null, values });
  const fewer = await readAgain(desk.editor(), { ...sent, values: ARTICLE_FORM });
  expect(fewer.view?.figures).toHaveLength(4);
});
