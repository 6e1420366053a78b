import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { getBackupWarning } from '@/lib/services/operations/get-backup-warning';
import { actingContext } from '@/lib/services/service-context';
import { PageHead } from '../ui/kit/page-head';
import { withDeskErrors } from './with-desk-errors';

export const metadata: Metadata = { title: 'Edit' };

const FOR_EDITORS = [
  { href: '/admin/figures', text: 'Figures', about: 'Add, correct, withdraw and restore figures.' },
  { href: '/admin/intake', text: 'Intake', about: 'Paste an article; its trade figures come back as filled-in forms.' },
  { href: '/admin/sources', text: 'Sources', about: 'Add and correct sources.' },
  { href: '/admin/notes', text: 'Notes', about: 'Write and correct the notes that stand beside figures.' },
  {
    href: '/admin/import',
    text: 'Import',
    about: 'Add and correct many figures from a CSV file, once you have seen what it would change.',
  },
  {
    href: '/admin/account',
    text: 'Your account',
    about: 'Change your password, see and end your sessions, make tokens for programs.',
  },
];

const FOR_ADMINS = [
  { href: '/admin/people', text: 'People', about: 'Invite people, give them roles, disable accounts.' },
  { href: '/admin/audit', text: 'Audit', about: 'Everything that was done or refused, by whom and when.' },
];

export default withDeskErrors(async function AdminPage() {
  const actor = await requirePage('editor');
  const { role } = actor;
  const warning = role === 'admin' ? getBackupWarning(await actingContext(undefined, actor)) : null;
  return (
    <>
      <PageHead where="Edit" heading="Edit figures, sources and notes" />
      {warning && <p role="note">{warning}</p>}
      <dl className="stacked">
        {[...FOR_EDITORS, ...(role === 'admin' ? FOR_ADMINS : [])].map(({ href, text, about }) => (
          <div key={href}>
            <dt>
              <a href={href}>{text}</a>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </>
  );
});
