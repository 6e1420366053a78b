/** An element of a document that was read strictly. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: XmlElement[];
  /** Its own text, references resolved. */
  text: string;
}

const NAME = /^[A-Za-z_][\w.:-]*/;
const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Characters that XML 1.0 allows (production 2). */
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/**
 * Reads the part of XML 1.0 that a feed needs: declaration, elements, attributes, text and the five named entities.
 * Throws on anything that is not well-formed, and on what it does not know (CDATA, comments, other entities).
 */
export function readStrictXml(document: string): XmlElement {
  if (!ALLOWED.test(document)) throw new Error('a character that XML does not allow');
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/.exec(document);
  if (!declaration) throw new Error('no declaration');
  const reader = new Reader(document.slice(declaration[0].length));
  const root = reader.element();
  if (reader.rest.trim() !== '') throw new Error('something after the root element');
  return root;
}

class Reader {
  rest: string;

  constructor(text: string) {
    this.rest = text;
  }

  element(): XmlElement {
    this.take('<');
    const name = this.match(NAME);
    const attributes = this.attributes();
    const own: XmlElement = { name, attributes, children: [], text: '' };
    if (this.rest.startsWith('/>')) {
      this.take('/>');
      return own;
    }
    this.take('>');
    for (;;) {
      own.text += resolve(this.match(/^[^<]*/));
      if (this.rest.startsWith('</')) break;
      own.children.push(this.element());
    }
    this.take(`</${name}>`);
    return own;
  }

  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    while (/^\s/.test(this.rest)) {
      this.match(/^\s+/);
      const name = this.match(NAME);
      if (found.has(name)) throw new Error(`the attribute ${name} is given twice`);
      this.take('="');
      found.set(name, resolve(this.match(/^[^"<]*/)));
      this.take('"');
    }
    return found;
  }

  take(text: string): void {
    if (!this.rest.startsWith(text)) throw new Error(`expected ${text} before ${this.rest.slice(0, 40)}`);
    this.rest = this.rest.slice(text.length);
  }

  match(pattern: RegExp): string {
    const found = pattern.exec(this.rest)?.[0];
    if (found === undefined) throw new Error(`nothing fits ${pattern} before ${this.rest.slice(0, 40)}`);
    this.rest = this.rest.slice(found.length);
    return found;
  }
}

function resolve(text: string): string {
  return text.replace(/&([^;]*);?/g, (reference, name: string) => {
    const character = ENTITIES.get(name);
    if (character === undefined || !reference.endsWith(';')) throw new Error(`a stray ${reference}`);
    return character;
  });
}

/** The elements of this name among the children. */
export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child) => child.name === name);
}

/** The one element of this name; throws when there is none or more than one. */
export function onlyChild(parent: XmlElement, name: string): XmlElement {
  const [only, ...others] = childrenNamed(parent, name);
  if (!only || others.length > 0) throw new Error(`${parent.name} has ${others.length + (only ? 1 : 0)} ${name}`);
  return only;
}
