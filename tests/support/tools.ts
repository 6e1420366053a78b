import { existsSync } from 'node:fs';
import path from 'node:path';

/** The Debian package of each program that tests of the operations need. */
const PACKAGES: Record<string, string> = {
  caddy: 'caddy',
  logrotate: 'logrotate',
  nginx: 'nginx-light',
  openssl: 'openssl',
  'systemd-analyze': 'systemd',
};

/** The path of a program that a test needs. Throws with the way to install it where it is missing. */
export function requireTool(name: string): string {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin'];
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (found) return found;
  throw new Error(`This test needs ${name}. On Debian: apt-get install ${PACKAGES[name] ?? name}`);
}
