'use server';

import { currentActor, readClient, type SignedIn } from '@/lib/auth/current-actor';
import { intakeLabel } from '@/lib/format/form/intake-form-words';
import { type FormOutcome, type FormRequest, formAction } from '@/lib/http/form-action';
import { readFields } from '@/lib/http/form-fields';
import { IDLE } from '@/lib/http/form-state';
import { readUpload } from '@/lib/http/read-upload';
import { acceptProposal, recordReadSource } from '@/lib/services/intake/accept-proposal';
import { readOnce, type TextReader } from '@/lib/services/intake/propose-figures';
import { actingContext } from '@/lib/services/service-context';
import { formProblems } from '../../ui/forms/form-problems';
import type { IntakeState } from '../../ui/intake/intake-state';
import { type Asked, askedOf, readAgain, refusedState } from './intake-answer';

/** Does what a button asks for; `read` is what the answer shows the text by, too, so that it is read once. */
async function doAsked({ fields, context }: FormRequest<SignedIn>, read: TextReader): Promise<FormOutcome> {
  const { verb, number } = askedOf(fields);
  switch (verb) {
    case 'accept':
    case 'evidence': {
      const answer = verb === 'evidence' ? 'evidence' : null;
      const { id } = await acceptProposal(context, fields, { number, answer, read });
      return { message: `Figure ${number} is recorded as ${id}` };
    }
    case 'source':
      await recordReadSource(context, fields, read);
      return { message: 'The source is recorded: the forms of its figures can be opened now' };
    default:
      return { message: '' };
  }
}

/** Reads a text, or does what was asked about one of its proposals and reads it again. The text stays in the form. */
export async function submitIntake(state: IntakeState, data: FormData): Promise<IntakeState> {
  const read = readOnce();
  const act = formAction({ role: 'editor' }, (request) => doAsked(request, read));
  const form = await act(IDLE, data);
  const { values } = readFields(data);
  const actor = await currentActor();
  const asked: Asked = askedOf(values);
  // Whoever may not act is shown nothing that was not on the page before.
  if (!actor || (form.status === 'refused' && form.kind !== 'invalid_input' && form.kind !== 'conflict'))
    return { ...refusedState(state, form, values), view: state.view };
  const upload = await readUpload(data.get('file'));
  if (upload === 'not_utf8') {
    const issues = [{ field: 'file', code: 'text_not_utf8' }];
    const refused = {
      status: 'refused',
      kind: 'invalid_input',
      message: 'The text was not read',
      issues,
      values,
    } as const;
    return { ...refusedState(state, refused, values), problems: formProblems(refused, intakeLabel) };
  }
  const { requestId } = await readClient();
  const typed = upload === 'none' ? values : { ...values, text: upload.text };
  return readAgain(await actingContext(requestId, actor), { state, form, values: typed, asked, read });
}
