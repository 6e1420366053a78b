import 'server-only';

/** The parts of an address that a template leaves open: `/api/v1/figures/{id}` gives `id`, decoded. */
export function readPathParts(template: string, address: string): Record<string, string> {
  const given = new URL(address).pathname.split('/');
  const entries = template.split('/').flatMap((part, index) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    return name === undefined ? [] : [[name, decode(given[index] ?? '')] as const];
  });
  return Object.fromEntries(entries);
}

/** What spells no text is no id of anything; it is looked up as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
