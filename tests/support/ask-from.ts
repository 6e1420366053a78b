import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';

export interface AskFrom {
  origin: string;
  path: string;
  /** An address of this machine, such as 127.0.0.2: who the client is. */
  from: string;
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
}

export interface Asked {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A request over https from an address of the test's choice, without asking who signed the certificate. */
export async function askFrom({ origin, path, from, method = 'GET', headers = {}, body }: AskFrom): Promise<Asked> {
  const { port } = new URL(origin);
  const length = body ? { 'content-length': String(body.length) } : {};
  const asking = request({
    host: '127.0.0.1',
    servername: 'localhost',
    port,
    path,
    method,
    localAddress: from,
    rejectUnauthorized: false,
    agent: false,
    headers: { host: `localhost:${port}`, ...length, ...headers },
  });
  // A proxy that has refused may close before it has read everything; the answer is what counts.
  asking.on('error', () => undefined);
  asking.end(body);
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
}
