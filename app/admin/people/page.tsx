import { requirePage } from '@/lib/auth/require-page';
import { formatMoment, formatMomentDay } from '@/lib/format/date-words';
import { ROLE_CHOICES, ROLE_WORDS } from '@/lib/format/role-words';
import { listPeopleWithSessions } from '@/lib/services/accounts/list-people';
import { actingContext } from '@/lib/services/service-context';
import { deskMetadata, orRefused } from '../../or-missing';
import { AccountForm } from '../../ui/account/account-form';
import { submitInvite } from './actions';

export const generateMetadata = deskMetadata({ role: 'admin', title: 'People' });

export default orRefused(async function PeoplePage() {
  const actor = await requirePage('admin');
  const people = await listPeopleWithSessions(await actingContext(undefined, actor));
  return (
    <>
      <p className="where">People</p>
      <h1>Who may edit</h1>
      <section className="spread" aria-label="People">
        <div className="full">
          <table className="table stack">
            <caption className="sr-only">People with an account</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Role</th>
                <th scope="col">State</th>
                <th scope="col">Since</th>
                <th scope="col">Last used</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ person, sessions, lastSeenAt }) => (
                <tr key={person.id}>
                  <th scope="row">
                    <a href={`/admin/people/${person.id}`}>{person.name}</a>
                  </th>
                  <td data-label="Role">{ROLE_WORDS[person.role]}</td>
                  <td data-label="State">
                    {person.disabled ? 'Disabled' : sessions === 0 ? 'Signed out' : 'Signed in'}
                  </td>
                  <td data-label="Since">{formatMomentDay(person.createdAt)}</td>
                  <td data-label="Last used">{lastSeenAt ? formatMoment(lastSeenAt) : 'no open session'}</td>
                </tr>
              ))}
            </tbody>
          </table>
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
    </>
  );
});
