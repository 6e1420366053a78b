import type { MoneyAmount } from '../amounts/money-amount';
import { countryOfMoney } from '../amounts/resolve-currency';
import type { AreaMention } from '../areas/area-mention';
import type { Term } from '../languages/vocabulary';
import { flowOfTerm, isSideTerm } from '../scan/flow-terms';
import { clauseStart, foldAt, isWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { type ArticleContext, type Party, takenOver } from './article-context';
import { hasOwnWord, isOfWorld, isPairRecent, WORLD } from './flow-words';
import { subjectOfSide } from './infer-partner';
import type { Around } from './look-around';
import { isSameParty, type Parties, partyOf, toParty } from './party-slots';

/** "A, B and C were among the top partners, with trade of": what is listed as sides without an owner does not report. */
function sideBefore(scan: Scan, trigger: Mark<Term>): Mark<Term> | undefined {
  const side = scan.terms.find(({ tag, to }) => isSideTerm(tag) && to <= trigger.from);
  const isOwned = scan.areas.some(({ isPossessive, to }) => isPossessive && side && to <= side.from);
  const isListed = scan.areas.some((area) => side && area.isListed && area.to <= side.from);
  return side && isListed && !isOwned && scan.termAt.get(side.from - 1)?.tag !== 'own' ? side : undefined;
}

/** After a figure of the same sentence only a subject between the two is a new one. */
function subjectsFor(scan: Scan, trigger: Mark<Term>, { subjects }: Around, article: ArticleContext): AreaMention[] {
  const side = sideBefore(scan, trigger);
  if (side) return subjects.filter(({ from }) => from >= side.to);
  if (article.frame?.sentence !== article.sentence) return subjects;
  const before = scan.amounts.filter(({ to }) => to <= trigger.from).at(-1);
  return before ? subjects.filter(({ from }) => from >= before.to) : subjects;
}

/** The reporter that the trigger’s own phrase does not give: a subject, then what the sentences before were about. */
export function inferReporter(
  scan: Scan,
  { trigger, around, amount }: { trigger: Mark<Term>; around: Around; amount: MoneyAmount | null },
  partner: Party | null,
  article: ArticleContext,
): Party | null {
  const search = { scan, trigger, around, partner, amount, article };
  for (const candidates of REPORTER_SOURCES) {
    const found = candidates(search).find((party) => party !== null && !isSameParty(party, partner));
    if (found) return found;
  }
  return null;
}

interface ReporterSearch {
  scan: Scan;
  trigger: Mark<Term>;
  around: Around;
  partner: Party | null;
  amount: MoneyAmount | null;
  article: ArticleContext;
}

type Candidates = (search: ReporterSearch) => (Party | null)[];

const notWorld = (party: Party | null) => (party?.area.is === 'world' ? null : party);

/** "proveedor de Estados Unidos, que importó": the area right before the pronoun of a verb, whatever leads to it. */
function antecedentOf(scan: Scan, { tag, from }: Mark<Term>): AreaMention | undefined {
  const isVerb = /^(sold|bought|exports_verb|imports_verb)$/.test(tag);
  // "Kenia, país que obtuvo un superávit"
  const reach = flowOfTerm(tag)?.flow === 'balance' ? 4 : isVerb ? 2 : 0;
  for (let at = from - 1; at >= from - reach; at -= 1) {
    if (!isWord(scan, at, 'relativePronoun')) continue;
    const end = isWord(scan, at - 1, 'countryNoun') ? at - 1 : at;
    return scan.areas.find(({ to }) => to === end - 1 && foldAt(scan, to) === ',');
  }
  return undefined;
}

/** Subjects of the sentence, the nearest first. */
const subjectsOf: Candidates = ({ scan, trigger, around, article }) =>
  [antecedentOf(scan, trigger), ...subjectsFor(scan, trigger, around, article)].map((mention) =>
    notWorld(toParty(mention, 'subject')),
  );

/** Behind "its": the reporter told in the sentence, else the area named last. */
const ownersOf: Candidates = (search) => {
  const { scan, trigger, around } = search;
  if (!hasOwnWord(scan, trigger)) return [];
  const before = scan.areas.filter(
    (area) => area.to <= trigger.from && area.area?.is !== 'world' && !around.owned.includes(area),
  );
  const subject = before.find(({ preposition, from }) => !preposition && from >= clauseStart(scan, trigger.from));
  return [...inFrameOf(search), toParty(subject ?? before.at(-1), 'same_sentence')];
};

const worldOf: Candidates = ({ scan, trigger }) => (isOfWorld(scan, trigger) ? [partyOf(WORLD, 'printed')] : []);

const inFrameOf: Candidates = ({ article }) => {
  const reporter = article.frame?.sentence === article.sentence ? article.frame.reporter : null;
  return [reporter && takenOver(reporter, true)];
};

/** "Exports in Ghana". */
const placesOf: Candidates = ({ around: { fronted, behind } }) =>
  [fronted.get('in'), behind.get('in'), fronted.get('by'), fronted.get('of')].map((list) =>
    toParty(list?.[0], 'same_sentence'),
  );

/** What the sentences before were about. */
const toldOf: Candidates = ({ article, partner }) => {
  // Who was a partner before is none to report on another partner.
  const other = partner?.reason === 'printed' ? null : (article.frame?.partner ?? null);
  const told = [article.topic, article.frame?.reporter ?? null, other].map(notWorld);
  const paired = article.topic ? (article.pair ?? []).map((area) => partyOf(area, 'previous_sentence')) : [];
  return [...told.map((party) => party && { ...party, reason: 'previous_sentence' as const }), ...paired];
};

/** "..., Peru’s customs agency said": areas anywhere in the sentence, owners before those a preposition leads to. */
const anyOf: Candidates = ({ scan }) => {
  const free = scan.areas.filter(({ preposition }) => !/^(to|from|with)$/.test(preposition ?? ''));
  return [...free, ...scan.areas].map((mention) => notWorld(toParty(mention, 'same_sentence')));
};

/** Who speaks, when nothing else tells. */
const speakersOf: Candidates = ({ article }) => [article.speaker && partyOf(article.speaker, 'speaker')];

/** "Ties between A and B are warm. Trade reached": the pair that stood together just before. */
const pairOf: Candidates = ({ trigger, article }) => {
  const isTurnover = flowOfTerm(trigger.tag)?.flow === 'turnover';
  const hasTopic = article.topic !== null && article.pair?.some(({ name }) => name === article.topic?.area.name);
  if (!isTurnover || !isPairRecent(article) || hasTopic) return [];
  return (article.pair ?? []).map((area) => partyOf(area, 'previous_sentence'));
};

/** The country whose own money it is, when no area in the sentence may report. */
const moneyOf: Candidates = ({ amount }) => {
  const area = countryOfMoney(amount?.currencyFrom === 'printed' ? amount.currency : null);
  return [area && partyOf(area, 'currency_of_amount')];
};

const REPORTER_SOURCES: Candidates[] = [
  subjectsOf,
  ownersOf,
  worldOf,
  inFrameOf,
  placesOf,
  pairOf,
  toldOf,
  moneyOf,
  speakersOf,
  anyOf,
];

/** "Germany was the biggest buyer of Polish goods": the one said of is the partner, the owner or what was told of reports. */
export function sideParties(
  scan: Scan,
  { trigger, around }: { trigger: Mark<Term>; around: Around },
  found: Parties,
  article: ArticleContext,
): Parties {
  const partner = subjectOfSide(scan, trigger);
  const owners = [
    found.reporter,
    toParty(around.behind.get('of')?.[0]),
    ...toldOf({ scan, trigger, around, partner, amount: null, article }),
  ];
  const reporter = owners.find((party) => party && !isSameParty(party, partner)) ?? null;
  return { reporter, partner };
}
