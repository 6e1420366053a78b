import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OpenDatabase } from '@/lib/db/open-database';
import { apiDocument } from '@/lib/http/api/api-document';
import type { Handler } from '@/lib/http/handlers';
import { registry } from '@/lib/process/registry';
import { createAdmin } from '@/lib/services/accounts/admin-on-host';
import { makeOwnToken } from '@/lib/services/accounts/api-tokens';

process.env.LOG_LEVEL = 'silent';

/** Answers the handlers' requests from this database. */
export function serveFrom(db: OpenDatabase): void {
  registry.database = Promise.resolve(db);
}

export interface ApiRequest {
  method?: string;
  token?: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, as text/csv. */
  csv?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  headers?: Record<string, string>;
}

/** Sends a request to the handler of an address of the API, in this process: `/api/v1/figures?flow=exports`. */
export async function askApi(address: string, request: ApiRequest = {}): Promise<Response> {
  const { method = 'GET', token, body, csv, headers = {} } = request;
  const url = new URL(address, 'http://localhost:3000');
  const file = path.resolve(`app${templateOf(url.pathname).replace(/\{(\w+)\}/g, '[$1]')}/route.ts`);
  const route = (await import(pathToFileURL(file).href)) as Record<string, Handler>;
  const sent = new Headers({ 'x-client-address': '192.0.2.77', ...headers });
  if (token !== undefined) sent.set('authorization', `Bearer ${token}`);
  const isJson = body !== undefined;
  if (isJson || csv !== undefined) sent.set('content-type', isJson ? 'application/json' : 'text/csv');
  const handler = route[method];
  if (!handler) throw new Error(`${method} ${address} has no handler`);
  const init = { method, headers: sent, body: isJson ? JSON.stringify(body) : csv, duplex: 'half' };
  return handler(new Request(url, init as RequestInit));
}

/** The document's path that an address fits. */
function templateOf(pathname: string): string {
  const fits = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname);
  const paths = Object.keys(apiDocument().paths);
  const found = paths.find((template) => template === pathname) ?? paths.find(fits);
  if (!found) throw new Error(`the document has no ${pathname}`);
  return found;
}

export async function jsonOf<T = Record<string, unknown>>(response: Response): Promise<T> {
  return (await response.json()) as T;
}

export interface ApiTokens {
  read: string;
  write: string;
  /** Whose they are. */
  id: string;
}

/** Tokens of an administrator called maria, who is made here. */
export async function tokensOn(db: OpenDatabase): Promise<ApiTokens> {
  const system = { db, actor: { name: 'test', role: 'system' } as const };
  await createAdmin(system, { name: 'maria', new_password: 'quiet harbour lantern seven' });
  const { id } = await db.reader.user.findFirstOrThrow({ select: { id: true } });
  const maria = { db, actor: { name: 'maria', role: 'admin' } as const };
  const make = (scope: string) => makeOwnToken(maria, { id, name: 'maria' }, { label: scope, scope });
  return { read: await make('read'), write: await make('write'), id };
}
