import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PictureTheme } from '@/lib/schemas/picture-query';

/** Styles of charts that a picture keeps: a chart's place on a page and its hover states mean nothing there. */
const KEPT_PROPERTIES =
  /^(?:--hue|fill|fill-opacity|stroke|stroke-[a-z]+|stop-[a-z]+|opacity|font-size|font-weight|font-style|text-anchor|paint-order|shape-rendering|dominant-baseline)$/;

interface StyleRule {
  selectors: string[];
  declarations: string[];
}

type Colours = ReadonlyMap<string, string>;

function readStyles(file: string): string {
  return readFileSync(path.join(process.cwd(), 'app', 'ui', file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
}

/** The colour tokens of a theme: `--ground: light-dark(#fafaf7, #15181a);` is #15181a when dark. */
function readColours(theme: PictureTheme): Colours {
  const pairs = readStyles('layout/tokens.css').matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\);/g);
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]));
}

/** The plain rules of a style sheet; at-rules with all they hold are left out. */
function readRules(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  let depth = 0;
  let [prelude, body] = ['', ''];
  for (const character of css) {
    if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth > 0) continue;
      if (!prelude.trim().startsWith('@')) rules.push(toRule(prelude, body));
      [prelude, body] = ['', ''];
    } else if (depth === 0) prelude += character;
    else body += character;
  }
  return rules;
}

function toRule(prelude: string, body: string): StyleRule {
  return {
    selectors: prelude.split(',').map((selector) => selector.trim()),
    declarations: body
      .split(';')
      .map((declaration) => declaration.trim().replace(/:\s+/, ':'))
      .filter((declaration) => KEPT_PROPERTIES.test(declaration.split(':', 1)[0] ?? '')),
  };
}

/** Classes alone, and only those that the markup uses. */
function applies(selector: string, used: ReadonlySet<string>): boolean {
  if (!/^\.[\w-]+(?:[ .][\w.-]+)*$/.test(selector)) return false;
  return [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => used.has(name));
}

/**
 * The hue of a row is a variable on pages. Pictures have it as `color`, since programs that draw SVG outside of browsers
 * know no variables.
 */
function withoutVariables(text: string, colours: Colours): string {
  return text
    .replaceAll('var(--hue)', 'currentColor')
    .replace(/^--hue:/, 'color:')
    .replace(/var\((--[\w-]+)\)/g, (whole, name: string) => colours.get(name) ?? whole);
}

/** Read once: files of the build do not change while it is served. */
const sheets = new Map<PictureTheme, { colours: Colours; rules: StyleRule[] }>();

function sheetOf(theme: PictureTheme): { colours: Colours; rules: StyleRule[] } {
  const known = sheets.get(theme);
  if (known) return known;
  const sheet = {
    colours: readColours(theme),
    rules: [...readRules(readStyles('charts/charts.css')), ...readRules(readStyles('pictures/pictures.css'))],
  };
  sheets.set(theme, sheet);
  return sheet;
}

/**
 * The styles of a picture, all in plain values: those of the charts' own style sheet and of pictures.css, as far as the
 * markup uses them, in the colours of a theme.
 */
export function stylePicture(markup: string, theme: PictureTheme): string {
  const { colours, rules } = sheetOf(theme);
  const used = new Set([...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const css = rules.flatMap(({ selectors, declarations }) => {
    const kept = selectors.filter((selector) => applies(selector, used));
    if (kept.length === 0 || declarations.length === 0) return [];
    return `${kept.join(',')}{${declarations.map((text) => withoutVariables(text, colours)).join(';')}}`;
  });
  return css.join('');
}
