/** A figure that a form's field may hold: its sentence, and what tells it from others alike. */
export interface PickedFigure {
  id: string;
  sentence: string;
  detail: string;
}

/** What was found for the words of a search, without what is chosen already. */
export interface FoundPicks {
  words: string;
  figures: PickedFigure[];
  /** There are others that hold the words. */
  isCut: boolean;
}

/** The names of the picker's own fields; each chosen figure has one of its own, since a name may come once. */
export const PICK_FIELDS = {
  words: 'figure_words',
  find: 'find_figures',
  add: 'add_figures',
  drop: 'drop_figure',
} as const;
const CHOSEN = 'figure.';

export const pickName = (id: string): string => `${CHOSEN}${id}`;

/**
 * A form's values with the picker's own as the one field `figures`: ids separated by blanks, without the one to be dropped. What
 * came without any picker stays as it is.
 */
export function joinPicks(values: Readonly<Record<string, string>>): Record<string, string> {
  const { [PICK_FIELDS.drop]: dropped, ...others } = values;
  const isPicker = Object.keys(values).some((name) => name.startsWith(CHOSEN)) || PICK_FIELDS.words in values;
  if (!isPicker) return { ...values };
  const ids = Object.keys(others)
    .filter((name) => name.startsWith(CHOSEN))
    .map((name) => name.slice(CHOSEN.length));
  const rest = Object.entries(others).filter(([name]) => !name.startsWith(CHOSEN));
  return { ...Object.fromEntries(rest), figures: ids.filter((id) => id !== dropped).join(' ') };
}
