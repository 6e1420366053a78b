import { z } from 'zod';
import { PUBLISHED_BASES, READ_RESULTS, type Source } from '../domain/source';
import { type InputIssue, toInputIssues } from './issue';
import { choice, optionalDay, optionalText, ownId, requiredText, slug } from './text-fields';

export type SourceInput = Omit<Source, 'version' | 'revision'>;

/** A link that a reader may follow: only the web's own schemes, so that none can run a script. */
const recordedLink = optionalText.refine((text) => text === null || isWebLink(text), 'not_a_link');

/** Nor one with a user's name or password, which would be published, and makes "https://bank.example@evil.example" possible. */
const link = recordedLink.refine((text) => text === null || !hasUser(text), 'link_with_user');

function isWebLink(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

/** Browsers take a backslash for a slash, and ignore line feeds. */
function hasUser(text: string): boolean {
  return /^[a-z]+:[\\/]*[^\\/?#]*@/i.test(text.replace(/\n/g, ''));
}

/** Every field is text, as for figures. */
export const sourceFields = z.strictObject({
  id: ownId,
  title: requiredText,
  publisher: requiredText,
  authors: optionalText,
  language: requiredText.refine((text) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text), 'not_a_language'),
  language_note: optionalText,
  url: link,
  published_from: optionalDay,
  published_to: optionalDay,
  published_basis: choice(PUBLISHED_BASES, 'unknown'),
  published_how: optionalText,
  read_result: choice(READ_RESULTS, 'figures'),
  note: optionalText,
});

export const SOURCE_FIELDS = Object.keys(sourceFields.shape) as readonly (keyof typeof sourceFields.shape)[];

export type ParsedSource = { ok: true; source: SourceInput } | { ok: false; issues: InputIssue[] };

/** Outside text to a source, or everything that is wrong with it. One day of publication is given as both ends. */
export function parseSourceInput(input: unknown): ParsedSource {
  return parseWith(sourceFields, input);
}

const recordedFields = sourceFields.extend({ id: slug, url: recordedLink });

/** The same for what was recorded, whose id and link were let in when they were new. */
export function parseRecordedSource(input: unknown): ParsedSource {
  return parseWith(recordedFields, input);
}

function parseWith(fieldSchema: typeof sourceFields | typeof recordedFields, input: unknown): ParsedSource {
  const parsed = fieldSchema.safeParse(input, { reportInput: true });
  if (!parsed.success) return { ok: false, issues: toInputIssues(parsed.error) };
  const fields = parsed.data;
  const { published_from: from, published_basis: basis } = fields;
  const to = fields.published_to ?? from;
  const issues: InputIssue[] = [];
  if (from === null && to !== null) issues.push({ field: 'published_from', code: 'missing' });
  if (from !== null && to !== null && from > to) issues.push({ field: 'published_to', code: 'before_start' });
  if (basis === 'unknown' && from !== null) issues.push({ field: 'published_basis', code: 'date_of_unknown' });
  if (basis !== 'unknown' && from === null) issues.push({ field: 'published_from', code: 'missing' });
  if (issues.length > 0) return { ok: false, issues };
  const source: SourceInput = {
    id: fields.id,
    title: fields.title,
    publisher: fields.publisher,
    authors: fields.authors,
    language: fields.language,
    languageNote: fields.language_note,
    url: fields.url,
    publishedFrom: from,
    publishedTo: to,
    publishedBasis: basis,
    publishedHow: fields.published_how,
    readResult: fields.read_result,
    note: fields.note,
  };
  return { ok: true, source };
}
