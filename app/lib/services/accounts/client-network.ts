import { isIPv4, isIPv6 } from 'node:net';

/**
 * What is counted as one client: an IPv4 address, or the first 64 bits of an IPv6 one, since a household has all the
 * rest of them. `2001:db8:1:2:3:4:5:6` gives `2001:db8:1:2`.
 */
export function clientNetwork(address: string): string {
  const plain = address.replace(/%.*$/, '');
  if (isIPv4(plain) || !isIPv6(plain)) return plain || 'unknown';
  const [head = '', tail] = plain.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
