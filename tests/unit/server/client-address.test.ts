import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { parseProxies, readClientAddress } from '../../../scripts/server/client-address';

function addressOf(proxies: string | undefined, forwarded: string | undefined, peer = '::ffff:127.0.0.1') {
  const request = { socket: { remoteAddress: peer }, headers: { 'x-forwarded-for': forwarded } };
  return readClientAddress(request as unknown as IncomingMessage, parseProxies(proxies));
}

test.each([
  ['no proxy is configured', undefined, '198.51.100.9', '127.0.0.1'],
  ['another proxy is configured', '192.0.2.80', '198.51.100.9', '127.0.0.1'],
  ['the proxy names its client', '127.0.0.1', '198.51.100.9', '198.51.100.9'],
  ['the client forged the first hops', '127.0.0.1', '10.0.0.1, ::1,198.51.100.9', '198.51.100.9'],
  ['the client has an IPv6 address', '127.0.0.1', '2001:db8::7', '2001:db8::7'],
  ['the proxy is named as IPv6 has it', '::ffff:127.0.0.1', '198.51.100.9', '198.51.100.9'],
  ['the proxy adds a port', '127.0.0.1', '203.0.113.9:1234', '203.0.113.9'],
  ['the proxy adds brackets and a port', '127.0.0.1', '[2001:db8::1]:443', '2001:db8::1'],
  ['the proxy adds brackets', '127.0.0.1', '[2001:db8::1]', '2001:db8::1'],
  ['the proxy quotes', '127.0.0.1', '"[2001:db8::1]:443"', '2001:db8::1'],
  ['the proxy writes IPv4 as IPv6 in hexadecimal', '127.0.0.1', '::ffff:cb00:7109', '203.0.113.9'],
  ['the proxy writes IPv4 as IPv6', '127.0.0.1', '::FFFF:203.0.113.9', '203.0.113.9'],
  ['the last hop is no address', '127.0.0.1', '198.51.100.9, unknown', 'unknown'],
  ['the last hop is empty', '127.0.0.1', '198.51.100.9,', 'unknown'],
  ['the last hop is a number', '127.0.0.1', '3405803785', 'unknown'],
  ['the proxy sends none', '127.0.0.1', undefined, '127.0.0.1'],
  ['the proxy sends an empty one', '127.0.0.1', '', '127.0.0.1'],
  ['one of several proxies is in a range', '192.0.2.80, 127.0.0.0/8', '198.51.100.9', '198.51.100.9'],
  ['a second proxy stands before the first', '127.0.0.1,10.0.0.0/8', '6.6.6.6, 198.51.100.9, 10.1.2.3', '198.51.100.9'],
  ['the second proxy is itself the client', '127.0.0.1,10.0.0.0/8', '10.1.2.3', '10.1.2.3'],
  ['the second proxy hides what it is', '127.0.0.1,10.0.0.0/8', '198.51.100.9, _hidden, 10.1.2.3', 'unknown'],
])("the client's address when %s", (_name, proxies, forwarded, expected) => {
  expect(addressOf(proxies, forwarded).address).toBe(expected);
});

test('a proxy with an IPv6 address is known in each of its spellings, and by its range', () => {
  for (const proxies of ['2001:db8::80', '2001:DB8:0:0:0:0:0:80', '2001:db8::/32']) {
    expect(addressOf(proxies, '198.51.100.9', '2001:db8::80').address).toBe('198.51.100.9');
  }
  expect(addressOf('2001:db9::/32', '198.51.100.9', '2001:db8::80').address).toBe('2001:db8::80');
});

test('what an operator should mend is named', () => {
  expect(addressOf(undefined, '198.51.100.9').doubt).toBe('untrusted');
  expect(addressOf('127.0.0.1', 'unknown').doubt).toBe('unreadable');
  expect(addressOf('127.0.0.1', '198.51.100.9').doubt).toBeUndefined();
  expect(addressOf(undefined, undefined).doubt).toBeUndefined();
});
