import 'server-only';
import { forbidden } from '../services/errors';
import { isInsecureHttp } from './plain-http';

/** Whether passwords may be sent to this origin: over TLS, without leaving the machine, or because somebody said so. */
function isSafeOrigin(publicOrigin: string): boolean {
  const { protocol, hostname } = new URL(publicOrigin);
  return protocol === 'https:' || hostname === 'localhost' || isInsecureHttp();
}

/** Throws an AppError where a password would cross a network in clear; browsers would not keep the cookie either. */
export function requireSafeOrigin(publicOrigin: string): void {
  if (!isSafeOrigin(publicOrigin)) throw forbidden('Signing in needs https: put a reverse proxy with TLS in front');
}
