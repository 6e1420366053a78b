import { readFileSync } from 'node:fs';

export interface BuiltDoors {
  pages: string[];
  handlers: string[];
  /** By "file name": the id to post, and a page that carries it. */
  actions: Map<string, { id: string; page: string }>;
}

/** The build's own list of pages, handlers and actions. Throws when there is no build. */
export function readBuiltDoors(): BuiltDoors {
  const paths = Object.keys(readManifest<Record<string, string>>('app-paths-manifest.json'));
  const own = paths.filter((path) => !/^\/(_|icon)/.test(path));
  const { node } = readManifest<{
    node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>;
  }>('server-reference-manifest.json');
  const actions = new Map<string, { id: string; page: string }>();
  for (const [id, { filename, exportedName, workers }] of Object.entries(node)) {
    const page = addressOf((Object.keys(workers)[0] ?? '').replace(/^app/, ''));
    actions.set(`${filename} ${exportedName}`, { id, page });
  }
  return {
    pages: own.filter((path) => path.endsWith('/page')).map(addressOf),
    handlers: own.filter((path) => path.endsWith('/route')).map(addressOf),
    actions,
  };
}

function addressOf(path: string): string {
  return path.replace(/\/(page|route)$/, '') || '/';
}

function readManifest<T>(name: string): T {
  return JSON.parse(readFileSync(`.next/server/${name}`, 'utf8')) as T;
}
