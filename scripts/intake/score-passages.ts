import { englishNameOf } from './area-names';
import type { PassageFigure } from './passage-fields';
import type { GoldFigure, Passage } from './passages';

/** What is compared, in the order in which the levels build on one another. */
export const FIELDS = ['amount', 'flow', 'qualifier', 'period', 'parties'] as const;
export type Field = (typeof FIELDS)[number];

export interface Share {
  precision: number;
  recall: number;
  f1: number;
}

export interface Score {
  passages: number;
  annotated: number;
  proposed: number;
  /** Each field right together with all before it. */
  together: Record<Field, Share>;
  /** Each field right together with the amount alone. */
  alone: Record<Field, Share>;
  /** Passages without a figure, and those of them for which one was proposed. */
  empty: number;
  emptyWithProposals: number;
}

/** Amounts may differ by a thousandth. */
const TOLERANCE = 0.001;

/** Kinds that are never counted, for or against. */
const UNCOUNTED = new Set(['conversion', 'duplicate', 'ambiguous']);

const isNear = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));

/** The bounds that are there, each once, the smaller first. */
function valuesOf({ amount_low, amount_high }: Pick<GoldFigure, 'amount_low' | 'amount_high'>): number[] {
  const values = [amount_low, amount_high].filter((value) => value !== null && value !== undefined).map(Math.abs);
  const [first, second] = values.toSorted((a, b) => a - b);
  if (first === undefined) return [];
  return second === undefined || isNear(first, second) ? [first] : [first, second];
}

function isSameAmount(gold: GoldFigure, found: PassageFigure): boolean {
  const [values, others] = [valuesOf(gold), valuesOf(found)];
  const isEqual =
    values.length > 0 && values.length === others.length && values.every((value, at) => isNear(value, others[at] ?? 0));
  return isEqual && gold.currency === found.currency;
}

/** Names that stand for one another in scoring, beside those that the product already takes for one area. */
const SAME_PARTY: Record<string, string> = {
  'Latin America and the Caribbean': 'Latin America',
  'Gulf states': 'Gulf Cooperation Council',
  'African countries': 'Africa',
};

/** A party by the one name that scoring knows; null for one that is not given. */
function partyOf(name: string | null | undefined): string | null {
  if (!name) return null;
  const known = englishNameOf(name) ?? name.toLowerCase();
  return SAME_PARTY[known] ?? known;
}

const WORLD = 'World';
const isParty = (gold: string | null, found: string | null) =>
  gold === null || gold === found || (gold === WORLD && found === null);

interface Sides {
  reporter: string | null;
  partner: string | null;
}

const sidesOf = ({ reporter, partner }: Pick<GoldFigure, 'reporter' | 'partner'>): Sides => ({
  reporter: partyOf(reporter),
  partner: partyOf(partner),
});

const isStraight = (gold: Sides, found: Sides) =>
  isParty(gold.reporter, found.reporter) && isParty(gold.partner, found.partner);
const isCrossed = (gold: Sides, found: Sides) =>
  isParty(gold.reporter, found.partner) && isParty(gold.partner, found.reporter);

const MIRRORED: Record<string, string> = { exports: 'imports', imports: 'exports', balance: 'balance' };

/** "A’s exports to B" are "B’s imports from A", and A’s deficit with B is B’s surplus with A. */
function isMirror(gold: GoldFigure, found: PassageFigure): boolean {
  const [sides, others] = [sidesOf(gold), sidesOf(found)];
  if (!sides.reporter || !sides.partner || sides.partner === WORLD || isStraight(sides, others)) return false;
  const isOtherSign = gold.flow !== 'balance' || (!!gold.sign && !!found.sign && gold.sign !== found.sign);
  return isCrossed(sides, others) && MIRRORED[gold.flow] === found.flow && isOtherSign;
}

const spanText = (period: PassageFigure['period'] | undefined) => (period ? `${period.start}..${period.end}` : 'none');

type Comparison = Record<Field, boolean>;

function compare(gold: GoldFigure, found: PassageFigure): Comparison {
  const mirror = isMirror(gold, found);
  const [sides, others] = [sidesOf(gold), sidesOf(found)];
  return {
    amount: true,
    flow: gold.flow === found.flow || mirror,
    qualifier: gold.qualifier === found.qualifier,
    period: [gold.period, ...(gold.period_alt ?? [])].map(spanText).includes(spanText(found.period)),
    parties: isStraight(sides, others) || mirror || (gold.flow === 'turnover' && isCrossed(sides, others)),
  };
}

