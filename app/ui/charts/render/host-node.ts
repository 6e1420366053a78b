export type HostNode = HostElement | HostText;

export interface HostText {
  nodeType: 3;
  text: string;
}

/**
 * An element of the rendered tree. A class, because Recharts puts elements into its store, which freezes plain objects;
 * `nodeType`, because React refuses a portal into anything else.
 */
export class HostElement {
  readonly nodeType = 1;
  readonly children: HostNode[] = [];
  readonly type: string;
  props: Readonly<Record<string, unknown>>;

  constructor(type: string, props: Readonly<Record<string, unknown>>) {
    this.type = type;
    this.props = props;
  }

  /** Recharts looks for its tick labels to measure them; there is nothing to measure. */
  getElementsByClassName(): HostElement[] {
    return [];
  }

  getBoundingClientRect(): { x: number; y: number; width: number; height: number } {
    return { x: 0, y: 0, width: 0, height: 0 };
  }
}

/** Puts a node before another one, or last; a node that is already there moves. */
export function insertNode(parent: HostElement, node: HostNode, before: HostNode | null): void {
  removeNode(parent, node);
  const place = before ? parent.children.indexOf(before) : -1;
  parent.children.splice(place >= 0 ? place : parent.children.length, 0, node);
}

export function removeNode(parent: HostElement, node: HostNode): void {
  const place = parent.children.indexOf(node);
  if (place >= 0) parent.children.splice(place, 1);
}
