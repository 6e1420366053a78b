import type { IntakeLanguage } from '../domain/intake-languages';
import type { AreaMention } from './areas/area-mention';
import { fillFromLater, fillPartiesFromLater, isSecondMention } from './draft/later-sentences';
import { toOther, toProposal } from './draft/make-proposal';
import { type Drafted, readSentence } from './draft/read-sentence';
import type { Judgement } from './judge/judgement';
import { detectLanguage, lexiconOf } from './languages/languages';
import type { Lexicon } from './languages/lexicon';
import { emptyArticleContext } from './parties/article-context';
import { findDiplomats } from './parties/find-diplomats';
import type { ProposedFigures, ReadFigures } from './proposal';
import { scanSentence } from './scan/scan-sentence';
import type { Reading } from './text/reading';
import { type Sentence, splitSentences } from './text/sentences';
import { type Token, tokenise } from './text/tokens';
import { findTimes } from './times/find-times';
import { latestYearOf, parsePublication, sharpenPublication } from './times/publication';
import type { Time } from './times/time';

const BASE_REACH = 5;
/** Whether an amount or nothing more stands behind a word that compares: "from £5bn in October", "from October’s". */
const isValueAt = (token: Token | undefined) =>
  token === undefined || token.kind === 'number' || /^[$€£¥]$/.test(token.text);

/** Every month that the text names without a year, and whether it is only what a later one is compared with. */
function timesOf(reading: Reading, sentences: readonly Sentence[]): { time: Time; isBase: boolean }[] {
  return sentences.flatMap((sentence) =>
    findTimes(reading, sentence, { isTaken: () => false, latestYear: null }).map(({ time, from }) => {
      const before = reading.tokens.slice(Math.max(sentence.from, from - BASE_REACH), from);
      return {
        time,
        isBase: before.some(
          ({ fold }, at) => reading.lexicon.forms.comparedWith.has(fold) && isValueAt(before[at + 1]),
        ),
      };
    }),
  );
}

export interface IntakeText {
  text: string;
  /** `2025-11-20`, `2025-11`, `2025` or a window `2025-11-17/2025-12-31`; null when unknown. */
  published: string | null;
  /** Detected when missing. */
  language?: IntakeLanguage;
}

const DUPLICATE: Judgement = { is: 'other', kind: 'duplicate', product: null, at: null };

/**
 * The trade figures in a text, each as fields of the figure form with the words it came from, and every other amount of
 * money with the reason why it is none. Pure; takes any Unicode and never throws; spans are offsets into `text`.
 * "Last year, trade between China and Peru exceeded $36 billion." with 2025-05 is one figure, above, of 2024.
 */
export function proposeFigures({ text, published, language = detectLanguage(text) }: IntakeText): ProposedFigures {
  return { language, ...readFigures({ text, published }, lexiconOf(language)) };
}

/** The same by the words and rules of any language, registered or not. */
export function readFigures({ text, published }: Omit<IntakeText, 'language'>, lexicon: Lexicon): ReadFigures {
  const reading: Reading = { tokens: tokenise(text), lexicon };
  const article = emptyArticleContext();
  const drafted: Drafted[] = [];
  const areas = new Map<number, readonly AreaMention[]>();
  const result: ReadFigures = { figures: [], others: [] };
  const sentences = splitSentences(reading);
  const publication = sharpenPublication(parsePublication(published), () => timesOf(reading, sentences));
  const scans = sentences.map((sentence) => scanSentence(reading, sentence, latestYearOf(publication)));
  article.diplomats = findDiplomats(scans);
  for (const [index, scan] of scans.entries()) {
    readSentence({ text, scans, index, article, publication }, result, drafted);
    areas.set(index, scan.areas);
  }
  fillFromLater(drafted);
  fillPartiesFromLater(drafted, areas);
  for (const [index, { scan, draft }] of drafted.entries()) {
    if (isSecondMention(index, drafted)) result.others.push(toOther(scan, text, draft.amount, DUPLICATE));
    else result.figures.push(toProposal(scan, text, draft));
  }
  result.others.sort((a, b) => a.span.start - b.span.start);
  return result;
}
