import { existsSync } from 'node:fs';
import path from 'node:path';

/** The path of a program that a test needs. Throws with the Debian package that holds it where there is none. */
export function requireProgram(name: string, debianPackage: string): string {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin'];
  const found = folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  if (!found) throw new Error(`this test needs "${name}": install it (on Debian: apt-get install ${debianPackage})`);
  return found;
}
