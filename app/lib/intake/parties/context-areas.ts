import type { AreaMention } from '../areas/area-mention';
import type { AreaName } from '../areas/area-names';
import { liesIn } from '../areas/regions';
import type { ArticleContext } from './article-context';

const isSame = (a: AreaName | null, b: AreaName | null) => a?.name === b?.name;

type Named = Extract<AreaName['is'], 'region' | 'country' | 'bloc'>;
type Ahead = readonly { areas: readonly AreaMention[] }[];

/** The first area of a kind that the sentences ahead name. */
function namedAhead(ahead: Ahead, kinds: readonly Named[], except: AreaName | null = null): AreaName | null {
  for (const { areas } of ahead) {
    const found = areas.find(
      ({ area, reference }) =>
        !reference && kinds.some((kind) => kind === area?.is) && !(except && isSame(area, except)),
    );
    if (found?.area) return found.area;
  }
  return null;
}

interface Reading {
  article: ArticleContext;
  before: AreaMention | undefined;
  ahead: Ahead;
  /** "from there", not "from it". */
  isThere: boolean;
  /** "its neighbour". */
  isOwned: boolean;
  /** "the Asian country": which part of the world the words name. */
  region: string | null;
  /** Areas of the sentence before this one. */
  earlier: readonly AreaMention[];
}

/** "the Asian country": the one that is meant if it lies there, else the one named last that does. */
function countryThere(meant: AreaName | null, { article, earlier, region }: Reading): AreaName | null {
  if (region === null || (meant && liesIn(meant, region))) return meant;
  const { country, topic, pair, frame } = article;
  const named = earlier.map(({ area }) => area).toReversed();
  const told = [...named, country, topic?.area, ...(pair ?? []), frame?.reporter?.area, frame?.partner?.area];
  return told.find((area) => area?.is === 'country' && liesIn(area, region)) ?? meant;
}

/** What words like "the region" and "the two countries" stand for by now; blocs may be named only later. */
function resolveReference(mention: AreaMention, reading: Reading): void {
  const { article, before, ahead, isThere, isOwned } = reading;
  if (mention.reference === 'region')
    mention.area = article.region ?? article.bloc ?? namedAhead(ahead, ['region', 'bloc']);
  if (mention.reference === 'bloc')
    mention.area = article.bloc ?? article.region ?? namedAhead(ahead, ['bloc', 'region']);
  if (mention.reference === 'country')
    mention.area = isOwned
      ? neighbourMeant(before, article, ahead)
      : countryThere(otherThan(before, countryMeant(mention, before, article), { mention, ahead }), reading);
  if (mention.reference === 'topic')
    mention.area = isThere ? placeMeant(before, article) : (article.topic?.area ?? null);
  if (mention.reference === 'pair') [mention.area, mention.second] = article.pair ?? [null, null];
}

/** "a su vecino del sur", "con su principal socio": the other of two that were told of. */
function neighbourMeant(
  before: AreaMention | undefined,
  { frame, pair, topic }: ArticleContext,
  ahead: Ahead,
): AreaName | null {
  const owner = before?.area ?? topic?.area ?? null;
  const others = [frame?.reporter?.area, frame?.partner?.area, ...(pair ?? []), namedAhead(ahead, ['country'], owner)];
  return others.find((area) => area && area.is !== 'world' && !isSame(area, owner)) ?? null;
}

/** "French exports to the country" are not exports to France: one that is only named later is meant. */
function otherThan(
  before: AreaMention | undefined,
  meant: AreaName | null,
  { mention, ahead }: { mention: AreaMention; ahead: Ahead },
): AreaName | null {
  const isLed = /^(to|from|with)$/.test(mention.preposition ?? '');
  const isBeside = before !== undefined && mention.from - before.to <= BESIDE;
  return isLed && isBeside && isSame(before.area, meant) ? (namedAhead(ahead, ['country'], meant) ?? meant) : meant;
}

/** "imports from there": the place named last in the sentence, else the partner told of. */
function placeMeant(before: AreaMention | undefined, { frame, pair, topic, country }: ArticleContext): AreaName | null {
  const partner = frame?.partner?.area.is === 'world' ? null : frame?.partner?.area;
  return before?.area ?? partner ?? pair?.find((area) => !isSame(area, topic?.area ?? null)) ?? country;
}

const BESIDE = 4;

/**
 * "French exports to the country": behind a preposition it is the other of two when one stands right before, else the
 * one named last; without a preposition it is the one told of.
 */
