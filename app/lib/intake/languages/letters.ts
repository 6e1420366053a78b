/** Letters that count as others when words are compared, in whatever language a text is. */
export const ALIKE_LETTERS: readonly [letter: string, as: string][] = [['ё', 'е']];

/** Initials that double for a plural, "EE. UU.": a blank may stand between them. */
export const DOUBLED_INITIALS: readonly [first: string, second: string][] = [['EE', 'UU']];
