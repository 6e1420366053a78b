import type { ReactNode } from 'react';
import { ROLE_CHOICES } from '@/lib/format/account/role-words';
import type { AccountFieldTexts } from './account-field';
import { AccountForm, type FormAction } from './account-form';

export interface PersonFormsProps {
  person: { id: string; role: 'editor' | 'admin'; disabled: boolean };
  actions: Record<'role' | 'disable' | 'enable' | 'endSessions' | 'resetLink', FormAction>;
}

/** Asked for by whatever is done to somebody's account. */
export const REASON: AccountFieldTexts = {
  name: 'reason',
  label: 'Reason',
  hint: 'A few words; kept in the audit.',
  kind: 'text',
};

/** What an administrator may do with an account; each change asks for its reason. */
export function PersonForms({ person, actions }: PersonFormsProps) {
  const hidden = { id: person.id };
  if (person.disabled) {
    return (
      <Part heading="Enable">
        <AccountForm action={actions.enable} hidden={hidden} fields={[REASON]} button="Enable the account" />
      </Part>
    );
  }
  const role: AccountFieldTexts = {
    name: 'role',
    label: 'Role',
    kind: 'choice',
    value: person.role,
    choices: ROLE_CHOICES,
  };
  return (
    <>
      <Part heading="Role">
        <AccountForm action={actions.role} hidden={hidden} fields={[role, REASON]} button="Change the role" />
      </Part>
      <Part heading="Lost password">
        <p>Makes a link with which the person sets a new password.</p>
        <AccountForm action={actions.resetLink} hidden={hidden} button="Make a reset link" />
      </Part>
      <Part heading="Sessions">
        <AccountForm action={actions.endSessions} hidden={hidden} fields={[REASON]} button="End all sessions" quiet />
      </Part>
      <Part heading="Disable">
        <p>
          The person can no longer sign in. Every session, every token and every link that they made ends at once.
          Nothing that they did is lost.
        </p>
        <AccountForm action={actions.disable} hidden={hidden} fields={[REASON]} button="Disable the account" quiet />
      </Part>
    </>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="spread" aria-label={heading}>
      <div className="body">
        <h2>{heading}</h2>
        {children}
      </div>
    </section>
  );
}
