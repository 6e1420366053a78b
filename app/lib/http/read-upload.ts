import 'server-only';
import { htmlToText } from './html-text';

const HTML_NAME = /\.x?html?$/i;

/** The text of an uploaded .txt or .html file in UTF-8; or why there is none. */
export async function readUpload(file: FormDataEntryValue | null): Promise<{ text: string } | 'none' | 'not_utf8'> {
  if (!(file instanceof File) || file.size === 0) return 'none';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    const isHtml = HTML_NAME.test(file.name) || file.type === 'text/html';
    return { text: isHtml ? htmlToText(text) : text };
  } catch {
    return 'not_utf8';
  }
}
