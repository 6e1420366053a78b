import { once } from 'node:events';
import { type IncomingMessage, request, type Server } from 'node:http';

/** Asks this process's own server, which answers already, for an address, and gives the status of its answer. */
export async function askOwn(server: Server, publicOrigin: string, path: string): Promise<number | undefined> {
  const own = server.address();
  if (own === null || typeof own === 'string') throw new Error('the server does not listen on a port');
  const host = LOOPBACK[own.address] ?? own.address;
  const asking = request({ host, port: own.port, path, headers: { host: new URL(publicOrigin).host } });
  asking.end();
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

/** Where a server that listens on every address is reached from this machine. */
const LOOPBACK: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
