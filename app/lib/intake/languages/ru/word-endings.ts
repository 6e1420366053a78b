/** What a word ends in when it names, and what stands there in its other cases. The first that fits is taken. */
const CASES: [ending: RegExp, endings: string[]][] = [
  [/ия$/, ['ия', 'ии', 'ию', 'ией']],
  [/ая$/, ['ая', 'ой', 'ую', 'ою']],
  [/ые$/, ['ые', 'ых', 'ым', 'ыми']],
  [/ие$/, ['ие', 'их', 'им', 'ими']],
  [/(ий|ый|ой)$/, ['ий', 'ый', 'ой', 'ого', 'ому', 'им', 'ым', 'ом', 'ем', 'ия', 'ии', 'ию']],
  [/а$/, ['а', 'ы', 'и', 'е', 'у', 'ой', 'ей']],
  [/я$/, ['я', 'и', 'ю', 'е', 'ей']],
  [/й$/, ['й', 'я', 'ю', 'ем', 'е']],
  [/ь$/, ['ь', 'я', 'ю', 'ем', 'е', 'и', 'ью']],
  [/ы$/, ['ы', '', 'ов', 'ам', 'ами', 'ах']],
  [/([бвгджзклмнпрстфхцчшщ])$/, ['', 'а', 'у', 'ом', 'е']],
];

const CAPITALS = /^\p{Lu}{2,}$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** "Аравия" in all its cases; abbreviations (США) and words that do not change (Перу) stand for themselves. */
export function russianCases(word: string): string[] {
  if (CAPITALS.test(word) || !CYRILLIC.test(word)) return [word];
  for (const [ending, endings] of CASES) {
    const found = ending.exec(word);
    if (!found) continue;
    const stem = /^[а-яё]$/u.test(found[0]) && endings[0] === '' ? word : word.slice(0, found.index);
    return endings.map((one) => stem + one);
  }
  return [word];
}

const ADJECTIVE = ['ий', 'ая', 'ое', 'ие', 'ого', 'ой', 'ую', 'ому', 'им', 'ими', 'их', 'ом', 'о'];

/** An adjective by its stem, "китайск": all its forms, and with о the first half of a compound, "китайско-". */
export function russianAdjective(stem: string): string[] {
  return /[сц]к$/.test(stem) ? ADJECTIVE.map((ending) => stem + ending) : [`${stem}о`];
}
