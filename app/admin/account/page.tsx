import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { SCOPE_CHOICES, wordToken } from '@/lib/format/account/token-words';
import { formatMoment } from '@/lib/format/figure/date-words';
import { listOwnTokens } from '@/lib/services/accounts/api-tokens';
import { listOwnSessions } from '@/lib/services/accounts/own-sessions';
import { actingContext } from '@/lib/services/service-context';
import type { AccountFieldTexts } from '../../ui/account/account-field';
import { AccountForm } from '../../ui/account/account-form';
import { NEW_PASSWORD } from '../../ui/account/field-texts';
import { SessionTable } from '../../ui/account/session-table';
import { TokenTable } from '../../ui/account/token-table';
import { PageHead } from '../../ui/kit/page-head';
import { withDeskErrors } from '../with-desk-errors';
import { submitEndOthers, submitEndSession, submitEndToken, submitPassword, submitToken } from './actions';

export const metadata: Metadata = { title: 'Your account' };

const TOKEN_FIELDS: readonly AccountFieldTexts[] = [
  { name: 'label', label: 'What it is for', hint: 'As in “monthly import”.', kind: 'text' },
  { name: 'scope', label: 'It may', kind: 'choice', value: 'read', choices: SCOPE_CHOICES },
  { name: 'days', label: 'Expires in (days)', hint: '1 to 365.', kind: 'text', value: '90' },
];

export default withDeskErrors(async function AccountPage() {
  const actor = await requirePage('editor');
  const context = await actingContext(undefined, actor);
  const sessions = await listOwnSessions(context, actor);
  const tokens = (await listOwnTokens(context, actor)).map(wordToken);
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
      <PageHead where={actor.name} heading="Your account" />
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
      <section className="spread" aria-labelledby="tokens">
        <div className="full">
          <h2 id="tokens">Tokens for programs</h2>
          <p>
            A program that sends a token acts in your name, with no more rights than you have. It ends when you end it,
            when it expires, and with a new password. <a href="/methods/api">The API</a>
          </p>
          {tokens.length > 0 && <TokenTable tokens={tokens} end={submitEndToken} />}
        </div>
        <div className="body">
          <h3>Create a token</h3>
          <AccountForm action={submitToken} fields={TOKEN_FIELDS} button="Create a token" />
        </div>
      </section>
    </>
  );
});
