import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Who may come through a page, a handler or an action: `anyone`, `editor`, `admin`, `admin, recent_sign_in`; through a
 * handler of the API whoever sends a `token`, or a `write token`, whatever cookies they have. `operator` is a program on
 * the server's own machine, or one that bears METRICS_TOKEN.
 */
export interface EntryPoints {
  pages: Record<string, string>;
  handlers: Record<string, string>;
  actions: Record<string, string>;
}

/** Every way into the program that the files under app/ open, with the role that its code asks for. */
export function readEntryPoints(): EntryPoints {
  const entryPoints: EntryPoints = { pages: {}, handlers: {}, actions: {} };
  for (const entry of readdirSync('app', { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.tsx?$/.test(file) && !file.includes('/generated/')) addEntryPointsOf(file, entryPoints);
  }
  return entryPoints;
}

function addEntryPointsOf(file: string, entryPoints: EntryPoints): void {
  const code = readFileSync(file, 'utf8');
  const address = `/${path.relative('app', path.dirname(file))}`;
  if (path.basename(file) === 'page.tsx') entryPoints.pages[address] = roleOfPage(code);
  if (path.basename(file) === 'route.ts') {
    for (const [method, name] of methodsOf(file, code))
      entryPoints.handlers[`${method} ${address}`] = roleOfHandler(code, name);
  }
  if (code.startsWith("'use server';")) {
    for (const [name, role] of actionsOf(file, code)) entryPoints.actions[`${file} ${name}`] = role;
  } else if (/^\s*['"]use server['"];/m.test(code)) throw new Error(`${file}: an action stands in a file of actions`);
}

/** The page must ask before it does anything else. */
function roleOfPage(code: string): string {
  const body = code.slice(code.indexOf('export default'));
  const first = /await (\w+)\((?:'(\w+)')?/.exec(body);
  return first?.[1] === 'requirePage' ? (first[2] ?? 'unknown') : 'anyone';
}

/** A handler of the API that writes asks for a token that may; others say in their own code what they ask for. */
export function roleOfHandler(code: string, name: string): string {
  if (new RegExp(`const ${name} = answer(Write|Upload)\\(`).test(code)) return 'write token';
  if (new RegExp(`const ${name} = answer(Posted|Own)\\(`).test(code)) return 'token';
  if (new RegExp(`const ${name} = answerRead\\(`).test(code)) return 'anyone';
  const body = bodyOf(name, code);
  if (/^\s*requireOperator\(request\);/m.test(body)) return 'operator';
  if (/await requireBearer\(/.test(body)) return 'token';
  return /await requireRole\('(\w+)'\)/.exec(body)?.[1] ?? 'anyone';
}

/** A function's own code, whether it stands in this file or in the one that the file imports it from. */
function bodyOf(name: string, code: string): string {
  const own = new RegExp(`^(?:export )?async function ${name}\\([\\s\\S]*?^}`, 'm').exec(code)?.[0];
  if (own !== undefined) return own;
  const from = new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from '@/([^']+)'`).exec(code)?.[1];
  if (from === undefined) throw new Error(`${name} is neither an async function of its file nor imported into it`);
  return bodyOf(name, readFileSync(`app/${from}.ts`, 'utf8'));
}

/** Each method with the name of the function that answers it. */
function methodsOf(file: string, code: string): [method: string, name: string][] {
  const own = /= handlers\(\{([^}]*)\}\)/.exec(code)?.[1];
  if (own === undefined) throw new Error(`${file}: a route is made by handlers()`);
  return [...own.matchAll(/([A-Z]+): (\w+)/g)].map(([, method = '', name = '']) => [method, name]);
}

function actionsOf(file: string, code: string): [string, string][] {
  const wrapped = new Map<string, string>();
  for (const [, name = '', rules = ''] of code.matchAll(/const (\w+) = formAction\(\s*\{([^}]*)\}/g)) {
    const role = /role: '(\w+)'/.exec(rules)?.[1] ?? 'unknown';
    const guard = /guard: '(\w+)'/.exec(rules)?.[1];
    wrapped.set(name, guard ? `${role}, ${guard}` : role);
  }
  const exported = [...code.matchAll(/export (?:const|async function) (\w+)/g)];
  return exported.map(({ 1: name = '', index }) => {
    const own = wrapped.get(name);
    if (own !== undefined) return [name, own];
    // A function of its own must begin with an action that is wrapped.
    const first = /await (\w+)\(/.exec(code.slice(index))?.[1] ?? '';
    const role = wrapped.get(first);
    if (role === undefined) throw new Error(`${file}: ${name} is not wrapped in formAction`);
    return [name, role];
  });
}
