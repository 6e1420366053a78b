import { type AreaName, countryNamed } from '../areas/area-names';
import countries from './money-countries.json';
import families from './money-families.json';

interface MoneyFamily {
  /** What the name means where no country decides. */
  else: string;
  /** ISO 4217 by the code of the country. */
  of: Record<string, string>;
  /** Words of counting that speak for one of the countries when it takes part. */
  countedIn?: { words: string[]; country: string };
}

const FAMILIES: Record<string, MoneyFamily> = families;

/** Whether a code stands for a name that several currencies share, such as `PESO`, until a country decides. */
export function isMoneyFamily(code: string | null): boolean {
  return code !== null && FAMILIES[code] !== undefined;
}

/**
 * The ISO 4217 code of a printed currency. Pesos, rupees and their like are those of the first country that has some;
 * `codes` are countries in the order of their weight: reporter, partner, others of the sentence; `words` those of the amount.
 */
export function resolveCurrency(
  code: string | null,
  codes: readonly (string | null | undefined)[],
  words: readonly string[] = [],
): { code: string; isByCountry: boolean } {
  const family = code === null ? undefined : FAMILIES[code];
  if (!family) return { code: code ?? '', isByCountry: false };
  const { countedIn } = family;
  const isCounted =
    countedIn && codes.includes(countedIn.country) && words.some((word) => countedIn.words.includes(word));
  const order = isCounted ? [countedIn.country, ...codes] : codes;
  const found = order.map((one) => family.of[one ?? '']).find((one) => one !== undefined);
  return { code: found ?? family.else, isByCountry: true };
}

const COUNTRIES: Record<string, string> = countries;

/** The one country that has a currency, by ISO 4217; null for money of many countries and of the whole world. */
export function countryOfMoney(currency: string | null): AreaName | null {
  const code = currency === null ? undefined : COUNTRIES[currency];
  return code === undefined ? null : countryNamed(code);
}
