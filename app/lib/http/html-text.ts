import 'server-only';
import { Tokenizer } from 'htmlparser2';

/** What stands in them is no text of an article. */
const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'object',
  'select',
  'button',
]);

/** They begin and end a paragraph. */
const BLOCKS = new Set(
  'address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** They part words, as in the cells of a row. */
const CELLS = new Set(['td', 'th']);

const joined = (parts: readonly string[]) => parts.join('').replace(/\s+/g, ' ').trim();

/** Lines and blocks of text as they come. */
class Blocks {
  readonly #blocks: string[] = [];
  #lines: string[] = [];
  #line: string[] = [];

  add(text: string): void {
    this.#line.push(text);
  }

  endLine(): void {
    this.#lines.push(joined(this.#line));
    this.#line = [];
  }

  endBlock(): void {
    this.endLine();
    const block = this.#lines.join('\n').trim();
    if (block !== '') this.#blocks.push(block);
    this.#lines = [];
  }

  toString(): string {
    this.endBlock();
    return this.#blocks.join('\n\n');
  }
}

const nothing = () => undefined;

/**
 * The text of an HTML page as a reader sees it: scripts, styles and controls left out, a blank line between blocks, a
 * line end for each `br`. Nothing is run or fetched. "<p>One<br>two</p><p>Three</p>" is "One\ntwo\n\nThree".
 * The tokenizer alone, since the parser above it takes time that grows with the square of how deep tags are nested.
 */
export function htmlToText(html: string): string {
  const found = new Blocks();
  /** The dropped element that is open, and how many of its name lie in one another. */
  let dropped: { name: string; depth: number } | null = null;
  let opened = '';
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase();
  const close = (name: string) => {
    if (!dropped) {
      if (BLOCKS.has(name)) found.endBlock();
      return;
    }
    if (name === dropped.name) dropped.depth -= 1;
    if (dropped.depth === 0) dropped = null;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        opened = nameAt(start, end);
        if (dropped) {
          if (opened === dropped.name) dropped.depth += 1;
        } else if (DROPPED.has(opened)) dropped = { name: opened, depth: 1 };
        else if (opened === 'br') found.endLine();
        else if (BLOCKS.has(opened)) found.endBlock();
        else if (CELLS.has(opened)) found.add(' ');
      },
      onselfclosingtag: () => close(opened),
      onclosetag: (start, end) => close(nameAt(start, end)),
      ontext(start, end) {
        if (!dropped) found.add(html.slice(start, end));
      },
      ontextentity(codepoint) {
        if (!dropped) found.add(String.fromCodePoint(codepoint));
      },
      onopentagend: nothing,
      onattribname: nothing,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return found.toString();
}
