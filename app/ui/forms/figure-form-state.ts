import { type FormState, IDLE } from '@/lib/http/form-state';

/** A field that two editors left in different states, in words. */
interface EditConflictRow {
  field: string;
  label: string;
  was: string;
  theirs: string;
  yours: string;
  /** Both changed it: somebody has to choose. */
  clashes: boolean;
}

/** What stands on top of the form when somebody else saved first. */
export interface EditConflict {
  /** What both changed: "figure", "source", "note". */
  what: string;
  /** The version that is there now, over which the next try is written. */
  seenVersion: number;
  who: string;
  when: string;
  reason: string;
  revision: number;
  rows: EditConflictRow[];
}

/** A figure that is about the same claim already. */
export interface ClaimFigure {
  id: string;
  sentence: string;
  rank: string;
  isPreferred: boolean;
}

export interface FigureFormState {
  form: FormState;
  /** Sent to be looked at, not saved. */
  isPreview: boolean;
  clash: EditConflict | null;
  claim: ClaimFigure[];
  /** The figures that it would stand beside, in words; null while it cannot be read. */
  beside: string[] | null;
}

export const FIGURE_FORM_IDLE: FigureFormState = { form: IDLE, isPreview: false, clash: null, claim: [], beside: null };

export type FigureFormAction = (state: FigureFormState, data: FormData) => Promise<FigureFormState>;
