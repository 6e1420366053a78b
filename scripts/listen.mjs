import { lookup } from 'node:dns/promises';
import { once } from 'node:events';

/** A server that could not start; the message is one line for the terminal. */
export class CannotListen extends Error {}

/**
 * Starts one server for each address that the host stands for: "localhost" is 127.0.0.1 and ::1, and browsers differ in
 * which they try first. An address that this machine lacks is passed over unless it is the only one.
 * @param {() => import('node:http').Server} makeServer
 * @param {{ host: string, port: number }} where
 * @returns {Promise<import('node:http').Server[]>}
 */
export async function listen(makeServer, { host, port }) {
  const servers = [];
  let missing;
  for (const address of await addressesOf(host)) {
    const server = makeServer();
    try {
      server.listen({ host: address, port });
      await once(server, 'listening');
      servers.push(server);
    } catch (error) {
      if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') {
        for (const other of servers) other.close();
        throw toCannotListen(error, host, port);
      }
      missing = error;
    }
  }
  if (servers.length === 0) throw toCannotListen(missing, host, port);
  return servers;
}

async function addressesOf(host) {
  const found = await lookup(host, { all: true }).catch((error) => {
    throw toCannotListen(error, host);
  });
  return [...new Set(found.map(({ address }) => address))];
}

function toCannotListen(error, host, port) {
  const words = {
    EADDRINUSE: `Port ${port} is taken by another program: stop it or choose another (PORT=${port + 1} npm start).`,
    EACCES: `This user may not open port ${port}: choose one above 1023, as in PORT=3000 npm start.`,
    EADDRNOTAVAIL: `HOST is "${host}", no address of this machine: leave it out, or give localhost or 0.0.0.0.`,
    ENOTFOUND: `HOST is "${host}", a name without an address: leave it out, or give localhost or 0.0.0.0.`,
  };
  const line = words[error?.code];
  return line ? new CannotListen(line) : error;
}
