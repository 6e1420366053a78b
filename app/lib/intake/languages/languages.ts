import { INTAKE_LANGUAGES, type IntakeLanguage } from '../../domain/intake-languages';
import { english } from './en/rules';
import { spanish } from './es/rules';
import type { LanguageRules } from './language-rules';
import { type Lexicon, makeLexicon } from './lexicon';
import { russian } from './ru/rules';

/** Every language that is read. A new one is a folder, its code in `INTAKE_LANGUAGES`, and a line here. */
const RULES: Record<IntakeLanguage, LanguageRules> = { en: english, es: spanish, ru: russian };

/** The rules of every language, in their order. */
export const LANGUAGE_RULES: readonly LanguageRules[] = INTAKE_LANGUAGES.map((code) => RULES[code]);

const made = new Map<IntakeLanguage, Lexicon>();

/** The words and grammar of a language, ready to be looked up. Made once. */
export function lexiconOf(language: IntakeLanguage): Lexicon {
  const rules = RULES[language];
  const lexicon =
    made.get(language) ??
    makeLexicon(
      rules,
      LANGUAGE_RULES.filter(({ script }) => script === rules.script),
    );
  made.set(language, lexicon);
  return lexicon;
}

const COMMON_WORDS = new Map(
  INTAKE_LANGUAGES.flatMap((code) => RULES[code].commonWords.split(' ').map((word) => [word, code] as const)),
);

/** Letters of scripts other than the Latin one, which is that of most foreign names, too. */
const SCRIPTS = INTAKE_LANGUAGES.filter((code) => RULES[code].script !== 'Latin').map(
  (code) => [code, new RegExp(`\\p{Script=${RULES[code].script}}`, 'u')] as const,
);

/** How many letters tell enough. */
const SAMPLE = 32_000;

/** The language of a text by its letters and commonest words; the first one when nothing tells. */
export function detectLanguage(text: string): IntakeLanguage {
  const counts = new Map<IntakeLanguage, number>();
  for (const [word] of text.slice(0, SAMPLE).matchAll(/\p{L}{1,40}/gu)) {
    const lower = word.toLowerCase();
    const language = SCRIPTS.find(([, letters]) => letters.test(lower))?.[0] ?? COMMON_WORDS.get(lower);
    if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const countOf = (language: IntakeLanguage) => counts.get(language) ?? 0;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const foreign = SCRIPTS.find(([language]) => countOf(language) * 2 > all)?.[0];
  const latin = INTAKE_LANGUAGES.filter((language) => !SCRIPTS.some(([one]) => one === language));
  return foreign ?? latin.reduce((best, language) => (countOf(language) > countOf(best) ? language : best));
}
