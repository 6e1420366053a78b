import 'server-only';
import type { IntakeLanguage } from '../../domain/intake-languages';
import { detectLanguage } from '../../intake/languages/languages';
import type { Other, Proposal, Span } from '../../intake/proposal';
import { parseFigureInput } from '../../schemas/figure-input';
import { parseIntakeInput } from '../../schemas/intake-input';
import type { InputIssue } from '../../schemas/issue';
import { authorize } from '../authorize';
import { findClaim } from '../claims/find-claim';
import { invalidInput } from '../errors';
import type { ServiceContext } from '../service-context';
import { proposeInThread } from './propose-in-thread';

/** A proposed figure as a program gets it: the fields that it is recorded by, and what can be done with it. */
interface TextFigure {
  /** The amount with its hedge, as printed. */
  words: string;
  /** UTF-16 offsets into the text, end not included. */
  span: Span;
  /** `new` can be recorded as it is, `claim_exists` says what other figures are about, `incomplete` lacks something. */
  status: 'new' | 'claim_exists' | 'incomplete';
  /** English names of the parties, also of groups without a code; null where the text gives none. */
  reporter_name: string | null;
  partner_name: string | null;
  /** The fields that the table of figures takes, as text; the source is not among them. */
  fields: Proposal['fields'];
  /** Ids of the figures of the same claim. */
  same_claim: string[];
  /** What would be refused; empty unless `incomplete`. */
  issues: InputIssue[];
}

/** An amount that is no trade figure, and its kind. */
interface TextOther {
  words: string;
  span: Span;
  kind: Other['kind'];
  /** Whole currency units in digits; null for a bound that the words leave open. */
  low: string | null;
  high: string | null;
  /** ISO 4217; empty where the words do not tell. */
  currency: string;
  product: string | null;
}

/** What a text gives a program. */
export interface TextReading {
  lang: IntakeLanguage;
  figures: TextFigure[];
  others: TextOther[];
}

/** Stands in for the source, which a text alone does not tell: every other field is judged. */
const UNNAMED = 'unnamed-source';

/**
 * Reads a text for a program: `{ text, published, lang }`, the last two may be left out. Stores nothing. Refuses what
 * is wrong with the input, everything at once.
 */
export async function readText(context: ServiceContext, given: unknown): Promise<TextReading> {
  authorize(context, 'editor');
  const parsed = parseIntakeInput(given);
  if (!parsed.ok) throw invalidInput('The text was not read', parsed.issues);
  const { text, published, lang } = parsed.input;
  const language = lang ?? detectLanguage(text);
  const { figures, others } = await proposeInThread({ text, published, language }, context.actor.name);
  return {
    lang: language,
    figures: await Promise.all(figures.map((proposal) => toTextFigure(context, proposal))),
    others: others.map(({ words, span, kind, low, high, currency, product }) => ({
      words,
      span,
      kind,
      low: low || null,
      high: high || null,
      currency,
      product,
    })),
  };
}

async function toTextFigure(context: ServiceContext, proposal: Proposal): Promise<TextFigure> {
  const { fields, words, span, reporterName, partnerName } = proposal;
  const parsed = parseFigureInput({ ...fields, source: UNNAMED });
  const competingReports = parsed.ok ? await findClaim(context, parsed.figure) : [];
  return {
    words,
    span,
    status: !parsed.ok ? 'incomplete' : competingReports.length > 0 ? 'claim_exists' : 'new',
    reporter_name: reporterName,
    partner_name: partnerName,
    fields,
    same_claim: competingReports.map(({ id }) => id),
    issues: parsed.ok ? [] : parsed.issues,
  };
}