function countryMeant(
  { preposition, from }: AreaMention,
  before: AreaMention | undefined,
  { country, pair, topic }: ArticleContext,
): AreaName | null {
  const isLed = /^(to|from|with)$/.test(preposition ?? '');
  const beside = before && from - before.to <= BESIDE ? before.area : null;
  if (isLed && beside && pair?.some((area) => isSame(area, beside)))
    return pair.find((area) => !isSame(area, beside)) ?? country;
  if (isLed || preposition === 'in' || topic?.area.is !== 'country') return country;
  return topic.area;
}

/** How many areas of a sentence are looked back at. */
const EARLIER = 8;

/** Two areas that stand together and by themselves: "between A and B", "A and B", "A-B". */
function strongPair(mentions: readonly AreaMention[]): { areas: [AreaName, AreaName]; at: number } | null {
  for (const [at, second] of mentions.entries()) {
    const [first, third] = [mentions[at - 1], mentions[at + 1]];
    const isPair = second.isListed && !first?.isListed && !third?.isListed && !second.reference && !first?.reference;
    if (isPair && first?.area && second.area && !isSame(first.area, second.area))
      return { areas: [first.area, second.area], at: first.from };
  }
  return null;
}

/** What the region, the bloc and the country last named are. */
function keepNamed(area: AreaName, article: ArticleContext): void {
  if (area.is === 'region') article.region = area;
  if (area.is === 'bloc') article.bloc = area;
  if (area.is === 'country') article.country = area;
}

const PAIR_REACH = 4;

/** Whether a pair that stood together not long ago still holds against areas that only follow one another. */
const isPairKept = ({ pairedAt, sentence }: ArticleContext) => pairedAt !== null && sentence - pairedAt <= PAIR_REACH;

/** Reads the areas of a sentence in order: resolves references, and remembers what later ones may stand for. */
export function updateAreaContext(
  mentions: readonly AreaMention[],
  article: ArticleContext,
  { ahead, isThere, isOwned, regionOf }: Pick<Order, 'ahead' | 'isThere' | 'isOwned' | 'regionOf'>,
): void {
  const pair = strongPair(mentions);
  const isKept = pair !== null || isPairKept(article);
  if (pair && !mentions.some(({ reference, from }) => reference === 'pair' && from < pair.at))
    article.pair = pair.areas;
  readInOrder(mentions, { article, ahead, isKept, isThere, isOwned, regionOf });
  if (pair) Object.assign(article, { pair: pair.areas, pairedAt: article.sentence });
  else if (!isKept) article.pair = firstTwo(mentions) ?? article.pair;
}

interface Order {
  article: ArticleContext;
  ahead: Ahead;
  /** Whether the pair named before holds on. */
  isKept: boolean;
  isThere: (mention: AreaMention) => boolean;
  isOwned: (mention: AreaMention) => boolean;
  regionOf: (mention: AreaMention) => string | null;
}

/** "European goods" are those of the European Union where a text speaks of it. */
function unionMeant(area: AreaName, { bloc }: ArticleContext, ahead: Ahead): AreaName {
  if (area.name !== 'Europe' || area.by !== 'adjective') return area;
  const named = bloc?.name === 'European Union' ? bloc : namedAhead(ahead, ['bloc']);
  return named?.name === 'European Union' ? { ...named, by: 'adjective' } : area;
}

function readInOrder(mentions: readonly AreaMention[], order: Order): void {
  const { article, ahead, isKept, isThere, isOwned, regionOf } = order;
  let last = article.country;
  for (const [at, mention] of mentions.entries()) {
    if (mention.reference)
      resolveReference(mention, {
        article,
        before: mentions[at - 1],
        ahead: [{ areas: mentions.slice(at + 1) }, ...ahead],
        isThere: isThere(mention),
        isOwned: isOwned(mention),
        region: regionOf(mention),
        earlier: mentions.slice(Math.max(0, at - EARLIER), at),
      });
    else if (mention.area && mention.area.is !== 'world') {
      mention.area = unionMeant(mention.area, article, [{ areas: mentions }, ...ahead]);
      keepNamed(mention.area, article);
      const isSide = mention.area.is !== 'region';
      if (last && isSide && !isSame(last, mention.area) && !isKept) article.pair = [last, mention.area];
      last = mention.area;
    }
  }
}

/** Of three or more countries in a sentence, what follows is about the first two. */
function firstTwo(mentions: readonly AreaMention[]): [AreaName, AreaName] | null {
  const named: AreaName[] = [];
  for (const { area, reference } of mentions)
    if (area?.is === 'country' && !reference && !named.some((one) => isSame(one, area))) named.push(area);
  const [first, second] = named;
  return named.length > 2 && first && second ? [first, second] : null;
}
