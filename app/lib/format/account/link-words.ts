import { formatMoment } from '../figure/date-words';
import { ROLE_WORDS } from './role-words';

interface Link {
  id: string;
  purpose: { kind: 'invitation'; role: keyof typeof ROLE_WORDS } | { kind: 'reset'; person: string };
  madeBy: string;
  madeAt: Date;
  endsAt: Date;
}

/** An open link as a row of the page about people: "Invitation: Administrator", "New password for maria". */
export function wordLink({ id, purpose, madeBy, madeAt, endsAt }: Link) {
  const isInvitation = purpose.kind === 'invitation';
  return {
    id,
    purpose: isInvitation ? `Invitation: ${ROLE_WORDS[purpose.role]}` : `New password for ${purpose.person}`,
    madeBy,
    made: formatMoment(madeAt),
    ends: formatMoment(endsAt),
  };
}
