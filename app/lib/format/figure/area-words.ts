import { findGroup, officialAreaName, regionCode } from '../../areas/area-lists';
import type { AreaCode } from '../../domain/area';
import { formatMonth } from './date-words';

const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Names of the areas of the published lists, which are few, while an export names a million. */
const KNOWN = new Map<AreaCode, string>();

/** The short English name that readers know (Unicode CLDR): `CHN` is China, `M49:419` Latin America. The code if
 * none. */
export function areaName(code: AreaCode): string {
  const known = KNOWN.get(code);
  if (known !== undefined) return known;
  const region = regionCode(code);
  const name = (region && NAMES.of(region)) || officialAreaName(code) || findGroup(code)?.name;
  if (!name) return capitalise(code);
  KNOWN.set(code, capitalise(name));
  return capitalise(name);
}

/** Names that English says with an article in a sentence. */
const TAKES_ARTICLE =
  /^(Americas|Bahamas|Gambia|Netherlands|Philippines|Maldives|Comoros|Seychelles|Vatican|Caribbean|.*\b(States|Kingdom|Emirates|Republic|Islands|Territory|Territories)\b.*)$/;

/** The whole world is no proper name. */
const WORLD: AreaCode = 'M49:001';

/** The name as it stands in a sentence: "the Americas", "Latin America", "the world". */
export function areaInSentence(code: AreaCode): string {
  if (code === WORLD) return 'the world';
  const group = findGroup(code);
  if (group) return group.takesArticle ? `the ${group.name}` : group.name;
  const name = areaName(code);
  return TAKES_ARTICLE.test(name) ? `the ${name}` : name;
}

/** Whose list a group is: "27 members, since Feb 2020", "28 members, Jul 2013 to Jan 2020"; null for others. */
export function groupMembersWords(code: AreaCode): string | null {
  const group = findGroup(code);
  if (!group) return null;
  const when = group.until
    ? `${formatMonth(group.since)} to ${formatMonth(group.until)}`
    : `since ${formatMonth(group.since)}`;
  return `${group.members.split(' ').length} members, ${when}`;
}

/** "China’s", "the United States’". At the start of a sentence give `capital`. */
export function areaPossessive(code: AreaCode, at: 'start' | 'middle' = 'middle'): string {
  const name = areaInSentence(code);
  const possessive = name.endsWith('s') ? `${name}’` : `${name}’s`;
  return at === 'start' ? capitalise(possessive) : possessive;
}

/** The first letter as a capital; the rest stays. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "A", "A and B", "A, B and C". */
export function listInSentence(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
