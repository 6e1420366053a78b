/** The message of an embedded page to the page around it: `{ type: 'as-reported:height', height: 640 }`, in px. */
export const HEIGHT_MESSAGE = 'as-reported:height';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export interface EmbedCode {
  /** Absolute. */
  address: string;
  /** The origin that messages come from. */
  origin: string;
  title: string;
  /** In px: kept where the page around allows no script of its own. */
  height: number;
}

/** The code that another site copies: a frame, and a listener that gives it the height of what it shows. */
export function embedCode({ address, origin, title, height }: EmbedCode): string {
  const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
  const listener = [
    "addEventListener('message',function(e){",
    `if(e.origin==='${origin}'&&e.data&&e.data.type==='${HEIGHT_MESSAGE}')`,
    "document.querySelectorAll('iframe').forEach(function(f){",
    'if(f.contentWindow===e.source)f.height=Number(e.data.height)})})',
  ].join('');
  const frame = `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
  return `${frame}\n<script>${listener}</script>`;
}
