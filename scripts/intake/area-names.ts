import { INTAKE_LANGUAGES } from '@/lib/domain/intake-languages';
import { areaBook } from '@/lib/intake/areas/area-names';
import { lexiconOf } from '@/lib/intake/languages/languages';
import { matchPhrase } from '@/lib/intake/text/phrases';
import { tokenise } from '@/lib/intake/text/tokens';

const ARTICLE = /^the /i;
const LIST_ENDING = /^(countries|states|nations|region|members?)$/;

/** The English name of the area that a name in any of the languages stands for; null when none does. "PRC" is China. */
export function englishNameOf(name: string): string | null {
  if (/^(world|all countries|global)$/i.test(name.trim())) return 'World';
  const tokens = tokenise(name.trim().replace(ARTICLE, ''));
  for (const language of INTAKE_LANGUAGES) {
    const { phrases, names } = areaBook(lexiconOf(language));
    const mark = matchPhrase(phrases, tokens, 0, tokens.length);
    const rest = tokens.slice(mark?.to ?? 0);
    if (mark && rest.every(({ fold }) => LIST_ENDING.test(fold))) return names.get(mark.tag)?.name ?? null;
  }
  return null;
}
