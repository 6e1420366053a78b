import 'server-only';
import { detectLanguage, type Language } from '../intake/language';
import { type PassageFigure, toPassageFigure } from '../intake/passage-fields';
import type { Other, Proposal, Span } from '../intake/proposal';
import { parseFigureInput } from '../schemas/figure-input';
import { parseIntakeInput } from '../schemas/intake-input';
import type { InputIssue } from '../schemas/issue';
import { authorize } from './authorize';
import { invalidInput } from './errors';
import { findClaim } from './find-claim';
import { readText } from './read-text';
import type { ServiceContext } from './service-context';

/** A proposed figure as a program gets it: the names of annotated passages, and what can be done with it. */
export interface PassageProposal extends PassageFigure {
  /** `new` can be recorded as it is, `claim_exists` says what other figures are about, `incomplete` lacks something. */
  status: 'new' | 'claim_exists' | 'incomplete';
  /** UTF-16 offsets into the text, end not included. */
  span: Span;
  /** The fields that the table of figures takes, as text; the source is not among them. */
  fields: Proposal['fields'];
  /** Ids of the figures of the same claim. */
  same_claim: string[];
  /** What would be refused; empty unless `incomplete`. */
  issues: InputIssue[];
}

/** An amount that was left aside, and its kind. */
export interface PassageOther {
  kind: Other['kind'];
  amount_low: number | null;
  amount_high: number | null;
  currency: string;
  product: string | null;
  evidence: string;
  span: Span;
}

/** What a text gives a program. */
export interface PassageReading {
  lang: Language;
  figures: PassageProposal[];
  others: PassageOther[];
}

/** Stands in for the source, which a text alone does not tell: every other field is judged. */
const UNNAMED = 'unnamed-source';

const toNumber = (digits: string) => (digits === '' ? null : Number(digits));

/**
 * Reads a text for a program: `{ text, published, lang }`, the last two may be left out. Stores nothing. Refuses what
 * is wrong with the input, everything at once.
 */
export async function readPassage(context: ServiceContext, given: unknown): Promise<PassageReading> {
  authorize(context, 'editor');
  const parsed = parseIntakeInput(given);
  if (!parsed.ok) throw invalidInput('The text was not read', parsed.issues);
  const { text, published, lang } = parsed.input;
  const language = lang ?? detectLanguage(text);
  const { figures, others } = await readText({ text, published, language }, context.actor.name);
  return {
    lang: language,
    figures: await Promise.all(figures.map((proposal) => toPassageProposal(context, proposal))),
    others: others.map(({ kind, low, high, currency, product, words, span }) => ({
      kind,
      amount_low: toNumber(low),
      amount_high: toNumber(high),
      currency,
      product,
      evidence: words,
      span,
    })),
  };
}

async function toPassageProposal(context: ServiceContext, proposal: Proposal): Promise<PassageProposal> {
  const { fields, span } = proposal;
  const parsed = parseFigureInput({ ...fields, source: UNNAMED });
  const rivals = parsed.ok ? await findClaim(context, parsed.figure) : [];
  return {
    ...toPassageFigure(proposal),
    status: !parsed.ok ? 'incomplete' : rivals.length > 0 ? 'claim_exists' : 'new',
    span,
    fields,
    same_claim: rivals.map(({ id }) => id),
    issues: parsed.ok ? [] : parsed.issues,
  };
}
