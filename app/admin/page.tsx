import type { Metadata } from 'next';
import { requirePage } from '@/lib/auth/require-page';
import { orRefused } from '../or-missing';

export const metadata: Metadata = { title: 'Edit' };

const FOR_EDITORS = [
  { href: '/admin/figures', text: 'Figures', about: 'Add, correct, withdraw and restore figures.' },
  { href: '/admin/intake', text: 'Intake', about: 'Paste an article and get its trade figures proposed.' },
  { href: '/admin/sources', text: 'Sources', about: 'Add and correct sources.' },
  { href: '/admin/notes', text: 'Notes', about: 'Write and correct the notes that stand beside figures.' },
  {
    href: '/admin/import',
    text: 'Import',
    about: 'Add and correct many figures from a CSV file, after a look at the difference.',
  },
  { href: '/admin/account', text: 'Your account', about: 'Change the password; see and end your sessions.' },
];

const FOR_ADMINS = [
  { href: '/admin/people', text: 'People', about: 'Invite people, give them roles, disable accounts.' },
  { href: '/admin/audit', text: 'Audit', about: 'Everything that was done or refused, by whom and when.' },
];

export default orRefused(async function AdminPage() {
  const { name, role } = await requirePage('editor');
  return (
    <>
      <p className="where">Edit</p>
      <h1>What you may do, {name}</h1>
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
