import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** A network whose attempts are counted together: its name, and how wide it is. */
export interface ClientNetwork {
  name: string;
  kind: 'household' | 'site';
}

/**
 * What is counted as one client. An IPv4 address, also where IPv6 carries it (`::ffff:cb00:7109` is 203.0.113.9). Of an
 * IPv6 one the first 64 bits, since a household has all the rest, and apart from that the first 48, since a site has 65,536
 * such networks: `2001:db8:1:2:3:4:5:6` gives `2001:db8:1:2` and `2001:db8:1::/48`. Other text is one client by itself.
 */
export function clientNetworks(address: string): ClientNetwork[] {
  const plain = address.replace(/%.*$/, '');
  if (isIP(plain) === 0) return [{ name: plain || 'unknown', kind: 'household' }];
  const parsed = ipaddr.process(plain);
  if (parsed instanceof ipaddr.IPv4) return [{ name: parsed.toString(), kind: 'household' }];
  const groups = parsed.parts.map((part) => part.toString(16));
  return [
    { name: groups.slice(0, 4).join(':'), kind: 'household' },
    { name: `${groups.slice(0, 3).join(':')}::/48`, kind: 'site' },
  ];
}

/** The narrowest network of a client, for what is counted by client alone: `2001:db8:1:2:3:4:5:6` gives `2001:db8:1:2`. */
export function clientNetwork(address: string): string {
  const [narrowest] = clientNetworks(address);
  return narrowest?.name ?? 'unknown';
}
