import type { AreaName } from '../areas/area-names';
import type { Term } from '../languages/vocabulary';
import { countBreaks, foldAt, isWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import type { ArticleContext } from './article-context';

/** "Объем внешней и взаимной торговли" is that with all. */
const hasForeignWord = (scan: Scan, { from }: Mark<Term>) =>
  [from, from + 1].some((at) => isWord(scan, at, 'foreignTrade'));

/** "bilateral", "two-way", "the two sides"; not "the first two months". */
function isWordOfTwo(scan: Scan, at: number): boolean {
  const isPair = foldAt(scan, at + 1) === '-' || isWord(scan, at + 1, 'pairNoun');
  return (isPair && isWord(scan, at, 'two')) || isWord(scan, at, 'mutual');
}

/** Whether the words before a trigger say that it is between two. */
export function isBilateral(scan: Scan, trigger: Mark<Term>): boolean {
  if (hasForeignWord(scan, trigger)) return false;
  const near = scan.terms.filter(({ from, to }) => to > trigger.from - 5 && from <= trigger.to + 3);
  let isNamed = false;
  for (
    let at = trigger.from;
    at < Math.min(trigger.to + 8, scan.sentence.to) && !/^[,;.]$/.test(foldAt(scan, at));
    at += 1
  )
    isNamed ||= isWordOfTwo(scan, at);
  return isNamed || near.some(({ tag }) => tag === 'bilateral');
}

/** "le vendió": to the other side, which is known. */
const isToThem = (scan: Scan, { tag, from }: Mark<Term>) =>
  /^(sold|bought|exports_verb|imports_verb)$/.test(tag) && isWord(scan, from - 1, 'toThem');

/** "bilateral", "between the two countries". */
export function isPaired(scan: Scan, trigger: Mark<Term>): boolean {
  return (
    isBilateral(scan, trigger) ||
    isToThem(scan, trigger) ||
    scan.areas.some(({ reference, from }) => reference === 'pair' && Math.abs(from - trigger.to) < 12)
  );
}

const PAIR_REACH = 2;

/** Whether two areas stood together in one of the last sentences. */
export const isPairRecent = ({ pairedAt, sentence }: ArticleContext) =>
  pairedAt !== null && sentence - pairedAt <= PAIR_REACH;

/** "its exports", "su comercio": owned by what was named before. */
export function hasOwnWord(scan: Scan, trigger: Mark<Term>): boolean {
  return scan.terms.some(({ tag, to }) => tag === 'own' && to <= trigger.from && trigger.from - to < 4);
}

/** "Global trade", "мировой экспорт": that of all countries. */
export function isOfWorld(scan: Scan, trigger: Mark<Term>): boolean {
  for (let at = trigger.from - 3; at < trigger.to; at += 1)
    if (countBreaks(scan, at, trigger.from) === 0 && isWord(scan, at, 'ofWorld')) return true;
  return false;
}

/** All countries together. */
export const WORLD: AreaName = { code: 'M49:001', name: 'World', is: 'world', by: 'name', isProper: true };

const OVERALL_REACH = 5;

/** "its total imports", "the total value of goods exported": said of all trade, whatever other words it is part of. */
function hasTotalBefore(scan: Scan, { from }: Mark<Term>): boolean {
  for (let at = from - 1; at >= Math.max(scan.sentence.from, from - OVERALL_REACH); at -= 1) {
    if (isWord(scan, at, 'totalWord')) return true;
    if (scan.areaAt.has(at) || /^[,;:(]$/.test(foldAt(scan, at))) return false;
  }
  return false;
}

/** Whether the flow is told of as a whole: "total exports", "foreign trade". */
export function isOverall(scan: Scan, trigger: Mark<Term>): boolean {
  const isNamed = isWord(scan, trigger.from, 'foreignFlow') || isWord(scan, trigger.to - 1, 'foreignFlowEnd');
  return (
    isNamed ||
    hasTotalBefore(scan, trigger) ||
    scan.terms.some(
      ({ tag, from, to }) =>
        tag === 'overall' && to <= trigger.from && trigger.from - to < OVERALL_REACH && from >= scan.sentence.from,
    )
  );
}
