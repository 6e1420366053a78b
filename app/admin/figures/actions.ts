'use server';

import { currentActor, readClient } from '@/lib/auth/current-actor';
import { formAction } from '@/lib/http/form-action';
import { AppError } from '@/lib/services/errors';
import { restoreFigure } from '@/lib/services/figures/restore-figure';
import { saveFigureForm } from '@/lib/services/figures/save-figure-form';
import { withdrawFigure } from '@/lib/services/figures/withdraw-figure';
import { actingContext } from '@/lib/services/service-context';
import { FIGURE_FORM_IDLE, type FigureFormState } from '../../ui/forms/figure-form-state';
import { toAnswer } from './figure-answer';

const save = formAction({ role: 'editor' }, async ({ fields, context }) => {
  // Sent back as it came: the form shows its preview from what was typed.
  if (fields.intent === 'preview') throw new AppError('invalid_input', 'This is a preview: nothing was saved');
  const figure = await saveFigureForm(context, fields);
  return { redirect: `/admin/figures/${figure.id}?saved=${figure.version}` };
});

/** Saves a figure's form. A refusal comes back with what was typed, both versions after a conflict, and the claim. */
export async function submitFigure(_state: FigureFormState, data: FormData): Promise<FigureFormState> {
  const form = await save(FIGURE_FORM_IDLE.form, data);
  const actor = await currentActor();
  // Whoever may not save is not told either what others saved.
  if (form.status !== 'refused' || !actor || !['invalid_input', 'conflict'].includes(form.kind))
    return { ...FIGURE_FORM_IDLE, form };
  const { requestId } = await readClient();
  return toAnswer(await actingContext(requestId, actor), form);
}

export const submitWithdrawal = formAction({ role: 'editor' }, async ({ fields, context }) => {
  const { id = '', version, reason } = fields;
  const figure = await withdrawFigure(context, { id, version: Number(version), reason });
  return { redirect: `/admin/figures/${figure.id}?saved=${figure.version}` };
});

export const submitRestoration = formAction({ role: 'editor' }, async ({ fields, context }) => {
  const { id = '', version, change = '', reason } = fields;
  const asked = { id, version: Number(version), change: change === '' ? null : Number(change), reason };
  const figure = await restoreFigure(context, asked);
  return { redirect: `/admin/figures/${figure.id}?saved=${figure.version}` };
});
