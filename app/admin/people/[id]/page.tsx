import { requirePage } from '@/lib/auth/require-page';
import { ROLE_WORDS } from '@/lib/format/account/role-words';
import { wordToken } from '@/lib/format/account/token-words';
import { formatMoment, formatMomentDay } from '@/lib/format/figure/date-words';
import { listTokensOfPerson } from '@/lib/services/accounts/api-tokens';
import { getPerson } from '@/lib/services/accounts/list-people';
import { actingContext } from '@/lib/services/service-context';
import { PersonForms } from '../../../ui/account/person-forms';
import { PersonTokens } from '../../../ui/account/person-tokens';
import { PageHead } from '../../../ui/kit/page-head';
import { deskMetadata, withDeskErrors } from '../../with-desk-errors';
import {
  submitDisable,
  submitEnable,
  submitEndSessions,
  submitEndToken,
  submitResetLink,
  submitRole,
} from '../actions';

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = deskMetadata({
  role: 'admin',
  title: 'A person',
  find: async ({ params }: Props, context) => getPerson(context, (await params).id),
});

export default withDeskErrors(async function PersonPage({ params }: Props) {
  const actor = await requirePage('admin');
  const { id } = await params;
  const context = await actingContext(undefined, actor);
  const { person, sessions, lastSeenAt } = await getPerson(context, id);
  const tokens = (await listTokensOfPerson(context, person.id)).map(wordToken);
  const used = lastSeenAt ? `, last used ${formatMoment(lastSeenAt)}` : '';
  return (
    <>
      <PageHead
        where={
          <>
            <a href="/admin/people">People</a> / {person.name}
          </>
        }
        heading={person.name}
        deck={
          <>
            {ROLE_WORDS[person.role]}
            {person.disabled && ', disabled'}, since {formatMomentDay(person.createdAt)}. Open sessions: {sessions}
            {used}. <a href={`/admin/audit?subject=${encodeURIComponent(person.name)}`}>In the audit</a>
          </>
        }
      />
      <PersonForms
        person={{ id: person.id, role: person.role, disabled: person.disabled }}
        actions={{
          role: submitRole,
          disable: submitDisable,
          enable: submitEnable,
          endSessions: submitEndSessions,
          resetLink: submitResetLink,
        }}
      />
      {tokens.length > 0 && <PersonTokens person={person.id} tokens={tokens} end={submitEndToken} />}
    </>
  );
});