interface Pair {
  gold: number;
  found: number;
  comparison: Comparison;
}

const FLOW_WEIGHT = 0.5;
const PARTIES_WEIGHT = 0.25;

/** How well two agree; flow and parties decide between pairs that agree in as many fields. */
function weight({ amount: _, ...fields }: Comparison): number {
  const right = Object.values(fields).filter(Boolean).length;
  return right + (fields.flow ? FLOW_WEIGHT : 0) + (fields.parties ? PARTIES_WEIGHT : 0);
}

/** One proposal for each annotated figure, the best pairs first. */
function matchFigures(gold: readonly GoldFigure[], found: readonly PassageFigure[]): Pair[] {
  const pairs = gold.flatMap((figure, at) =>
    found.flatMap((other, index) =>
      isSameAmount(figure, other) ? [{ gold: at, found: index, comparison: compare(figure, other) }] : [],
    ),
  );
  const taken = { gold: new Set<number>(), found: new Set<number>() };
  return pairs
    .toSorted((a, b) => weight(b.comparison) - weight(a.comparison))
    .filter((pair) => {
      if (taken.gold.has(pair.gold) || taken.found.has(pair.found)) return false;
      taken.gold.add(pair.gold);
      taken.found.add(pair.found);
      return true;
    });
}

/** Whether a proposal that matches no figure is of a kind that is never counted. */
function isUncounted({ distractors = [] }: Passage, found: PassageFigure): boolean {
  const values = valuesOf(found);
  const one = distractors.find(
    ({ amount, currency }) =>
      currency === found.currency && values.length > 0 && values.every((value) => isNear(value, amount)),
  );
  return one !== undefined && UNCOUNTED.has(one.kind);
}

class Tally {
  passages = 0;
  annotated = 0;
  proposed = 0;
  empty = 0;
  emptyWithProposals = 0;
  readonly together = counters();
  readonly alone = counters();

  add(passage: Passage, found: readonly PassageFigure[]): void {
    const pairs = matchFigures(passage.figures, found);
    const matched = new Set(pairs.map((pair) => pair.found));
    const counted = found.filter((figure, at) => matched.has(at) || !isUncounted(passage, figure)).length;
    this.passages += 1;
    this.annotated += passage.figures.length;
    this.proposed += counted;
    if (passage.figures.length === 0) {
      this.empty += 1;
      if (counted > 0) this.emptyWithProposals += 1;
    }
    for (const { comparison } of pairs) this.count(comparison);
  }

  private count(comparison: Comparison): void {
    let isRight = true;
    for (const field of FIELDS) {
      isRight &&= comparison[field];
      if (isRight) this.together[field] += 1;
      if (comparison[field]) this.alone[field] += 1;
    }
  }

  toScore(): Score {
    const { passages, annotated, proposed, empty, emptyWithProposals } = this;
    const shares = (counts: Record<Field, number>) =>
      Object.fromEntries(FIELDS.map((field) => [field, share(counts[field], proposed, annotated)])) as Record<
        Field,
        Share
      >;
    return {
      passages,
      annotated,
      proposed,
      empty,
      emptyWithProposals,
      together: shares(this.together),
      alone: shares(this.alone),
    };
  }
}

const counters = (): Record<Field, number> => ({ amount: 0, flow: 0, qualifier: 0, period: 0, parties: 0 });

function share(right: number, proposed: number, annotated: number): Share {
  const precision = proposed === 0 ? Number(annotated === 0) : right / proposed;
  const recall = annotated === 0 ? 1 : right / annotated;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Scores what was found in each passage: for all together, and for each language. Precision, recall and F1 per field. */
export function scorePassages(
  passages: readonly Passage[],
  findFigures: (passage: Passage) => readonly PassageFigure[],
): Map<string, Score> {
  const tallies = new Map<string, Tally>();
  for (const passage of passages) {
    const found = findFigures(passage);
    for (const group of ['all', passage.lang]) {
      const tally = tallies.get(group) ?? new Tally();
      tallies.set(group, tally);
      tally.add(passage, found);
    }
  }
  return new Map([...tallies].map(([group, tally]) => [group, tally.toScore()]));
}
