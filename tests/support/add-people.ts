// Run as a program: gives DATABASE_FILE an administrator, "maria", and an editor, "ernesto", as their own first steps do.
import { openDatabase } from '@/lib/db/open-database';
import { createAdmin } from '@/lib/services/accounts/admin-on-host';
import { acceptInvitation } from '@/lib/services/accounts/follow-link';
import { invitePerson } from '@/lib/services/accounts/make-link';
import { DESK_PASSWORD, DESK_PEOPLE } from './desk-people';

const db = await openDatabase(process.env.DATABASE_FILE ?? '');
try {
  const { admin, editor } = DESK_PEOPLE;
  await createAdmin(
    { db, actor: { name: 'command line', role: 'system' } },
    { name: admin, new_password: DESK_PASSWORD },
  );
  const token = await invitePerson({ db, actor: { name: admin, role: 'admin' } }, { role: 'editor' });
  const fields = { token, name: editor, new_password: DESK_PASSWORD };
  const client = { address: '127.0.0.1', agent: 'test' };
  await acceptInvitation({ db, actor: { name: 'reader', role: 'reader' } }, { fields, client });
} finally {
  await db.close();
}
