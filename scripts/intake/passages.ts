import type { PassageFigure } from './passage-fields';

/** A figure as a person annotated it: the fields of a proposal, and other periods that are right as well. */
export interface GoldFigure extends Omit<PassageFigure, 'qualifier'> {
  qualifier: string;
  period_alt?: (PassageFigure['period'] | null)[];
}

/** An amount that is no figure, with its kind. */
interface Distractor {
  amount: number;
  currency: string;
  kind: string;
}

/** One annotated passage, a line of the file. */
export interface Passage {
  id: string;
  lang: string;
  text: string;
  published: string | null;
  figures: GoldFigure[];
  distractors?: Distractor[];
}

/** Reads one JSON object a line; a line that is none is an error that names it. */
export function parsePassages(file: string, text: string): Passage[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as Passage];
    } catch {
      throw new SyntaxError(`${file}, line ${index + 1} is not JSON`);
    }
  });
}
