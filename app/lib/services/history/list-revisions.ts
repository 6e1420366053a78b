import 'server-only';
import { readDataRevision } from '../../db/record/data-revision';
import { type ChangeKind, type PublicChange, readPublicChanges, type Subject } from '../../db/record/revision-reads';
import { formatCursor, parseCursor } from '../../schemas/cursor';
import { notACursor, type PageRequest } from '../cut-page';
import { notFound } from '../errors';
import type { ServiceContext } from '../service-context';

export interface RevisionPage {
  revision: number;
  changes: PublicChange[];
  /** Towards older changes, and towards newer ones; null where there are none. */
  next: string | null;
  previous: string | null;
}

export interface WantedRevisions {
  kind: ChangeKind | null;
  subject: Subject | null;
}

const LIST = 'revisions';

/** Recorded changes that readers could see, newest first, a page at a time; in an as-of view none later than it. */
export async function listRevisions(
  context: ServiceContext,
  wanted: WantedRevisions,
  { limit, cursor }: PageRequest,
): Promise<RevisionPage> {
  const upTo = await revisionOf(context);
  const { side, id } = readPlace(cursor);
  const found = await readPublicChanges(context.db.reader, {
    ...wanted,
    upTo,
    before: side === 'after' ? id : null,
    after: side === 'before' ? id : null,
    limit: limit + 1,
  });
  const more = found.length > limit;
  // Towards the newest the one row too many is the first, not the last.
  const changes = more && side === 'before' ? found.slice(1) : found.slice(0, limit);
  const [first, last] = [changes[0], changes.at(-1)];
  const at = (towards: 'after' | 'before', change: PublicChange | undefined) =>
    change ? formatCursor({ list: LIST, side: towards, place: [String(change.id)] }) : null;
  return {
    revision: upTo,
    changes,
    next: more || side === 'before' ? at('after', last) : null,
    previous: side === 'before' ? (more ? at('before', first) : null) : id === null ? null : at('before', first),
  };
}

/** One of them, by the number that the list gives. Refuses a change that readers could not see. */
export async function getRevision(
  context: ServiceContext,
  text: string,
): Promise<{ revision: number; change: PublicChange }> {
  const upTo = await revisionOf(context);
  if (!isChangeNumber(text)) throw notFound('There is no such change');
  const id = Number(text);
  const asked = { kind: null, before: id + 1, after: id - 1, upTo, limit: 1 };
  const [change] = await readPublicChanges(context.db.reader, asked);
  if (!change) throw notFound('There is no such change');
  return { revision: upTo, change };
}

async function revisionOf({ db, asOf }: ServiceContext): Promise<number> {
  return asOf?.number ?? (await readDataRevision(db.reader)).number;
}

function readPlace(cursor: string | null): { side: 'after' | 'before'; id: number | null } {
  if (cursor === null) return { side: 'after', id: null };
  const found = parseCursor(cursor, LIST);
  const [text = ''] = found?.place ?? [];
  if (!found || !isChangeNumber(text)) throw notACursor();
  return { side: found.side, id: Number(text) };
}

function isChangeNumber(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}
