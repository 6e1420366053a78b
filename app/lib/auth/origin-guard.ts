import 'server-only';
import { forbidden } from '../services/errors';

/**
 * Throws a Refusal unless a browser says that one of our own pages sends this: Origin is the configured public origin
 * (never one taken from a header) and Sec-Fetch-Site is same-origin. What is missing is refused. Next's own check lets
 * a request without Origin through.
 */
export function requireOwnOrigin(headers: Pick<Headers, 'get'>, publicOrigin: string): void {
  if (headers.get('origin') === publicOrigin && headers.get('sec-fetch-site') === 'same-origin') return;
  throw forbidden(`Nothing was changed: this form must be sent from ${publicOrigin}`);
}
