import { HostElement, type HostNode } from './host-node';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** React's names that are not the attribute's; the rest of SVG's hyphenated ones begin with a known word. */
const RENAMED: Record<string, string> = { className: 'class', htmlFor: 'for', tabIndex: 'tabindex' };
const HYPHENATED =
  /^(?:alignment|baseline|clip|color|dominant|fill|flood|font|letter|marker|paint|pointer|shape|stop|stroke|text|vector|word)[A-Z]/;
/** Begin with such a word and keep their capitals all the same. */
const CAPITALS_KEPT = new Set(['clipPathUnits', 'markerHeight', 'markerUnits', 'markerWidth', 'textLength']);
const NOT_ATTRIBUTES = new Set(['children', 'key', 'ref', 'suppressHydrationWarning']);
const EMPTY_IS_NOTHING = new Set(['g', 'defs', 'title', 'desc']);
const UNITLESS = new Set(['flex', 'fontWeight', 'lineHeight', 'opacity', 'order', 'zIndex']);

const toHyphens = (name: string): string => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

function attributeName(name: string): string {
  const renamed = RENAMED[name];
  if (renamed) return renamed;
  return HYPHENATED.test(name) && !CAPITALS_KEPT.has(name) ? toHyphens(name) : name;
}

function styleText(style: object): string {
  return Object.entries(style)
    .filter(([, value]) => (typeof value === 'string' && value !== '') || typeof value === 'number')
    .map(([name, value]) => {
      const unit = typeof value === 'number' && value !== 0 && !UNITLESS.has(name) ? 'px' : '';
      return `${toHyphens(name)}:${value}${unit}`;
    })
    .join(';');
}

/** An attribute with its leading space; nothing for what is not shown: handlers, null, false. */
function attributeText(name: string, value: unknown): string {
  if (NOT_ATTRIBUTES.has(name) || value === null) return '';
  if (name === 'style' && typeof value === 'object') return ` style="${escapeText(styleText(value))}"`;
  const isShown = typeof value === 'string' || typeof value === 'number';
  // Only these have "true" and "false" as values; for no other does a chart use a boolean.
  const isStatedBoolean = typeof value === 'boolean' && /^(?:aria|data)-/.test(name);
  return isShown || isStatedBoolean ? ` ${attributeName(name)}="${escapeText(String(value))}"` : '';
}

const isElement = (node: HostNode): node is HostElement => node instanceof HostElement;

/** Recharts' clip path, which the live chart has and never uses, and layers without content. */
function paintsNothing(node: HostElement): boolean {
  if (node.type === 'clipPath') return true;
  if (!EMPTY_IS_NOTHING.has(node.type)) return false;
  return node.children.every((child) => isElement(child) && paintsNothing(child));
}

/** The markup of a node as react-dom's static rendering writes it, without what paints nothing. */
export function serializeNode(node: HostNode): string {
  if (!isElement(node)) return escapeText(node.text);
  if (paintsNothing(node)) return '';
  const attributes = Object.entries(node.props).map(([name, value]) => attributeText(name, value));
  return `<${node.type}${attributes.join('')}>${node.children.map(serializeNode).join('')}</${node.type}>`;
}
