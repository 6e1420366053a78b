import 'server-only';
import { createHash } from 'node:crypto';
import { type IntakeText, readTextsOfHash } from '../../db/intake-texts';
import { claimKey } from '../../domain/claim';
import { qualifierOfBounds } from '../../domain/derived';
import type { Figure } from '../../domain/figure';
import type { IntakeLanguage } from '../../domain/intake-languages';
import type { Source } from '../../domain/source';
import { areaChoice } from '../../format/figure/area-search';
import { figureSentence } from '../../format/figure/figure-words';
import { byAccount, speakersOf } from '../../format/figure/speaker-words';
import { toAmountText } from '../../format/form/amount-text';
import { EMPTY_FIGURE_FORM, type FigureFormValues, readFigureForm, toFigureForm } from '../../format/form/figure-form';
import { detectLanguage } from '../../intake/languages/languages';
import type { Other, Proposal, Span } from '../../intake/proposal';
import { type FigureInput, parseFigureInput } from '../../schemas/figure-input';
import type { ProposedFields } from '../../schemas/figure-table/proposed-fields';
import { parseIntakeInput, publicationDays } from '../../schemas/intake-input';
import type { InputIssue } from '../../schemas/issue';
import { parseSourceInput, type SourceInput } from '../../schemas/source-input';
import { authorize } from '../authorize';
import { findClaim } from '../claims/find-claim';
import { matchRecorded } from '../claims/match-recorded';
import { invalidInput } from '../errors';
import { EVERY_FIGURE } from '../figures/count-figures';
import { withState } from '../history/with-state';
import type { ServiceContext } from '../service-context';
import { getSources, type SourcesOfState } from '../sources/get-sources';
import { proposeSourceId } from '../sources/source-id';
import { proposeInThread } from './propose-in-thread';

/** A figure that a text gives, as the form would open with it. */
export interface ProposedFigure {
  proposal: Proposal;
  form: FigureFormValues;
  /** Null while fields would be refused. */
  figure: FigureInput | null;
  issues: InputIssue[];
  /** As readers would read it; null while fields would be refused. */
  sentence: string | null;
  /** Other figures that say something about the same reporter, partner, flow and months. */
  competingReports: Figure[];
  /** The figure of this source that was recorded from this place already. */
  recorded: Figure | null;
}

/** An amount that was left aside, and the form for whoever makes a figure of it after all. */
export interface LeftAside {
  other: Other;
  form: FigureFormValues;
}

/** What was read out of a text. Nothing of it is stored. */
export interface IntakeReading {
  text: string;
  /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
  hash: string;
  language: IntakeLanguage;
  source: SourceInput;
  isNewSource: boolean;
  figures: ProposedFigure[];
  others: LeftAside[];
  /** For which sources the very same text was read before. */
  readBefore: IntakeText[];
}

/** Reads a text by the rules of intake, for a person by name. */
export type TextReader = typeof proposeInThread;

/** A reader that reads a text once, however often one answer asks for it: to record a figure, and to show what is left. */
export function readOnce(readText: TextReader = proposeInThread): TextReader {
  let last: { key: string; read: ReturnType<TextReader> } | null = null;
  return (given, person) => {
    const key = JSON.stringify([given.text, given.published, given.language]);
    last = last?.key === key ? last : { key, read: readText(given, person) };
    return last.read;
  };
}

/** The fields of the intake form, as text. */
export type IntakeFields = Readonly<Record<string, string>>;

/**
 * Reads a text that an editor pasted: figures proposed, amounts left aside, and what is there already. Stores nothing.
 * Fields: text, published (a day, month or year; empty takes the chosen source's), lang, source (the id of one that is
 * there) or publisher, title, authors and url of a new one. Refuses everything that is wrong at once.
 */
export async function proposeFiguresOf(
  context: ServiceContext,
  given: IntakeFields,
  readText: TextReader = proposeInThread,
): Promise<IntakeReading> {
  authorize(context, 'editor');
  const dataSet = await getSources(context);
  const { text = '', published = '', lang = '' } = given;
  const parsed = parseIntakeInput({ text, published, lang });
  const input = parsed.ok ? parsed.input : null;
  const language = input?.lang ?? detectLanguage(input?.text ?? '');
  const known = knownSource(given, dataSet);
  const source = known ? { ok: true as const, source: toInput(known) } : newSource(given, { language, dataSet });
  if (!parsed.ok || !source.ok)
    throw invalidInput('The text was not read', [
      ...(parsed.ok ? [] : parsed.issues),
      ...(source.ok ? [] : source.issues),
    ]);
  const window = parsed.input.published ?? publishedWindow(source.source);
  const read = await readText({ text: parsed.input.text, published: window, language }, context.actor.name);
  const hash = hashOfText(parsed.input.text);
  const base = { text: parsed.input.text, source: source.source };
  const drafts = read.figures.map((proposal) => draftOf(proposal, base));
  const recorded = matchRecorded(drafts, await ofSource(context, source.source.id));
  const figures = await Promise.all(
    drafts.map(async (draft, index): Promise<ProposedFigure> => {
      const competingReports = draft.figure ? await findClaim(context, draft.figure) : [];
      const own = recorded[index] ?? null;
      return { ...draft, recorded: own, competingReports: competingReports.filter(({ id }) => id !== own?.id) };
    }),
  );
  return {
    ...base,
    hash,
    language,
    isNewSource: !known,
    figures,
    others: read.others.map((other) => ({ other, form: formOfOther(other, base) })),
    readBefore: await readTextsOfHash(context.db.reader, hash),
  };
}

