import type { Metadata } from 'next';
import { AccountForm } from '../../ui/account/account-form';
import { linkToken, NEW_PASSWORD } from '../../ui/account/field-texts';
import { submitReset } from './actions';

export const metadata: Metadata = { title: 'Set a new password', robots: { index: false } };

export default function ResetPage() {
  return (
    <>
      <p className="where">Editors</p>
      <h1>Set a new password</h1>
      <p className="deck">
        Every session, token and link of the account ends, and a new session begins here. The link works once.
      </p>
      <div className="stacked">
        <AccountForm action={submitReset} fields={[linkToken('Reset'), NEW_PASSWORD]} button="Set the password" />
      </div>
    </>
  );
}
