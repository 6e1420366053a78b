import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';
import { readEnvironment } from '../env';
import { notFound } from '../services/errors';
import { requestNotes } from './request-notes';

/**
 * Whether the request comes from a program on this machine that no proxy forwarded, or bears METRICS_TOKEN: the two
 * who may see more than that the server is ready.
 */
export function isOperator(request: Request): boolean {
  return requestNotes()?.fromThisMachine === true || hasMetricsToken(request);
}

/** Throws an AppError, as if the address did not exist, for anybody else. */
export function requireOperator(request: Request): void {
  if (!isOperator(request)) throw notFound('There is nothing at this address');
}

function hasMetricsToken(request: Request): boolean {
  const { METRICS_TOKEN } = readEnvironment();
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  // Digests have one length, which timingSafeEqual wants, and tell nothing of the token's own.
  return METRICS_TOKEN !== undefined && given !== undefined && timingSafeEqual(digest(METRICS_TOKEN), digest(given));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
