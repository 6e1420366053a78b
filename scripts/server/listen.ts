import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import type { Server } from 'node:http';

/** A server that could not start; the message is one line for the terminal. */
export class CannotListen extends Error {}

/**
 * Starts one server for each address that the host stands for: "localhost" is 127.0.0.1 and ::1, and browsers differ in
 * which they try first. An address that this machine lacks is passed over unless it is the only one.
 */
export async function listen(
  makeServer: () => Server,
  { host, port }: { host: string; port: number },
): Promise<[Server, ...Server[]]> {
  const servers: Server[] = [];
  let missing: unknown;
  for (const address of await addressesOf(host, port)) {
    const server = makeServer();
    try {
      server.listen({ host: address, port });
      await once(server, 'listening');
      servers.push(server);
    } catch (error) {
      if (codeOf(error) !== 'EADDRNOTAVAIL' && codeOf(error) !== 'EAFNOSUPPORT') {
        for (const other of servers) other.close();
        throw toCannotListen(error, host, port);
      }
      missing = error;
    }
  }
  const [first, ...others] = servers;
  if (!first) throw toCannotListen(missing, host, port);
  return [first, ...others];
}

async function addressesOf(host: string, port: number): Promise<string[]> {
  const found = await lookup(host, { all: true }).catch((error: unknown) => {
    throw toCannotListen(error, host, port);
  });
  return [...new Set(found.map(({ address }) => address))];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function toCannotListen(error: unknown, host: string, port: number): unknown {
  const words: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken by another program: stop it or choose another (PORT=${port + 1} npm start).`,
    EACCES: `This user may not open port ${port}: choose one above 1023, as in PORT=3000 npm start.`,
    EADDRNOTAVAIL: `HOST is "${host}", no address of this machine: leave it out, or give localhost or 0.0.0.0.`,
    ENOTFOUND: `HOST is "${host}", a name without an address: leave it out, or give localhost or 0.0.0.0.`,
  };
  const line = words[codeOf(error)];
  return line ? new CannotListen(line) : error;
}
