import { AS_OF } from '../../schemas/as-of';

/**
 * An address of ours within the state of the data that the reader looks at: `/figures?flow=exports` as of 17 is
 * `/figures?flow=exports&asOf=17`. Without a state it stays as it is.
 */
export function addressAsOf(address: string, revision: number | undefined): string {
  if (revision === undefined) return address;
  const [rest = '', fragment] = address.split('#', 2);
  const query = `${rest.includes('?') ? '&' : '?'}${AS_OF}=${revision}`;
  return `${rest}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
