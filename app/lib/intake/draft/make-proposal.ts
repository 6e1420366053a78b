import { groupIn } from '../../areas/area-lists';
import { toTimePeriod } from '../../domain/period';
import { QUALIFIER_SHAPES, QUALIFIERS, type Qualifier } from '../../domain/qualifier';
import { endOf, type MoneyAmount, startOf } from '../amounts/money-amount';
import { isMoneyFamily, resolveCurrency } from '../amounts/resolve-currency';
import type { Judgement } from '../judge/judgement';
import type { Hedge } from '../languages/vocabulary';
import type { Party } from '../parties/article-context';
import type { Found, FoundReason, Other, Proposal, Span } from '../proposal';
import { foldAt, isWord, type Scan } from '../scan/scan-sentence';
import type { Draft } from './draft';

/** By which hedges an article says each qualifier; a range says itself. A hedge that is none of these fails the build below. */
const HEDGES_OF = {
  exactly: ['plain'],
  about: ['about'],
  above: ['above'],
  at_least: ['at_least', 'or_more'],
  below: ['below'],
  at_most: ['at_most', 'or_less'],
  nearly: ['nearly'],
  between: [],
} as const satisfies Record<Qualifier, readonly Hedge[]>;

type SayingHedge = (typeof HEDGES_OF)[Qualifier][number];

const QUALIFIER_OF = Object.fromEntries(
  QUALIFIERS.flatMap((qualifier) => HEDGES_OF[qualifier].map((hedge) => [hedge, qualifier])),
) as Record<SayingHedge, Qualifier>;

/** The run of text from one token to another. */
function spanOf({ reading }: Scan, { from, to }: { from: number; to: number }): Span {
  return { start: reading.tokens[from]?.start ?? 0, end: reading.tokens[to - 1]?.end ?? 0 };
}

const wordsIn = (text: string, { start, end }: Span) => text.slice(start, end);

function foundAt(scan: Scan, text: string, at: { from: number; to: number } | null, reason: FoundReason): Found {
  const span = at && spanOf(scan, at);
  return { span, words: span && wordsIn(text, span), basis: reason === 'printed' ? 'printed' : 'inferred', reason };
}

/** The hedge that counts; a plain one ("a record") does not. */
function hedgeOf({ hedge }: MoneyAmount) {
  return hedge && hedge.hedge !== 'plain' ? hedge : null;
}

function qualifierOf(amount: MoneyAmount): Qualifier {
  if (amount.isRange) return 'between';
  const hedge = hedgeOf(amount);
  return hedge ? QUALIFIER_OF[hedge.hedge] : 'exactly';
}

/** Which bounds the qualifier keeps: none is made up. */
function bounds(amount: MoneyAmount): { low: string; high: string } {
  const [low, high] = [String(amount.low), String(amount.high)];
  const { stores } = QUALIFIER_SHAPES[qualifierOf(amount)];
  return { low: stores === 'high' ? '' : low, high: stores === 'low' ? '' : high };
}

/** Pesos and their like are those of the reporter, else of the partner, else of a country that the sentence names. */
function currencyOf(scan: Scan, draft: Draft): { code: string; reason: FoundReason } {
  const { amount } = draft;
  const { currency, currencyFrom } = amount;
  const { reporter, partner } = draft.parties;
  const countries = [reporter?.area.code, partner?.area.code, ...scan.areas.map(({ area }) => area?.code)];
  const words = scan.reading.tokens.slice(amount.from, amount.to).map(({ fold }) => fold);
  const { code, isByCountry } = resolveCurrency(currency, countries, words);
  if (isByCountry) return { code, reason: 'currency_of_country' };
  return { code, reason: currencyFrom === 'neighbour' ? 'currency_of_neighbour' : 'printed' };
}

/** "countries of North and South America": the words of a list belong to the party as printed. */
function withListWords(scan: Scan, { from, to }: { from: number; to: number }): { from: number; to: number } {
  if (isWord(scan, from - 1, 'memberNounBefore')) return { from: from - 1, to };
  const isOf = isWord(scan, from - 1, 'memberOf');
  const isThe = isWord(scan, from - 1, 'memberArticle') && isWord(scan, from - 2, 'memberOf');
  const at = isOf ? from - 2 : isThe ? from - 3 : from;
  return at < from && isWord(scan, at, 'memberNoun') ? { from: at, to } : { from, to };
}

function partyFound(scan: Scan, text: string, party: Party | null): Found | null {
  if (!party) return null;
  const isHere = party.at !== null && party.at.from >= scan.sentence.from;
  return foundAt(scan, text, party.at && (isHere ? withListWords(scan, party.at) : party.at), party.reason);
}

const COVERAGE_REACH = 6;

