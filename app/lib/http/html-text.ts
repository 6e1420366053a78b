import 'server-only';
import { Parser } from 'htmlparser2';

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
const CELLS = new Set(['td', 'th', 'option']);

const joined = (parts: readonly string[]) => parts.join('').replace(/\s+/g, ' ').trim();

/**
 * The text of an HTML page as a reader sees it: scripts, styles and controls left out, a blank line between blocks, a
 * line end for each `br`. Nothing is run or fetched. "<p>One<br>two</p><p>Three</p>" is "One\ntwo\n\nThree".
 */
export function htmlToText(html: string): string {
  const blocks: string[] = [];
  let lines: string[] = [];
  let line: string[] = [];
  /** The dropped element that is open, and how many of its name lie in one another. */
  let dropped: { name: string; depth: number } | null = null;
  const endLine = () => {
    lines.push(joined(line));
    line = [];
  };
  const endBlock = () => {
    endLine();
    const block = lines.join('\n').trim();
    if (block !== '') blocks.push(block);
    lines = [];
  };
  const parser = new Parser({
    onopentagname(name) {
      if (dropped) {
        if (name === dropped.name) dropped.depth += 1;
      } else if (DROPPED.has(name)) dropped = { name, depth: 1 };
      else if (name === 'br') endLine();
      else if (BLOCKS.has(name)) endBlock();
      else if (CELLS.has(name)) line.push(' ');
    },
    ontext(text) {
      if (!dropped) line.push(text);
    },
    onclosetag(name) {
      if (!dropped) {
        if (BLOCKS.has(name)) endBlock();
        return;
      }
      if (name === dropped.name) dropped.depth -= 1;
      if (dropped.depth === 0) dropped = null;
    },
  });
  parser.end(html);
  endBlock();
  return blocks.join('\n\n');
}
