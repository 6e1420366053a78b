import type { SvgPart } from './drawing';
import { HostElement, type HostNode } from './host-node';
import { serializeNode } from './serialize-node';

/** Areas to point at and focus rings. */
const CONTROLS: readonly unknown[] = ['c-hit', 'c-focus'];
const CAVEAT = 'c-caveat';

/** What a picture has no use for: names for screen readers, what scripts and tests read, references to clip paths. */
function isForPages(name: string): boolean {
  return name === 'role' || name === 'tabIndex' || name === 'clipPath' || /^(?:aria|data)-/.test(name);
}

function pictureNode(node: HostNode, withRings: boolean): HostNode[] {
  if (!(node instanceof HostElement)) return [node];
  const { className } = node.props;
  if (CONTROLS.includes(className) || (className === CAVEAT && !withRings)) return [];
  // A link would have to guess where the site is that a file came from.
  const isLink = node.type === 'a';
  const kept = Object.entries(node.props).filter(([name]) => (isLink ? name === 'className' : !isForPages(name)));
  const copy = new HostElement(isLink ? 'g' : node.type, Object.fromEntries(kept));
  copy.children.push(...node.children.flatMap((child) => pictureNode(child, withRings)));
  return [copy];
}

function findSvg(nodes: readonly HostNode[]): HostElement | null {
  for (const node of nodes) {
    if (!(node instanceof HostElement)) continue;
    const found = node.type === 'svg' ? node : findSvg(node.children);
    if (found) return found;
  }
  return null;
}

/** The first SVG among nodes, opened, without what only a page needs. Throws where there is none of a size. */
export function openSvg(nodes: readonly HostNode[], withRings: boolean): SvgPart {
  const svg = findSvg(nodes);
  const [width, height] = [Number(svg?.props.width), Number(svg?.props.height)];
  if (!svg || !(width > 0) || !(height > 0)) throw new Error('a chart was drawn without an SVG of a size');
  const [left = 0, top = 0] = String(svg.props.viewBox ?? '0 0')
    .split(' ')
    .map(Number);
  const shown = svg.children.flatMap((child) => pictureNode(child, withRings));
  if (left === 0 && top === 0) return { width, height, inside: shown.map(serializeNode).join('') };
  const moved = new HostElement('g', { transform: `translate(${-left} ${-top})` });
  moved.children.push(...shown);
  return { width, height, inside: serializeNode(moved) };
}
