'use server';

import { currentActor, readClient } from '@/lib/auth/current-actor';
import { formAction } from '@/lib/http/form-action';
import { readFields } from '@/lib/http/form-fields';
import { IDLE } from '@/lib/http/form-state';
import { actingContext } from '@/lib/services/service-context';
import { saveNoteForm } from '@/lib/services/sources/save-source-form';
import { joinPicks, PICK_FIELDS } from '../../ui/forms/figure-picks';
import type { RecordFormState } from '../../ui/forms/record-form-state';
import { withEditConflict } from '../with-edit-conflict';
import { findNoteConflict } from './note-conflict';
import { toPicks } from './note-picks';

const OWN_REFUSALS = ['invalid_input', 'conflict', 'fault'];
const PICKING: readonly string[] = [PICK_FIELDS.find, PICK_FIELDS.add, PICK_FIELDS.drop];

const save = formAction({ role: 'editor' }, async ({ fields, context }) => {
  // The picker's buttons save nothing: the form comes back with what was found or chosen.
  if (fields.picking) return { message: '' };
  const note = await saveNoteForm(context, fields);
  return { redirect: `/admin/notes/${note.id}?saved=${Number(fields.seen_version || fields.version || 0) + 1}` };
});

/**
 * Saves a note's form. A refusal comes back with what was typed, and with both versions after a conflict; so does a form
 * that the picker's buttons sent, with the figures that fit a search or are chosen.
 */
export async function submitNote(_state: RecordFormState, data: FormData): Promise<RecordFormState> {
  const joined = withFigures(data);
  const form = await save(IDLE, joined);
  const state = await withEditConflict(form, findNoteConflict);
  // Whoever may not save is told nothing.
  const isOwn = state.status === 'done' || (state.status === 'refused' && OWN_REFUSALS.includes(state.kind));
  const actor = isOwn ? await currentActor() : null;
  if (!actor) return state;
  const { requestId } = await readClient();
  const { values } = readFields(joined);
  const { picking, ...typed } = values;
  const picks = await toPicks(await actingContext(requestId, actor), { ...typed, ...(picking && { [picking]: '1' }) });
  return { ...state, picks: { ...picks, values: typed, isBack: state.status === 'done' } };
}

/** The form with its chosen figures as the one field that is saved, and which of the picker's buttons sent it. */
function withFigures(data: FormData): FormData {
  const sent = new FormData();
  const texts: Record<string, string> = {};
  for (const [name, value] of data) {
    // What no picker has is passed on as it came, names that come twice included.
    if (typeof value === 'string' && isPick(name)) texts[name] = value;
    else sent.append(name, value);
  }
  const picking = PICKING.find((name) => name in texts);
  const { [PICK_FIELDS.words]: words, figures } = joinPicks(texts);
  if (words !== undefined) sent.set(PICK_FIELDS.words, words);
  if (figures !== undefined) sent.set('figures', figures);
  if (picking) sent.set('picking', picking);
  return sent;
}

function isPick(name: string): boolean {
  return name.startsWith('figure.') || (Object.values(PICK_FIELDS) as string[]).includes(name);
}
