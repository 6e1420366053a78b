import 'server-only';
import { forbidden } from '../services/errors';

/** Whether passwords may be sent to this origin: over TLS, or without leaving the machine. */
export function isSafeOrigin(publicOrigin: string): boolean {
  const { protocol, hostname } = new URL(publicOrigin);
  return protocol === 'https:' || hostname === 'localhost';
}

/** Throws a Refusal where a password would cross a network in clear; browsers would not keep the cookie either. */
export function requireSafeOrigin(publicOrigin: string): void {
  if (!isSafeOrigin(publicOrigin)) throw forbidden('Signing in needs https: put a reverse proxy with TLS in front');
}
