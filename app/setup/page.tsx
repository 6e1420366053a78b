import { isSetUp } from '@/lib/services/accounts/create-first-admin';
import { notFound } from '@/lib/services/errors';
import { readerContext } from '@/lib/services/service-context';
import { deskMetadata } from '../admin/with-desk-errors';
import { AccountForm } from '../ui/account/account-form';
import { linkToken, NEW_NAME, NEW_PASSWORD } from '../ui/account/field-texts';
import { PageHead } from '../ui/kit/page-head';
import { withNotFound } from '../with-not-found';
import { submitSetup } from './actions';

/** Refuses (not_found) once somebody has an account. */
async function untilSetUp(): Promise<void> {
  if (await isSetUp(await readerContext())) throw notFound('Somebody has an account');
}

export const generateMetadata = deskMetadata({ role: 'anyone', title: 'Set-up', find: untilSetUp });

/** For whoever started the server; once somebody has an account there is nothing here any more. */
export default withNotFound(async function SetupPage() {
  await untilSetUp();
  return (
    <>
      <PageHead
        where="Set-up"
        heading="Create the first administrator"
        deck="The server printed a link in its terminal when it started. It works once, for an hour."
      />
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
