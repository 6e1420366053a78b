import 'server-only';
import { readEnvironment } from '../env';

/** An address of ours with the origin that readers use: for whatever leaves the site. */
export function publicAddress(path: string): string {
  return `${readEnvironment().PUBLIC_ORIGIN}${path}`;
}
