/** A list of phrases written with slashes between them, over as many lines as they need. */
export function phrases(text: string): string[] {
  return text
    .split('/')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => phrase !== '');
}
