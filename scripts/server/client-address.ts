// Who a client is: the socket's address, or what a trusted proxy says of it.

import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Counted as one client by itself, instead of as the proxy. */
const UNKNOWN = 'unknown';

export type Range = ReturnType<typeof ipaddr.parseCIDR>;

/** The setting TRUSTED_PROXY, checked already: addresses and ranges, as in `127.0.0.1, 10.0.0.0/8, 2001:db8::/32`. */
export function parseProxies(text = ''): Range[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part): Range => {
      if (part.includes('/')) return ipaddr.parseCIDR(part);
      const address = ipaddr.process(part);
      return [address, address.kind() === 'ipv4' ? 32 : 128];
    });
}

export interface ClientAddress {
  address: string;
  peer: string;
  doubt?: 'untrusted' | 'unreadable';
}

/**
 * The client's address, and what an operator should be told about it: `untrusted` when somebody who is no trusted proxy
 * sends X-Forwarded-For, `unreadable` when a trusted one names no address. Of a proxy's X-Forwarded-For the last address
 * counts that is none of a proxy's: whatever stands before it was sent by the client.
 */
export function readClientAddress({ socket, headers }: IncomingMessage, proxies: readonly Range[]): ClientAddress {
  const peer = plainAddress(socket.remoteAddress ?? '') ?? '';
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',');
  const hops = forwarded.split(',').map((hop) => hop.trim());
  if (forwarded.trim() === '') return { address: peer, peer };
  if (!isProxy(peer, proxies)) return { address: peer, peer, doubt: 'untrusted' };
  for (const [index, hop] of [...hops.entries()].reverse()) {
    const address = plainAddress(withoutPort(hop));
    if (address === undefined) return { address: UNKNOWN, peer, doubt: 'unreadable' };
    if (index === 0 || !isProxy(address, proxies)) return { address, peer };
  }
  return { address: UNKNOWN, peer, doubt: 'unreadable' };
}

/** `203.0.113.9:1234` and `[2001:db8::1]:443`, as some proxies write it; `"[2001:db8::1]"` as RFC 7239 does. */
function withoutPort(hop: string): string {
  const bare = hop.replace(/^"(.*)"$/, '$1');
  const [, bracketed] = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(bare) ?? [];
  const [, four] = /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(bare) ?? [];
  return bracketed ?? four ?? bare;
}

/** IPv4 that IPv6 carries becomes plain IPv4, a zone is dropped; undefined for what is no address. */
function plainAddress(text: string): string | undefined {
  const address = text.replace(/%.*$/, '');
  // The library would also take 0x7f.1 and other spellings that no proxy writes.
  return isIP(address) === 0 ? undefined : ipaddr.process(address).toString();
}

function isProxy(address: string, proxies: readonly Range[]): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address);
  return proxies.some((range) => parsed.kind() === range[0].kind() && parsed.match(range));
}
