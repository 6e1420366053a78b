import type { Metadata } from 'next';
import { AccountForm } from '../../ui/account/account-form';
import { linkToken, NEW_NAME, NEW_PASSWORD } from '../../ui/account/field-texts';
import { submitInvitation } from './actions';

export const metadata: Metadata = { title: 'Accept an invitation', robots: { index: false } };

export default function InvitationPage() {
  return (
    <>
      <p className="where">Editors</p>
      <h1>Accept an invitation</h1>
      <p className="deck">Choose a name and a password. The link that you were given works once.</p>
      <div className="stacked">
        <AccountForm
          action={submitInvitation}
          fields={[linkToken('Invitation'), NEW_NAME, NEW_PASSWORD]}
          button="Make the account"
        />
      </div>
    </>
  );
}
