/** Only its origin counts: an address that resolves to another one leads elsewhere. */
const OWN = 'http://own.invalid';

/** A path of this site for a redirect, query included: `/admin/people?x=1`. Anything else gives the fallback. */
export function ownPath(next: string | null | undefined, fallback = '/admin'): string {
  // A browser takes a backslash for a slash and drops tabs and line feeds, so "/\t/evil.example" would leave.
  if (!next?.startsWith('/') || !/^[\x21-\x5b\x5d-\x7e]+$/.test(next)) return fallback;
  if (!URL.canParse(next, OWN)) return fallback;
  const url = new URL(next, OWN);
  // "/.//evil.example" resolves to the path "//evil.example", which a browser would follow off the site.
  if (url.origin !== OWN || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search;
}
