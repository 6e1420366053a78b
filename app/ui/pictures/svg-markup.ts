const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 has no way to carry: most control characters, lone surrogates, two non-characters. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for the inside of an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with escaped attributes around markup; attributes that are null are left out. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** Hundredths of a px are enough. */
export const roundPx = (value: number): number => Math.round(value * 100) / 100;

/** Markup moved, and enlarged by `scale`. */
export function move(markup: string, { x, y, scale = 1 }: { x: number; y: number; scale?: number }): string {
  const enlarged = scale === 1 ? '' : ` scale(${roundPx(scale * 100) / 100})`;
  return element('g', { transform: `translate(${roundPx(x)} ${roundPx(y)})${enlarged}` }, markup);
}
