import { type AreaName, areaBook } from '../areas/area-names';
import countries from './money-countries.json';

const COUNTRIES: Record<string, string> = countries;

const made = new Map<string, AreaName>();

/** The one country that has a currency, by ISO 4217; null for money of many countries and of the whole world. */
export function countryOfMoney(currency: string | null): AreaName | null {
  const code = currency === null ? undefined : COUNTRIES[currency];
  if (!code) return null;
  if (made.size === 0)
    for (const name of areaBook('en').names.values()) if (name.by === 'name' && name.code) made.set(name.code, name);
  return made.get(code) ?? null;
}
