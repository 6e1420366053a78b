import 'server-only';
import { createHash } from 'node:crypto';
import { takeTurn } from './costly-answers';

/** Readers of other sites may use what the API says; nothing in it depends on who asks. */
export const OPEN_HEADERS = {
  'cache-control': 'no-cache',
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag',
  'cross-origin-resource-policy': 'cross-origin',
};

interface Tagged {
  /** The data revision that `text` was made from: it may be newer than the one asked for. */
  revision: number;
  /** Bytes for a picture. */
  text: string | Uint8Array<ArrayBuffer>;
}

export interface TaggedAnswer {
  /** The current data revision, or the one that was asked for. */
  revision: number;
  /** An earlier state under a name that will always mean it: caches may keep it without asking again. */
  settled?: boolean;
  contentType: string;
  headers?: Record<string, string>;
  /** Costs much to make: it waits for a turn, unless the asker has this revision already. */
  isCostly?: boolean;
  /** Not even worked out when the asker has this revision already. */
  make: () => Promise<Tagged>;
}

/** A day, not for ever: the words around the figures may still be mended by a release. */
export const SETTLED_CACHING = { 'cache-control': 'public, max-age=86400' };

/**
 * The strong ETag of a data revision (RFC 9110), as in "r17-3fa9c2d1e0": an address answers the same bytes as long as it
 * stands. Behind the revision stands the release, since another one may word or shape the same data otherwise, earlier
 * states too. `next build` puts it in (next.config.js); without a build there is none.
 */
export function revisionTag(revision: number): string {
  const release = process.env.AS_REPORTED_RELEASE;
  return release ? `"r${revision}-${release}"` : `"r${revision}"`;
}

/** Whether the asker has this revision by this release already (If-None-Match, compared weakly as RFC 9110 wants). */
export function hasTag(request: Request, revision: number): boolean {
  return knows(request, revisionTag(revision));
}

function knows(request: Request, tag: string): boolean {
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((text) => text.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

/** JSON that hangs on no data at all, under a tag of its own text. */
export function openAnswer(request: Request, text: string): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  if (knows(request, etag)) return new Response(null, { status: 304, headers: { etag, ...OPEN_HEADERS } });
  return new Response(text, { headers: { etag, 'content-type': 'application/json; charset=utf-8', ...OPEN_HEADERS } });
}

/**
 * Answers with the revision's ETag, or 304 without a body when the asker has it already.
 */
export async function answerTagged(
  request: Request,
  { revision, settled, contentType, headers, isCostly = false, make }: TaggedAnswer,
): Promise<Response> {
  const caching = settled ? SETTLED_CACHING : {};
  if (hasTag(request, revision)) {
    const vary = headers?.vary;
    const kept = { etag: revisionTag(revision), ...OPEN_HEADERS, ...caching, ...(vary && { vary }) };
    return new Response(null, { status: 304, headers: kept });
  }
  if (isCostly) await takeTurn();
  const made = await make();
  return new Response(made.text, {
    headers: { etag: revisionTag(made.revision), 'content-type': contentType, ...OPEN_HEADERS, ...caching, ...headers },
  });
}
