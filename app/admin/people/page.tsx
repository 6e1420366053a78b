import { requirePage } from '@/lib/auth/require-page';
import { wordLink } from '@/lib/format/account/link-words';
import { ROLE_CHOICES, ROLE_WORDS } from '@/lib/format/account/role-words';
import { formatMoment, formatMomentDay } from '@/lib/format/figure/date-words';
import { listOpenLinks } from '@/lib/services/accounts/list-links';
import { listPeopleWithSessions } from '@/lib/services/accounts/list-people';
import { actingContext } from '@/lib/services/service-context';
import { AccountForm } from '../../ui/account/account-form';
import { LinkTable } from '../../ui/account/link-table';
import { PageHead } from '../../ui/kit/page-head';
import { RecordTable } from '../../ui/tables/record-table';
import { deskMetadata, withDeskErrors } from '../with-desk-errors';
import { submitEndLink, submitInvite } from './actions';

export const generateMetadata = deskMetadata({ role: 'admin', title: 'People' });

export default withDeskErrors(async function PeoplePage() {
  const actor = await requirePage('admin');
  const context = await actingContext(undefined, actor);
  const people = await listPeopleWithSessions(context);
  const links = (await listOpenLinks(context)).map(wordLink);
  return (
    <>
      <PageHead where="People" heading="Who may edit" />
      <section className="spread" aria-label="People">
        <div className="full">
          <RecordTable
            caption="People with an account"
            headings={['Name', 'Role', 'State', 'Since', 'Last used']}
            rows={people.map(({ person, sessions, lastSeenAt }) => ({
              id: person.id,
              cells: [
                <a key="name" href={`/admin/people/${person.id}`}>
                  {person.name}
                </a>,
                ROLE_WORDS[person.role],
                person.disabled ? 'Disabled' : sessions === 0 ? 'Signed out' : 'Signed in',
                formatMomentDay(person.createdAt),
                lastSeenAt ? formatMoment(lastSeenAt) : 'no open session',
              ],
            }))}
          />
        </div>
      </section>
      <section className="spread" aria-labelledby="invite">
        <div className="body">
          <h2 id="invite">Invite somebody</h2>
          <AccountForm
            action={submitInvite}
            fields={[{ name: 'role', label: 'Role', kind: 'choice', value: 'editor', choices: ROLE_CHOICES }]}
            button="Make an invitation link"
          />
        </div>
      </section>
      <section className="spread" aria-labelledby="links">
        <div className="full">
          <h2 id="links">Open links</h2>
          <p>
            Anyone who has one of these links can use it once. A link also ends when the person who made it is disabled,
            becomes an editor, or gets a new password.
          </p>
          {links.length > 0 ? <LinkTable links={links} end={submitEndLink} /> : <p>There is none.</p>}
        </div>
      </section>
    </>
  );
});
