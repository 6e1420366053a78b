import { once } from 'node:events';
import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Served } from './served';

/** A line of pino's. */
export interface LogLine {
  level: number;
  msg: string;
  requestId?: string;
  peer?: string;
  err?: { message: string; stack: string; digest?: string };
}

/** Pino's number for a warning; errors have higher ones. */
export const WARN = 40;

/** The lines of a log behind the one that says it is ready. Throws where one is no JSON. */
export function linesOf(log: string): LogLine[] {
  const lines = log.split('\n').filter((line) => line !== '' && !line.startsWith('As Reported is ready'));
  return lines.map((line) => JSON.parse(line) as LogLine);
}

/** One request as it is given, whose answer is read whole. */
export async function send(served: Served, options: RequestOptions, body = '') {
  const { hostname, port } = new URL(served.origin);
  const outgoing = request({ host: hostname, port, ...options });
  outgoing.end(body);
  const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}
