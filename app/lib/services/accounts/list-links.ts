import 'server-only';
import { listOpenLinks as findOpenLinks, type OpenLink } from '../../db/accounts/one-time-links';
import type { PersonRole } from '../../db/accounts/people';
import { authorize } from '../authorize';
import type { ServiceContext } from '../service-context';

/** A link that somebody could still use. */
export interface ListedLink {
  id: string;
  purpose: { kind: 'invitation'; role: PersonRole } | { kind: 'reset'; person: string };
  madeBy: string;
  madeAt: Date;
  endsAt: Date;
}

/** Every link that can be used, the one that ends first at the top; for administrators. */
export async function listOpenLinks(context: ServiceContext): Promise<ListedLink[]> {
  authorize(context, 'admin');
  return (await findOpenLinks(context.db.reader, context.db.clock())).map(toListed);
}

function toListed({ id, purpose, resets, madeBy, madeAt, expiresAt }: OpenLink): ListedLink {
  const about = { id, madeBy, madeAt, endsAt: expiresAt };
  return { ...about, purpose: purpose.kind === 'reset' ? { kind: 'reset', person: resets ?? '' } : purpose };
}
