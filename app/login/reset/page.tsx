import type { Metadata } from 'next';
import { AccountForm } from '../../ui/account/account-form';
import { linkToken, NEW_PASSWORD } from '../../ui/account/field-texts';
import { PageHead } from '../../ui/kit/page-head';
import { submitReset } from './actions';

export const metadata: Metadata = { title: 'Set a new password', robots: { index: false } };

export default function ResetPage() {
  return (
    <>
      <PageHead
        where="Editors"
        heading="Set a new password"
        deck="Every session, token and link of the account ends, and a new session begins here. The link works once."
      />
      <div className="stacked">
        <AccountForm action={submitReset} fields={[linkToken('Reset'), NEW_PASSWORD]} button="Set the password" />
      </div>
    </>
  );
}