/** The SHA-256 under which a text is known, in hexadecimal digits. */
function hashOfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const toInput = ({ version: _version, revision: _revision, ...source }: Source): SourceInput => source;

/** More figures than this no article gives: of a source with more (a table, say) the last recorded ones are read. */
const OF_SOURCE_AT_MOST = 5000;

/** The figures of a source that are not withdrawn. */
async function ofSource(context: ServiceContext, id: string): Promise<Figure[]> {
  const selection = { ...EVERY_FIGURE, source: id, reviewState: 'any' as const };
  const own = await withState(context, ({ figures }) => figures.recorded(selection, 'last', OF_SOURCE_AT_MOST));
  return own.filter(({ reviewState }) => reviewState !== 'withdrawn');
}

/** The source that was chosen, or one with the same publisher and title as the new one. */
function knownSource({ source = '', title = '', publisher = '' }: IntakeFields, { sources }: SourcesOfState) {
  if (source !== '') return sources.get(source);
  const isSame = (one: Source) => one.title === title.trim() && one.publisher === publisher.trim();
  return [...sources.values()].find(isSame);
}

/** A window of days as the rules take it; null when the source's date is not known. */
function publishedWindow({ publishedFrom: from, publishedTo: to }: SourceInput): string | null {
  if (!from || !to) return null;
  return from === to ? from : `${from}/${to}`;
}

/** A source that is not there yet, from the form; its id is made of publisher, year and title. */
function newSource(given: IntakeFields, { language, dataSet }: { language: IntakeLanguage; dataSet: SourcesOfState }) {
  const { title = '', publisher = '', authors = '', url = '', published = '' } = given;
  const date = parseIntakeInput({ text: '-', published });
  const days = date.ok && date.input.published ? publicationDays(date.input.published) : null;
  const year = days?.from.slice(0, 4) ?? '';
  const id = given.source_id || proposeSourceId({ publisher, title, year }, (taken) => dataSet.sources.has(taken));
  return parseSourceInput({
    id,
    title,
    publisher,
    authors,
    url,
    language,
    published_from: days?.from ?? '',
    published_to: days?.to ?? '',
    published_basis: days ? 'stated' : 'unknown',
    read_result: given.read_result ?? 'figures',
  });
}

interface Base {
  text: string;
  source: SourceInput;
}

/** "Paragraph 3": where in the text a span begins, told by lines that hold something. */
function placeOf(text: string, { start }: Span): string {
  const before = text.slice(0, start).split('\n');
  const own = before.pop();
  return `Paragraph ${before.filter((line) => line.trim() !== '').length + (own === undefined ? 0 : 1)}`;
}

function draftOf(proposal: Proposal, { text, source }: Base): Omit<ProposedFigure, 'competingReports' | 'recorded'> {
  const locator = placeOf(text, proposal.span);
  const strict = parseFigureInput({ ...proposal.fields, source: source.id, locator });
  // What the schema refuses is judged as the form will judge it.
  const loose = strict.ok ? null : looseForm(proposal, { source, locator });
  const parsed = loose ? readFigureForm(null, loose, () => source).parsed : strict;
  if (!parsed.ok) {
    const form = loose ?? EMPTY_FIGURE_FORM;
    return { proposal, form, figure: null, issues: parsed.issues, sentence: null };
  }
  const { figure } = parsed;
  return { proposal, form: toFigureForm(figure), figure, issues: [], sentence: sentenceOf(figure, source) };
}

/** The sentence that readers would read. */
function sentenceOf(input: FigureInput, source: SourceInput): string {
  const figure: Figure = {
    ...input,
    id: 'preview',
    claimId: claimKey(input),
    version: 1,
    createdRevision: 1,
    revision: 1,
  };
  const sources = new Map([[source.id, { ...source, version: 1, revision: 1 }]]);
  return `${byAccount(speakersOf([figure], sources), figureSentence(figure))}.`;
}

/** The form of a proposal that would be refused as it is: what was found, and the rest empty. */
function looseForm(
  proposal: Proposal,
  { source, locator }: { source: SourceInput; locator: string },
): FigureFormValues {
  const { fields, reporterName, partnerName } = proposal;
  const { low, high, decimals, time_period: months, ...shared } = fields;
  return {
    ...EMPTY_FIGURE_FORM,
    ...shared,
    source: source.id,
    locator,
    reporter: areaOf(fields.reporter, reporterName),
    partner: areaOf(fields.partner, partnerName),
    amount: amountOf({ low, high, decimals }),
    period: months,
  };
}

const areaOf = (code: string, name: string | null) => (code ? areaChoice(code) : (name ?? ''));

const unitsOf = (digits: string) => (/^\d+$/.test(digits) ? BigInt(digits) : null);

function amountOf({ low, high, decimals }: Pick<ProposedFields, 'low' | 'high' | 'decimals'>): string {
  return toAmountText({ low: unitsOf(low), high: unitsOf(high), decimals: Number(decimals) || 0 });
}

const PLANS: ReadonlySet<Other['kind']> = new Set(['target', 'forecast']);

/** The form for whoever makes a figure of an amount that was left aside; a target or forecast is marked as a plan. */
function formOfOther(other: Other, { text, source }: Base): FigureFormValues {
  const { low, high, currency, kind, span } = other;
  return {
    ...EMPTY_FIGURE_FORM,
    source: source.id,
    locator: placeOf(text, span),
    amount: amountOf({ low, high, decimals: '0' }),
    qualifier: qualifierOfBounds({ low: unitsOf(low), high: unitsOf(high) }),
    currency,
    obs_status: PLANS.has(kind) ? 'F' : 'V',
  };
}
