import { expect, test } from 'vitest';
import { htmlToText } from '@/lib/http/html-text';
import { readUpload } from '@/lib/http/read-upload';

test.each([
  ['<p>One<br>two</p><p>Three</p>', 'One\ntwo\n\nThree'],
  ['<h1>Head</h1>\n  <p>Trade  came to\n $5&nbsp;bn &amp; more</p>', 'Head\n\nTrade came to $5 bn & more'],
  ['<script>var a = "<p>$1 bn</p>";</script><style>p{}</style>Kept<noscript>$2 bn</noscript>', 'Kept'],
  ['<head><title>Not it</title></head><body>It</body>', 'It'],
  ['<div>one<div>two</div>three</div>', 'one\n\ntwo\n\nthree'],
  ['<table><tr><td>Exports</td><td>5</td></tr><tr><td>Imports</td><td>6</td></tr></table>', 'Exports 5\n\nImports 6'],
  ['$3.<b>4</b> billion<!-- $9 billion -->', '$3.4 billion'],
  ['<svg><text>$1</text><svg></svg><text>$2</text></svg>after', 'after'],
  ['<svg/>after <BUTTON>not</BUTTON>it &#8364;1.4&nbsp;bn', 'after it €1.4 bn'],
  ['plain < text & 5 > 4', 'plain < text & 5 > 4'],
  ['<p>never closed <i>at all', 'never closed at all'],
])('%s is %j', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

// Work that grew with the square of the length would take longer than a test may.
test.each(['<div>', '<svg>', '<', '&', '<p a="', '<!--'])('much of %s that never ends is read to its end', (unit) => {
  expect(htmlToText(`$5 bn${unit.repeat(600_000)}`)).toContain('$5 bn');
});

test('a file is read as its name or type says; what is not UTF-8 is refused, no file is none', async () => {
  const html = '<p>One</p><p>Two</p>';
  expect(await readUpload(new File([html], 'a.HTML'))).toEqual({ text: 'One\n\nTwo' });
  expect(await readUpload(new File([html], 'a', { type: 'text/html' }))).toEqual({ text: 'One\n\nTwo' });
  expect(await readUpload(new File([html], 'a.txt', { type: 'text/plain' }))).toEqual({ text: html });
  expect(await readUpload(new File([new Uint8Array([0x93, 0xff])], 'a.txt'))).toBe('not_utf8');
  expect(await readUpload(new File([], 'a.txt'))).toBe('none');
  expect(await readUpload('typed')).toBe('none');
});
