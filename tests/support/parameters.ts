import { FIGURE_QUERY_FIELDS } from '@/lib/schemas/figure-query';
import { sourceFiles } from '../contract/source-files';
import type { Browser } from './form-browser';

/** How pages and handlers name the parameters that they read from an address. */
const READS = [
  /const \{ ([\w, ]+) \} = await searchParams/g,
  /searchParams: Promise<\{ (\w+)\?/g,
  /\bparameters\.(\w+)/g,
  /\btext\('(\w+)'\)/g,
];

export interface FoundParameters {
  /** The name of every parameter that some address may have. */
  names: string[];
  /** Those that an address is known to read: by its code, its own forms and links, or the API's description. */
  ofAddress: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The parameters of addresses, each with the path that it stands for: those that the code of pages and handlers reads,
 * those of the schemas, and those of the forms and links on these pages.
 */
export async function findParameters(
  browser: Browser,
  addresses: readonly { path: string; address: string }[],
): Promise<FoundParameters> {
  const described = await namesInDescription(browser);
  const ofAddress = new Map<string, Set<string>>();
  for (const { path, address } of addresses) {
    const { body } = await browser.get(address);
    const own = [...namesInPage(body), ...namesInCode(path), ...(described.get(path) ?? [])];
    // What asks for figures takes all that selects them.
    const asks = own.some((name) => (FIGURE_QUERY_FIELDS as readonly string[]).includes(name));
    ofAddress.set(address, new Set([...own, ...(asks ? FIGURE_QUERY_FIELDS : [])]));
  }
  const names = new Set([...FIGURE_QUERY_FIELDS, ...[...ofAddress.values()].flatMap((own) => [...own])]);
  return { names: [...names].toSorted(), ofAddress };
}

/** By the path of the page or handler whose file it is. */
function namesInCode(path: string): string[] {
  const folder = path === '/' ? 'app' : `app${path}`;
  const entryPoints = sourceFiles('app').filter(({ file }) =>
    [`${folder}/page.tsx`, `${folder}/route.ts`].includes(file),
  );
  const found = entryPoints.flatMap(({ code }) => READS.flatMap((pattern) => [...code.matchAll(pattern)]));
  return found.flatMap(([, names = '']) => names.split(', '));
}

interface Description {
  paths: Record<string, { get?: { parameters?: { name?: string; $ref?: string }[] } }>;
  components: { parameters?: Record<string, { name: string }> };
}

/** By path, written as the files are: /api/v1/figures/[id]. */
async function namesInDescription(browser: Browser): Promise<Map<string, string[]>> {
  const { paths, components } = JSON.parse((await browser.get('/api/v1/openapi.json')).body) as Description;
  const nameOf = ({ name, $ref = '' }: { name?: string; $ref?: string }) =>
    name ?? components.parameters?.[$ref.replace(/^.*\//, '')]?.name ?? [];
  return new Map(
    Object.entries(paths).map(([path, { get }]) => [
      path.replace(/\{(\w+)\}/g, '[$1]'),
      (get?.parameters ?? []).flatMap(nameOf),
    ]),
  );
}

function namesInPage(html: string): string[] {
  const queries = [...html.matchAll(/href="[^"#]*\?([^"#]*)/g)].map(([, query = '']) => query.replaceAll('&amp;', '&'));
  const forms = [...html.matchAll(/<form(?![^>]*method="post")[\s\S]*?<\/form>/gi)];
  return [
    ...queries.flatMap((query) => [...new URLSearchParams(query).keys()]),
    ...forms.flatMap(([form]) => [...form.matchAll(/ name="([^"$]+)"/g)].map(([, name = '']) => name)),
  ];
}
