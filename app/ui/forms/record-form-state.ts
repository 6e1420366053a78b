import type { FormState } from '@/lib/http/form-state';
import type { EditConflict } from './figure-form-state';
import type { FoundPicks, PickedFigure } from './figure-picks';

/** What a form's picker of figures shows after it was sent. */
export interface FormPicks {
  known: PickedFigure[];
  found: FoundPicks | null;
  /** What was sent, with the chosen figures. */
  values: Record<string, string>;
  /** It was the picker that sent the form: nothing was to be saved. */
  isBack: boolean;
}

/** What a form of named fields shows after it was sent; both versions where somebody else saved first. */
export type RecordFormState = FormState & { clash?: EditConflict | null; picks?: FormPicks };

export type RecordFormAction = (state: RecordFormState, data: FormData) => Promise<RecordFormState>;
