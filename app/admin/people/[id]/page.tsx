import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { formatMoment, formatMomentDay } from '@/lib/format/date-words';
import { ROLE_WORDS } from '@/lib/format/role-words';
import { getPerson } from '@/lib/services/accounts/list-people';
import { actingContext } from '@/lib/services/service-context';
import { orRefused } from '../../../or-missing';
import { PersonForms } from '../../../ui/account/person-forms';
import { submitDisable, submitEnable, submitEndSessions, submitResetLink, submitRole } from '../actions';

export const metadata: Metadata = { title: 'A person' };

export default orRefused(async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePage('admin');
  const { id } = await params;
  const { person, sessions, lastSeenAt } = await getPerson(await actingContext(undefined, actor), id);
  const used = lastSeenAt ? `, last used ${formatMoment(lastSeenAt)}` : '';
  return (
    <>
      <p className="where">
        <a href="/admin/people">People</a> / {person.name}
      </p>
      <h1>{person.name}</h1>
      <p className="deck">
        {ROLE_WORDS[person.role]}
        {person.disabled && ', disabled'}, since {formatMomentDay(person.createdAt)}. Open sessions: {sessions}
        {used}. <a href={`/admin/audit?subject=${encodeURIComponent(person.name)}`}>In the audit</a>
      </p>
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
    </>
  );
});
