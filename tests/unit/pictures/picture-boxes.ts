import { measureText, type PictureFace } from '@/ui/pictures/picture-text';
import type { XmlElement } from '../../support/strict-xml';

export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const FACES: Record<string, PictureFace> = {
  'p-title': 'serif-600',
  'p-finding': 'serif-600',
  'p-name': 'serif-600',
  'p-strong': 'sans-650',
  'p-text': 'sans-400',
  'p-quiet': 'sans-400',
};

interface Place {
  x: number;
  y: number;
  scale: number;
  anchor: string;
}

function placeWithin(place: Place, element: XmlElement): Place {
  const transform = element.attributes.get('transform') ?? '';
  const [, x = '0', y = '0'] = /translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(transform) ?? [];
  const [, scale = '1'] = /scale\(([\d.]+)\)/.exec(transform) ?? [];
  return {
    x: place.x + Number(x) * place.scale,
    y: place.y + Number(y) * place.scale,
    scale: place.scale * Number(scale),
    anchor: element.attributes.get('text-anchor') ?? place.anchor,
  };
}

/** The boxes of a text's lines, where the picture set them itself; none for the texts of charts. */
function lineBoxes(element: XmlElement, { x, y, scale, anchor }: Place): TextBox[] {
  const face = FACES[element.attributes.get('class') ?? ''];
  if (element.name !== 'text' || !face) return [];
  const size = Number(element.attributes.get('font-size'));
  return element.children.map(({ text, attributes }) => {
    const width = measureText(text, { face, size }) * scale;
    const shift = { end: width, middle: width / 2 }[anchor] ?? 0;
    const left = x + Number(attributes.get('x')) * scale - shift;
    const baseline = y + Number(attributes.get('y')) * scale;
    // Capitals and descenders.
    const [top, bottom] = [baseline - 0.66 * size * scale, baseline + 0.2 * size * scale];
    return { text, left, right: left + width, top, bottom };
  });
}

/** The boxes of the words that the picture sets itself, in its own px; those inside of charts are the charts' matter. */
export function ownTextBoxes(root: XmlElement): TextBox[] {
  const walk = (element: XmlElement, before: Place): TextBox[] => {
    const place = placeWithin(before, element);
    return [...lineBoxes(element, place), ...element.children.flatMap((child) => walk(child, place))];
  };
  return walk(root, { x: 0, y: 0, scale: 1, anchor: 'start' });
}

/** Pairs of boxes that lie over each other. */
export function overlaps(boxes: readonly TextBox[]): [string, string][] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b): [string, string] => [a.text, b.text]),
  );
}

/** Every element of a tree. */
export function everyElement(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(everyElement)];
}
