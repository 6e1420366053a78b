import type { FormState } from '@/lib/http/form-state';
import type { Clash } from './figure-form-state';

/** What a form of named fields shows after it was sent; both versions where somebody else saved first. */
export type RecordFormState = FormState & { clash?: Clash | null };

export type RecordFormAction = (state: RecordFormState, data: FormData) => Promise<RecordFormState>;
