import { INTAKE_LANGUAGES } from '../../domain/intake-languages';
import { INTAKE_TEXT_LIMIT, inBytes } from '../../domain/intake-limits';
import { languageName } from '../figure/language-words';
import type { FormChoice } from './figure-form-words';

/** Label and help of each field of the intake form. */
export const INTAKE_FORM_WORDS = {
  text: {
    label: 'Text of the article',
    hint: `Pasted as it is, up to ${inBytes(INTAKE_TEXT_LIMIT)} (about 40,000 English words)`,
  },
  file: { label: 'Or a file', hint: 'Plain text or HTML in UTF-8; it takes the place of the text above' },
  published: { label: 'Published', hint: 'A day, a month or a year: 2025-11-20, 2025-11, 2025' },
  lang: { label: 'Language' },
  source: { label: 'Source', hint: 'Where the figures are recorded; a new one comes with the first figure you accept' },
  publisher: { label: 'Publisher' },
  title: { label: 'Title, as printed' },
  authors: { label: 'Authors' },
  url: { label: 'Link', hint: 'Begins with https:// or http://' },
  reason: { label: 'Reason for adding the figures', hint: 'Shown to readers beside each of them' },
} as const;

export const INTAKE_REASON = 'Taken from the article by intake, checked by an editor';

export const LANGUAGE_CHOICES: readonly FormChoice[] = INTAKE_LANGUAGES.map((value) => ({
  value,
  text: languageName(value),
}));

/** The label of a field in a list of problems. */
export function intakeLabel(name: string): string {
  return name in INTAKE_FORM_WORDS ? INTAKE_FORM_WORDS[name as keyof typeof INTAKE_FORM_WORDS].label : name;
}
