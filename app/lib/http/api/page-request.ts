import 'server-only';
import { LIMIT_DEFAULT } from '../../schemas/parameters';
import type { PageRequest } from '../../services/cut-page';

/** Which page a query asks for: the first hundred rows unless it says otherwise. */
export function pageRequest({ limit, cursor }: { limit?: number; cursor?: string }): PageRequest {
  return { limit: limit ?? LIMIT_DEFAULT, cursor: cursor ?? null };
}
