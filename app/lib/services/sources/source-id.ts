import 'server-only';

const LONGEST = 60;

/** Latin letters without their marks, digits and hyphens; other scripts leave nothing. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** An id for a new source that is not taken: "Atlas Wire", 2025, "Ports fill up again" is atlas-wire-2025-ports-fill-up. */
export function proposeSourceId(
  { publisher, title, year }: { publisher: string; title: string; year: string },
  isTaken: (id: string) => boolean,
): string {
  const words = plain(title).split('-').slice(0, 3).join('-');
  const parts = [plain(publisher) || 'source', year, words].filter(Boolean);
  const id = parts.join('-').slice(0, LONGEST).replace(/-+$/, '');
  const base = id.length < 3 ? `source-${id}` : id;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}
