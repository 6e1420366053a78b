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

/**
 * The name of every parameter that an address may have: those that the code of pages and handlers reads, those of the
 * schemas, and those of the forms and links on these pages. All of them are then tried on every address.
 */
export async function findParameterNames(browser: Browser, paths: readonly string[]): Promise<string[]> {
  const pages: string[] = [];
  for (const path of paths) pages.push((await browser.get(path)).body);
  return [...new Set([...FIGURE_QUERY_FIELDS, ...namesInCode(), ...pages.flatMap(namesInPage)])].toSorted();
}

function namesInCode(): string[] {
  const entryPoints = sourceFiles('app').filter(({ file }) => /(page\.tsx|route\.ts)$/.test(file));
  const found = entryPoints.flatMap(({ code }) => READS.flatMap((pattern) => [...code.matchAll(pattern)]));
  return found.flatMap(([, names = '']) => names.split(', '));
}

function namesInPage(html: string): string[] {
  const queries = [...html.matchAll(/href="[^"#]*\?([^"#]*)/g)].map(([, query = '']) => query.replaceAll('&amp;', '&'));
  const forms = [...html.matchAll(/<form(?![^>]*method="post")[\s\S]*?<\/form>/gi)];
  return [
    ...queries.flatMap((query) => [...new URLSearchParams(query).keys()]),
    ...forms.flatMap(([form]) => [...form.matchAll(/ name="([^"$]+)"/g)].map(([, name = '']) => name)),
  ];
}
