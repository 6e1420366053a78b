import { detectLanguage, type Language } from './language';
import { emptyMemory } from './memory';
import type { ProposedFigures } from './proposal';
import type { Reading } from './read-numbers';
import { readSentence } from './read-sentence';
import { parsePublication } from './resolve-periods';
import { splitSentences } from './sentences';
import { tokenise } from './tokens';
import { booksOf } from './vocabulary';

export interface IntakeText {
  text: string;
  /** `2025-11-20`, `2025-11`, `2025` or a window `2025-11-17/2025-12-31`; null when unknown. */
  published: string | null;
  /** Detected when missing. */
  language?: Language;
}

/**
 * The trade figures in a text, each as fields of the figure form with the words it came from, and every other amount of
 * money with the reason why it is none. Pure; takes any Unicode and never throws; spans are offsets into `text`.
 * "Last year, trade between China and Peru exceeded $36 billion." with 2025-05 is one figure, above, of 2024.
 */
export function proposeFigures({ text, published, language = detectLanguage(text) }: IntakeText): ProposedFigures {
  const reading: Reading = { tokens: tokenise(text), books: booksOf(language), language };
  const memory = emptyMemory();
  const result: ProposedFigures = { language, figures: [], others: [] };
  const publication = parsePublication(published);
  for (const [index, sentence] of splitSentences(reading.tokens).entries()) {
    readSentence({ text, reading, sentence, index, memory, publication }, result);
  }
  return result;
}
