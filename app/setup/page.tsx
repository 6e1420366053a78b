import type { Metadata } from 'next';
import { isSetUp } from '@/lib/services/accounts/create-first-admin';
import { notFound } from '@/lib/services/errors';
import { readerContext } from '@/lib/services/service-context';
import { orMissing } from '../or-missing';
import { AccountForm } from '../ui/account/account-form';
import { linkToken, NEW_NAME, NEW_PASSWORD } from '../ui/account/field-texts';
import { submitSetup } from './actions';

export const metadata: Metadata = { title: 'Set-up', robots: { index: false } };

/** For whoever started the server; once somebody has an account there is nothing here any more. */
export default orMissing(async function SetupPage() {
  if (await isSetUp(await readerContext())) throw notFound('Somebody has an account');
  return (
    <>
      <p className="where">Set-up</p>
      <h1>Make the first administrator</h1>
      <p className="deck">The server printed a link in its terminal when it started. It works once, for an hour.</p>
      <div className="stacked">
        <AccountForm
          action={submitSetup}
          fields={[linkToken('Set-up'), NEW_NAME, NEW_PASSWORD]}
          button="Make the administrator"
        />
        <p>
          No link, or too late? Start the server again, or run <code>npm run admin -- create NAME</code> on its machine.
        </p>
      </div>
    </>
  );
});
