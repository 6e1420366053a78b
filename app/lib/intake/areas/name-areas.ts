import { LANGUAGES } from '../languages/language';
import { matchPhrase } from '../text/phrases';
import { tokenise } from '../text/tokens';
import { areaBook } from './area-names';

const ARTICLE = /^the /i;
const LIST_ENDING = /^(countries|states|nations|region|members?)$/;

/** The English name of the area that a name in any of the languages stands for; null when none does. "PRC" is China. */
export function englishNameOf(name: string): string | null {
  if (/^(world|all countries|global)$/i.test(name.trim())) return 'World';
  const tokens = tokenise(name.trim().replace(ARTICLE, ''));
  for (const language of LANGUAGES) {
    const { phrases, names } = areaBook(language);
    const mark = matchPhrase(phrases, tokens, 0, tokens.length);
    const rest = tokens.slice(mark?.to ?? 0);
    if (mark && rest.every(({ fold }) => LIST_ENDING.test(fold))) return names.get(mark.tag)?.name ?? null;
  }
  return null;
}
