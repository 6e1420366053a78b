import { once } from 'node:events';
import { request } from 'node:http';

/**
 * Asks this process's own server for an address, and gives the status of its answer.
 * @param {import('node:http').Server} server one that answers already
 * @param {string} publicOrigin
 * @param {string} path
 * @returns {Promise<number | undefined>}
 */
export async function askOwn(server, publicOrigin, path) {
  const { address, port } = server.address();
  const host = { '0.0.0.0': '127.0.0.1', '::': '::1' }[address] ?? address;
  const asking = request({ host, port, path, headers: { host: new URL(publicOrigin).host } });
  asking.end();
  const [answer] = await once(asking, 'response');
  answer.resume();
  return answer.statusCode;
}
