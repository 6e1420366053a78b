import type { AreaMention } from '../areas/area-mention';
import { type AreaName, countryNamed } from '../areas/area-names';
import { foldAt, isWord, type Scan, tokenAt } from '../scan/scan-sentence';
import { matchPhrase } from '../text/phrases';
import type { ArticleContext } from './article-context';

const TITLE_REACH = 5;

const isTitle = (scan: Scan, at: number) =>
  tokenAt(scan, at) !== undefined &&
  matchPhrase(scan.reading.lexicon.titles, scan.reading.tokens, at, scan.sentence.to) !== null;

/** "Indian Foreign Minister", "Russia's trade representative". */
function hasTitleBehind(scan: Scan, { to }: AreaMention): boolean {
  for (let at = to; at < to + TITLE_REACH; at += 1) {
    if (isTitle(scan, at)) return true;
    if (!/^'s?$/.test(foldAt(scan, at)) && !isWord(scan, at, 'titleFiller') && !tokenAt(scan, at)?.isCapital)
      return false;
  }
  return false;
}

/** "President of Azerbaijan", "министр экономики России". */
function hasTitleBefore(scan: Scan, { from, preposition }: AreaMention): boolean {
  const isOwned = preposition === 'of' || (preposition === null && scan.reading.lexicon.grammar.ownerBehind === 'any');
  if (!isOwned) return false;
  for (let at = from - 1; at > from - TITLE_REACH - 2; at -= 1) {
    // "на встрече с президентом": the other one speaks.
    if (isTitle(scan, at)) return !isWord(scan, at - 1, 'titleWith');
    if (/^[,.;:()]$/.test(foldAt(scan, at))) return false;
  }
  return false;
}

interface Speaker {
  area: AreaName;
  from: number;
}

/** The leader that a word names, if the sentence names one. */
function leaderIn(scan: Scan): Speaker | null {
  const { reading, sentence } = scan;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    if (!reading.tokens[at]?.isCapital) continue;
    const mark = matchPhrase(reading.lexicon.leaders, reading.tokens, at, sentence.to);
    const area = mark && countryNamed(mark.tag);
    if (area) return { area, from: at };
  }
  return null;
}

/** The country for which somebody in a sentence speaks, by office or by name; null when nobody does. */
function speakerIn(scan: Scan): AreaName | null {
  const titled = scan.areas.find(
    (mention) =>
      mention.area?.is === 'country' &&
      !mention.reference &&
      (hasTitleBehind(scan, mention) || hasTitleBefore(scan, mention)),
  );
  const leader = leaderIn(scan);
  if (!titled?.area || !leader) return titled?.area ?? leader?.area ?? null;
  return leader.from < titled.from ? leader.area : titled.area;
}

const SPEAKER_AHEAD = 2;
const SPEAKER_KEPT = 6;

/** Who speaks in a sentence: by its own words, those of the sentences before, else of the next ones. */
export function updateSpeakerContext(scans: readonly Scan[], index: number, article: ArticleContext): void {
  const scan = scans[index];
  const own = scan ? speakerIn(scan) : null;
  if (own) {
    article.speaker = own;
    article.spokeAt = index;
    return;
  }
  if (article.speaker && index - article.spokeAt <= SPEAKER_KEPT) return;
  article.speaker = null;
  for (const next of scans.slice(index + 1, index + 1 + SPEAKER_AHEAD)) article.speaker ??= speakerIn(next);
  article.spokeAt = index;
}
