import type { Lexicon } from '../languages/lexicon';
import type { FormName } from '../languages/word-forms';
import type { Token } from './tokens';

/** A text in words, and the language that it is read in. */
export interface Reading {
  tokens: readonly Token[];
  lexicon: Lexicon;
}

/** Whether the word at a place of the text is one of a group of words. */
export function isForm({ tokens, lexicon }: Reading, at: number, form: FormName): boolean {
  return lexicon.forms[form].has(tokens[at]?.fold ?? '');
}
