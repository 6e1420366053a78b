const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The English name of a language (BCP 47, Unicode CLDR): `en` is English. */
export function languageName(code: string): string {
  return NAMES.of(code) ?? code;
}
