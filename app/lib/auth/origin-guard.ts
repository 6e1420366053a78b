import 'server-only';
import { forbidden } from '../services/errors';
import { isInsecureHttp } from './plain-http';

/**
 * Throws an AppError unless a browser says that one of our own pages sends this: Origin is the configured public origin
 * (never one taken from a header) and Sec-Fetch-Site is same-origin. What is missing is refused. Next's own check lets
 * a request without Origin through. Over plain HTTP off localhost browsers send no Sec-Fetch-Site: Origin decides.
 */
export function requireOwnOrigin(headers: Pick<Headers, 'get'>, publicOrigin: string): void {
  const site = headers.get('sec-fetch-site');
  const isOwnSite = site === 'same-origin' || (site === null && isInsecureHttp());
  if (headers.get('origin') === publicOrigin && isOwnSite) return;
  throw forbidden(`Nothing was changed: this form must be sent from ${publicOrigin}`);
}
