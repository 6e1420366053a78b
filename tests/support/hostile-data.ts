// Records a source, a figure and a note for each hostile text, and makes the administrator "maria".
import { openDatabase } from '@/lib/db/open-database';
import { createAdmin } from '@/lib/services/accounts/admin-on-host';
import { recordHostileTexts } from './record-hostile-texts';

const [password = ''] = process.argv.slice(2);
const db = await openDatabase(process.env.DATABASE_FILE ?? '');
const system = { db, actor: { name: 'command line', role: 'system' } } as const;
await createAdmin(system, { name: 'maria', new_password: password });
await recordHostileTexts(db);
await db.close();
