import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RefusingProxy {
  origin: string;
  /** Where it passes requests on to. */
  leadTo: (origin: string) => void;
  /** "METHOD /path" of everything that was passed on, each once, and how many requests that were. */
  passedOn: () => { requests: number; addresses: ReadonlySet<string> };
  close: () => void;
}

/** Stands before a server and passes on all requests but those that are to be refused, which it answers with 403. */
export async function startRefusingProxy(isRefused: (method: string, path: string) => boolean): Promise<RefusingProxy> {
  let target = '';
  let requests = 0;
  const addresses = new Set<string>();
  const server = createServer((asked, answer) => {
    const { method = '', url = '', headers } = asked;
    if (isRefused(method, url)) {
      asked.resume();
      answer.writeHead(403).end();
      return;
    }
    requests += 1;
    addresses.add(`${method} ${url.split('?', 1)[0]}`);
    const passed = request(new URL(url, target), { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    leadTo: (origin) => {
      target = origin;
    },
    passedOn: () => ({ requests, addresses }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
