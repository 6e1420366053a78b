import 'server-only';
import { currentActor, readClient } from '@/lib/auth/current-actor';
import type { FormState } from '@/lib/http/form-state';
import { AppError } from '@/lib/services/errors';
import { actingContext, type ServiceContext } from '@/lib/services/service-context';
import type { EditConflict } from '../ui/forms/figure-form-state';
import type { RecordFormState } from '../ui/forms/record-form-state';

type FindEditConflict = (
  context: ServiceContext,
  values: Readonly<Record<string, string>>,
) => Promise<EditConflict | null>;

/** A form's answer with both versions, where it was refused because somebody else saved first. */
export async function withEditConflict(form: FormState, findEditConflict: FindEditConflict): Promise<RecordFormState> {
  if (form.status !== 'refused') return form;
  const isOvertaken = form.kind === 'conflict' || (form.kind === 'invalid_input' && form.values.seen_version);
  const actor = isOvertaken && form.values.version ? await currentActor() : null;
  // Whoever may not save is not told either what others saved.
  if (!actor) return form;
  const { requestId } = await readClient();
  const clash = await findEditConflict(await actingContext(requestId, actor), form.values).catch((error: unknown) => {
    // A version that never was has nothing to be compared with; the refusal alone is shown.
    if (error instanceof AppError) return null;
    throw error;
  });
  return { ...form, clash };
}
