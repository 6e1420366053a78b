// Records a source, a figure and a note for each hostile text, with that text in every field that takes any, and makes
// the administrator "maria".
import { openDatabase } from '@/lib/db/open-database';
import { createAdmin } from '@/lib/services/accounts/admin-on-host';
import { recordContextNote } from '@/lib/services/record-context-note';
import { recordFigure } from '@/lib/services/record-figure';
import { recordSource } from '@/lib/services/record-source';
import { PLAIN_FIGURE, PLAIN_SOURCE } from './figures';
import { HOSTILE_TEXTS } from './hostile-texts';

const [password = ''] = process.argv.slice(2);
const db = await openDatabase(process.env.DATABASE_FILE ?? '');
const system = { db, actor: { name: 'command line', role: 'system' } } as const;
const context = { db, actor: { name: 'editor-1', role: 'editor' } } as const;
await createAdmin(system, { name: 'maria', new_password: password });
for (const [index, text] of HOSTILE_TEXTS.entries()) {
  const id = `hostile-${index}`;
  const source = {
    ...PLAIN_SOURCE,
    id,
    title: text,
    publisher: text,
    authors: text,
    language_note: text,
    url: `https://example.org/${text.replaceAll('\u2028', '')}`,
    published_how: text,
    note: text,
  };
  await recordSource(context, source, text);
  const figure = {
    ...PLAIN_FIGURE,
    id,
    source: id,
    time_period: String(1990 + index),
    partner_as_printed: text,
    hedge_as_printed: text,
    period_as_printed: text,
    attribution: text,
    locator: text,
    note: text,
    rank: 'preferred',
    rank_reason: text,
  };
  await recordFigure(context, figure, text);
  await recordContextNote(context, { id: `${id}-note`, source: id, text, figures: id }, text);
}
await db.close();