/** Goods, or goods and services, where the words at the flow or the amount say so. */
function coverageOf(scan: Scan, draft: Draft): string {
  const near = scan.terms.filter(
    ({ from, to }) =>
      draft.flowAt && to >= draft.flowAt.from - COVERAGE_REACH && from <= endOf(draft.amount) + COVERAGE_REACH,
  );
  const words = near.map(({ from, to }) =>
    Array.from({ length: to - from }, (_, index) => foldAt(scan, from + index)).join(' '),
  );
  const { goods, goodsAndServices } = scan.reading.lexicon.patterns;
  if (words.some((one) => goodsAndServices.test(one))) return 'goods_and_services';
  return words.some((one) => goods.test(one)) ? 'goods' : 'unknown';
}

const LONGEST_ATTRIBUTION = 10;

/** "according to China Customs": on whose word, as printed. */
function attributionOf(scan: Scan, text: string): string {
  const { from, to } = scan.sentence;
  for (let at = from; at < to; at += 1) {
    if (!isWord(scan, at, 'attribution')) continue;
    const start = isWord(scan, at + 1, 'attributionLink') ? at + 2 : at + 1;
    let end = start;
    while (end < to && end - start < LONGEST_ATTRIBUTION && !/^[,.;:()—]$/.test(foldAt(scan, end))) end += 1;
    return end > start ? wordsIn(text, spanOf(scan, { from: start, to: end })) : '';
  }
  return '';
}

/** A draft to what an editor sees: the form’s fields as text, and where each part comes from. */
export function toProposal(scan: Scan, text: string, draft: Draft): Proposal {
  const { amount, parties } = draft;
  const span = spanOf(scan, { from: startOf(amount), to: endOf(amount) });
  const currency = currencyOf(scan, draft);
  const partner = partyFound(scan, text, parties.partner);
  return {
    fields: {
      ...partyFields(draft, partner),
      ...amountFields(scan, text, draft),
      ...periodFields(scan, text, draft),
      currency: currency.code,
      coverage: coverageOf(scan, draft),
      attribution: attributionOf(scan, text),
    },
    reporterName: parties.reporter?.area.name ?? null,
    partnerName: parties.partner?.area.name ?? null,
    span,
    words: wordsIn(text, span),
    found: {
      amount: foundAt(scan, text, amount, 'printed'),
      currency: foundAt(scan, text, amount, currency.reason),
      flow: foundAt(scan, text, draft.flowAt, draft.flowReason),
      reporter: partyFound(scan, text, parties.reporter),
      partner,
      period: draft.time || draft.period.span ? foundAt(scan, text, draft.time, draft.period.reason) : null,
    },
  };
}

/** Printed for this flow, or for another of the same sentence that this one goes on with. */
const isStated = (party: Party | null) =>
  party?.reason === 'printed' || (party?.reason === 'same_sentence' && party.at !== null);

/** The area's code; of a group the list of members at the beginning of the period. */
function codeOf({ period }: Draft, party: Party | null): string {
  if (!party) return '';
  const { code, group } = party.area;
  return code ?? (group ? groupIn(group, period.span?.first ?? null) : null) ?? '';
}

function partyFields(draft: Draft, partner: Found | null) {
  const { parties } = draft;
  return {
    reporter: codeOf(draft, parties.reporter),
    partner: codeOf(draft, parties.partner),
    partner_as_printed: partner?.words ?? '',
    partner_basis: isStated(parties.partner) ? 'stated' : 'inferred',
  };
}

function amountFields(scan: Scan, text: string, { amount, flow, sign }: Draft) {
  const hedge = hedgeOf(amount);
  return {
    flow,
    qualifier: qualifierOf(amount),
    ...bounds(amount),
    decimals: String(amount.decimals),
    balance_sign: flow === 'balance' ? (sign ?? '') : '',
    hedge_as_printed: hedge ? wordsIn(text, spanOf(scan, hedge)) : '',
  };
}

function periodFields(scan: Scan, text: string, { period, time }: Draft) {
  const isPrinted = period.reason === 'printed' || period.reason === 'fiscal_year';
  return {
    time_period: period.span ? toTimePeriod(period.span) : '',
    period_basis: period.span ? (isPrinted ? 'stated' : 'inferred') : 'unstated',
    period_as_printed: time ? wordsIn(text, spanOf(scan, time)) : '',
  };
}

/** An amount that is no figure, with the words that decided. */
export function toOther(scan: Scan, text: string, amount: MoneyAmount, judgement: Judgement): Other {
  const span = spanOf(scan, { from: startOf(amount), to: endOf(amount) });
  const at = judgement.is === 'other' && judgement.at ? spanOf(scan, judgement.at) : null;
  return {
    kind: judgement.is === 'other' ? judgement.kind : 'other',
    span,
    words: wordsIn(text, span),
    ...bounds(amount),
    currency: isMoneyFamily(amount.currency) ? '' : (amount.currency ?? ''),
    because: at && { span: at, words: wordsIn(text, at) },
    product: judgement.is === 'other' ? judgement.product : null,
  };
}
