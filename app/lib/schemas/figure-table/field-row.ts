import type { FigureValues } from '../../domain/figure-values';
import type { FieldKind } from './field-kinds';

/** One value of a closed list as the form offers it. */
export interface FieldChoice {
  value: string;
  text: string;
}

/** How the form of a figure asks for a field. */
export interface FieldInForm {
  /** The name of the form's field, where one field of the form holds what a row has in several. */
  as?: string;
  /** Where the form says more than the label of the row. */
  label?: string;
  hint?: string;
  /** The form's own words or order for a closed list; the words of the row, else. */
  choices?: readonly FieldChoice[];
  /** What a new figure's form begins with, where it is not the kind's fallback. */
  initial?: string;
  /** Under "More about the figure", as a line or as several; a closed list is chosen from. Others have a place of their own. */
  more?: 'line' | 'lines' | 'choice';
}

/** Everything that there is to say about one field of a figure. */
export interface FieldRow {
  kind: FieldKind;
  /** The column that keeps it. The id and the months, which have two, have none here. */
  column: keyof FigureValues | null;
  /** What it holds, for readers of the API, of the data package and of /methods. */
  means: string;
  /** What histories call it; null where another row tells it, too. */
  label: string | null;
  /** A value in words: as it is (`given`), of a closed list by code, or by a function of lib/format (`worded`). */
  words: 'given' | 'worded' | Readonly<Record<string, string>>;
  /** The column of SDMX-CSV; left out of it without one. */
  sdmx?: string;
  /** What a derived row of an export has here: nothing, or what follows from its figures. As in the exports, else. */
  derived?: 'none' | 'computed';
  form?: FieldInForm;
  /**
   * Added after the first release: a row of CSV without an id gets one that follows from its content, and keeps that id
   * as long as this field is empty.
   */
  isLate?: true;
}
