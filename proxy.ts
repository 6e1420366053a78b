import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { AS_OF_HEADER, asOfHeader } from '@/lib/schemas/as-of';

const DEVELOPMENT = process.env.NODE_ENV === 'development';

/** Shown inside of other sites: pages of charts, and pictures. They read no cookie and have no forms. */
function isTaken(path: string): boolean {
  return path.startsWith('/embed/') || path.startsWith('/charts/');
}

/** A picture that is opened by itself holds styles and fonts, and may do nothing. */
const PICTURE_POLICY = {
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'font-src': 'data:',
  'frame-ancestors': '*',
  sandbox: '',
};

/** Scripts by nonce only; Recharts sets style attributes, so those alone are allowed inline. */
function contentSecurityPolicy(nonce: string, path: string): string {
  if (path.startsWith('/charts/')) return toPolicy(PICTURE_POLICY);
  const taken = isTaken(path);
  return toPolicy({
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? " 'unsafe-eval'" : ''}`,
    'style-src': DEVELOPMENT ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data:",
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': taken ? '*' : "'none'",
    'form-action': taken ? "'none'" : "'self'",
  });
}

function toPolicy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}

const FIXED_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * Headers only: no rights are decided here. Pages carry a fresh nonce and are not kept by any cache; the API sets its
 * own caching and cross-origin headers.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  // Where a sign-in leads back to; a page cannot see its own address.
  headers.set('x-own-path', request.nextUrl.pathname + request.nextUrl.search);
  const asOf = asOfHeader(request.nextUrl.pathname, request.nextUrl.searchParams);
  if (asOf === null) headers.delete(AS_OF_HEADER);
  else headers.set(AS_OF_HEADER, asOf);
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries(FIXED_HEADERS)) response.headers.set(name, value);
  response.headers.set('content-security-policy', policy);
  const { pathname } = request.nextUrl;
  if (!setsOwnCaching(pathname)) {
    response.headers.set('cache-control', 'private, no-store');
    response.headers.set('cross-origin-resource-policy', isTaken(pathname) ? 'cross-origin' : 'same-origin');
  }
  return response;
}

/** The API, downloads, pictures and the feed: no page, and the same for everybody. */
function setsOwnCaching(path: string): boolean {
  return (
    ['/api/', '/charts/', '/downloads/'].some((start) => path.startsWith(start)) || path === '/corrections/feed.xml'
  );
}

/**
 * Built files are kept for ever and need no policy of their own. The uploads answer with a redirect or with JSON, and Next
 * would keep their whole body in memory for this file, cut off after 10 MB.
 */
export const config = { matcher: ['/((?!_next/static/|admin/import/upload$|api/v1/imports$).*)'] };
