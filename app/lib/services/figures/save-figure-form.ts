import 'server-only';
import type { Figure } from '../../domain/figure';
import { compareVersions, mergeVersions } from '../../domain/merge-fields';
import {
  FIGURE_FORM_FIELDS,
  type FigureFormValues,
  type ReadFigureForm,
  readFigureForm,
  toFigureForm,
} from '../../format/form/figure-form';
import type { FigureInput } from '../../schemas/figure-input';
import type { InputIssue } from '../../schemas/issue';
import { parseReason } from '../../schemas/reason';
import { authorize } from '../authorize';
import { findClaim } from '../claims/find-claim';
import { invalidInput } from '../errors';
import { recordReadTextIn } from '../intake/record-reading';
import type { ServiceContext } from '../service-context';
import { getSources } from '../sources/get-sources';
import { correctParsedFigure } from './correct-figure';
import { requireSource } from './correct-figure-in';
import { getFigureVersions, requireVersion } from './get-figure-versions';
import { type RecordOptions, recordParsedFigure } from './record-figure';

/** What was answered when the claim exists already. */
const CLAIM_ANSWERS = ['evidence', 'competing'];

type Fields = Readonly<Record<string, string>>;

/**
 * A figure's form, saved: recorded when it has no id, else written over the version it was opened with. With
 * `seen_version` the changes are first merged into that newer version. Refuses everything that is wrong at once.
 * `first` is done before a new figure in the same write; without it, that the text of hash `text_hash` was read is kept.
 */
export async function saveFigureForm(
  context: ServiceContext,
  given: Fields,
  { first = readingOf(given) }: Pick<RecordOptions, 'first'> = {},
): Promise<Figure> {
  authorize(context, 'editor');
  const id = given.id || null;
  const merged = id && given.seen_version ? await mergeInto(context, id, given) : null;
  const fields = merged?.fields ?? given;
  const { parsed } = await readIn(context, id, fields);
  const reason = parseReason(given.reason);
  const issues = [
    ...(parsed.ok ? await findClaimIssues(context, parsed.figure, given) : parsed.issues),
    ...(reason.ok ? [] : reason.issues),
  ];
  if (!parsed.ok || !reason.ok || issues.length > 0) throw invalidInput('The figure was not saved', issues);
  const { figure } = parsed;
  const makeOthersNormal = given.make_normal === 'yes';
  if (!id) return recordParsedFigure(context, figure, reason.reason, { makeOthersNormal, first });
  const version = merged?.version ?? Number(given.version);
  return correctParsedFigure(context, { id, version, figure, reason: reason.reason, makeOthersNormal });
}

/** A form that intake opened names the text that it was read in. */
function readingOf({ source = '', text_hash: hash = '' }: Fields): RecordOptions['first'] {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  return async (write, by) => {
    await requireSource(write, { sourceId: source });
    await recordReadTextIn(write, { sourceId: source, hash, text: null }, by);
  };
}

async function readIn(context: ServiceContext, id: string | null, fields: Fields): Promise<ReadFigureForm> {
  const { sources } = await getSources(context);
  return readFigureForm(id, fields, (source) => sources.get(source));
}

async function mergeInto(context: ServiceContext, id: string, given: Fields) {
  const version = Number(given.seen_version);
  const versions = await getFigureVersions(context, id);
  const [was, theirs] = [Number(given.version), version].map((number) =>
    toFigureForm(requireVersion(versions, number).figure),
  );
  if (!was || !theirs) return null;
  const yours = normalised(await readIn(context, id, given), given);
  const changed = compareVersions(FIGURE_FORM_FIELDS, was, { theirs, yours });
  const fields = mergeVersions(theirs, changed, (field) => given[`keep_${field}`] === 'theirs');
  return { version, fields };
}

/** What was typed, worded as the form words it, so that "20 bn" is no change of "20 billion". */
export function normalised({ parsed }: ReadFigureForm, given: Fields): FigureFormValues {
  if (parsed.ok) return toFigureForm(parsed.figure);
  return Object.fromEntries(FIGURE_FORM_FIELDS.map((name) => [name, given[name] ?? ''])) as FigureFormValues;
}

/** A claim that others are about already needs an answer, and a competing figure the reason for its rank. */
export async function findClaimIssues(
  context: ServiceContext,
  figure: FigureInput,
  given: Fields,
): Promise<InputIssue[]> {
  const others = await findClaim(context, figure, figure.id);
  if (others.length === 0) return [];
  const known = figure.id !== null && others.some(({ claimId }) => claimId === given.claim);
  if (known) return [];
  const answer = given.claim_answer ?? '';
  if (!CLAIM_ANSWERS.includes(answer)) return [{ field: 'claim_answer', code: 'claim_exists', allowed: CLAIM_ANSWERS }];
  return answer === 'competing' && !figure.rankReason ? [{ field: 'rank_reason', code: 'missing' }] : [];
}
