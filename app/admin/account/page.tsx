import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { formatMoment } from '@/lib/format/date-words';
import { listOwnSessions } from '@/lib/services/accounts/own-sessions';
import { actingContext } from '@/lib/services/service-context';
import { orRefused } from '../../or-missing';
import { AccountForm } from '../../ui/account/account-form';
import { NEW_PASSWORD } from '../../ui/account/field-texts';
import { SessionTable } from '../../ui/account/session-table';
import { submitEndOthers, submitEndSession, submitPassword } from './actions';

export const metadata: Metadata = { title: 'Your account' };

export default orRefused(async function AccountPage() {
  const actor = await requirePage('editor');
  const sessions = await listOwnSessions(await actingContext(undefined, actor), actor);
  const shown = sessions.map(({ id, agent, address, isThis, createdAt, lastSeenAt }) => ({
    id,
    agent,
    address,
    isThis,
    begun: formatMoment(createdAt),
    used: formatMoment(lastSeenAt),
  }));
  return (
    <>
      <p className="where">{actor.name}</p>
      <h1>Your account</h1>
      <section className="spread" aria-labelledby="password">
        <div className="body">
          <h2 id="password">Change the password</h2>
          <AccountForm
            action={submitPassword}
            userName={actor.name}
            fields={[
              {
                name: 'current_password',
                label: 'Current password',
                kind: 'password',
                autoComplete: 'current-password',
              },
              NEW_PASSWORD,
            ]}
            button="Change the password"
          />
        </div>
      </section>
      <section className="spread" aria-labelledby="sessions">
        <div className="full">
          <h2 id="sessions">Where you are signed in</h2>
          <SessionTable sessions={shown} end={submitEndSession} />
          {sessions.length > 1 && <AccountForm action={submitEndOthers} button="End all other sessions" quiet />}
        </div>
      </section>
    </>
  );
});
