import 'server-only';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Actor } from '../auth/actor';
import { readClient, type SignedIn } from '../auth/current-actor';
import { requireOwnOrigin } from '../auth/origin-guard';
import { requireRole } from '../auth/require-role';
import { readEnvironment } from '../env';
import { AppError, invalidInput, unauthenticated } from '../services/errors';
import { type FailedSave, toFailedSave } from '../services/failed-save';
import { actingContext, type ServiceContext } from '../services/service-context';
import { auditDenied } from './audit-denied';
import { readFields } from './form-fields';
import type { FormState } from './form-state';
import { keepForm } from './kept-form';
import { log } from './log';
import { noteNoRoom } from './note-no-room';

/** Where the browser goes next, or what the form says instead. */
export type FormOutcome = { redirect: string } | { message: string };

export interface FormRequest<Who> {
  /** Every field by its name, as text; secrets included. */
  fields: Record<string, string>;
  /** Acts under the name of whoever is signed in. */
  context: ServiceContext;
  actor: Who;
  client: { address: string; agent: string };
}

export interface FormRules<Role> {
  role: Role;
  /** Asks for a sign-in within the last ten minutes: for people and roles. */
  guard?: 'recent_sign_in';
}

type Action = (state: FormState, data: FormData) => Promise<FormState>;

/**
 * A server action with everything around it, in this order: the origin guard, the role, the handler. An AppError becomes
 * the form's state with what was typed; anything else is logged under an id and the form says so.
 * Use, in a file that begins with 'use server':
 * `export const saveFigure = formAction({ role: 'editor' }, async ({ fields, context }) => { … return { redirect } });`
 */
export function formAction(
  rules: FormRules<Actor['role']>,
  handler: (request: FormRequest<SignedIn>) => Promise<FormOutcome>,
): Action;
/** `role: 'anyone'` is for signing in, set-up and one-time links only. */
export function formAction(
  rules: FormRules<'anyone'>,
  handler: (request: FormRequest<null>) => Promise<FormOutcome>,
): Action;
export function formAction(
  rules: FormRules<Actor['role'] | 'anyone'>,
  // The two signatures above pair each role with its actor; inside they cannot be told apart.
  handler: (request: FormRequest<never>) => Promise<FormOutcome>,
): Action {
  return async (_state, data) => {
    const { values, fields, repeated } = readFields(data);
    let outcome: FormOutcome;
    try {
      requireOwnOrigin(await headers(), readEnvironment().PUBLIC_ORIGIN);
      const actor = await permit(rules).catch(async (error: unknown) => {
        if (await endsInSignIn(error)) keepForm(values);
        throw error;
      });
      if (repeated.length > 0) throw invalidInput('Nothing was saved', repeated);
      const { requestId, ...client } = await readClient();
      const context = await actingContext(requestId, actor ?? undefined);
      outcome = await handler({ fields, context, client, actor: actor as never });
    } catch (error) {
      return toState(error, values);
    }
    if ('redirect' in outcome) redirect(outcome.redirect);
    return { status: 'done', message: outcome.message };
  };
}

async function permit({ role, guard }: FormRules<Actor['role'] | 'anyone'>): Promise<SignedIn | null> {
  if (role === 'anyone') return null;
  const actor = await requireRole(role);
  if (guard === 'recent_sign_in' && !actor.recent) {
    throw unauthenticated(
      'Nothing was changed: sign in again first, since the last time was more than ten minutes ago',
    );
  }
  return actor;
}

/** Without scripts the page itself is made again, and asks to sign in; with them the form stays where it is. */
async function endsInSignIn(error: unknown): Promise<boolean> {
  const isSignedOut = error instanceof AppError && error.kind === 'unauthenticated';
  return isSignedOut && !(await headers()).has('next-action');
}

async function toState(error: unknown, values: Record<string, string>): Promise<FormState> {
  if (error instanceof AppError) {
    await auditDenied(error);
    noteNoRoom(error);
    return { status: 'refused', kind: error.kind, message: error.message, issues: [...error.issues], values };
  }
  const id = randomUUID();
  const failed = toFailedSave(error);
  // That nothing can be saved at all was logged when it was found.
  if (failed !== 'unusable') log().error({ err: error, problem: id }, 'a form failed');
  if (failed) {
    const message = `${FAILED_SAVES[failed]} (${id})`;
    return { status: 'refused', kind: 'fault', message, issues: [], values };
  }
  const message = `Something went wrong on our side, and nothing is known to be saved. If you report it, give this id: ${id}`;
  return { status: 'refused', kind: 'fault', message, issues: [], values };
}

const FAILED_SAVES: Record<FailedSave, string> = {
  not_saved: 'Not saved: the database could not write just now. What was typed is kept; send it again in a moment',
  unusable:
    'Not saved, and nothing can be saved now: the server’s database is gone or damaged. Keep what was typed, and tell ' +
    'whoever runs this server',
  outcome_unknown: 'It is not known whether this was saved: look before you send it again. What was typed is kept',
};
