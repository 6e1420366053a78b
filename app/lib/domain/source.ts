export const PUBLISHED_BASES = ['stated', 'inferred', 'unknown'] as const;
export type PublishedBasis = (typeof PUBLISHED_BASES)[number];

/** What reading a source brought: it may hold no trade figure, and that is information too. */
export const READ_RESULTS = ['figures', 'no_trade_figure'] as const;
export type ReadResult = (typeof READ_RESULTS)[number];

/** An article or other publication. Dates are `YYYY-MM-DD`, a range when only a window is known. */
export interface Source {
  id: string;
  title: string;
  publisher: string;
  authors: string | null;
  language: string;
  languageNote: string | null;
  url: string | null;
  publishedFrom: string | null;
  publishedTo: string | null;
  publishedBasis: PublishedBasis;
  /** How an inferred date was found, in our words, one step a line. */
  publishedHow: string | null;
  readResult: ReadResult;
  note: string | null;
  version: number;
  revision: number;
}

/** A short note of our own, tied to its source, beside the figures that it explains. */
export interface ContextNote {
  id: string;
  sourceId: string;
  text: string;
  figureIds: string[];
}

/** The same as it is kept: how often it was saved, and the data revision of its last change. */
export interface RecordedNote extends ContextNote {
  version: number;
  revision: number;
}
