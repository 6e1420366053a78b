import 'server-only';
import { parseKeptForm } from '../schemas/kept-form';
import { requestNotes } from './request-notes';

/**
 * Keeps what was typed until this request is answered: the page that answers it shows it again. It goes to the browser
 * that sent it and is stored nowhere.
 */
export function keepForm(values: Readonly<Record<string, string>>): void {
  const notes = requestNotes();
  if (notes) notes.kept = values;
}

/** The same from the text of a sign-in form's field; what is no such text is not kept. */
export function keepFormText(text: string | undefined): void {
  const values = text === undefined ? null : parseKeptForm(text);
  if (values) keepForm(values);
}

/** What was typed into the form that this request sent and could not save for want of a session; null for none. */
export function keptForm(): Readonly<Record<string, string>> | null {
  return requestNotes()?.kept ?? null;
}

/** The same where it is the form with this field, which is then shown with what was typed; null for any other. */
export function keptFormWith(field: string): Readonly<Record<string, string>> | null {
  const kept = keptForm();
  return kept && field in kept ? kept : null;
}
