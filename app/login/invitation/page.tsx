import type { Metadata } from 'next';
import { AccountForm } from '../../ui/account/account-form';
import { linkToken, NEW_NAME, NEW_PASSWORD } from '../../ui/account/field-texts';
import { PageHead } from '../../ui/kit/page-head';
import { submitInvitation } from './actions';

export const metadata: Metadata = { title: 'Accept an invitation', robots: { index: false } };

export default function InvitationPage() {
  return (
    <>
      <PageHead
        where="Editors"
        heading="Accept an invitation"
        deck="Choose a name and a password. The link that you were given works once."
      />
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
