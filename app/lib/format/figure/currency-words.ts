/** Names that were asked for: a formatter costs more than all else of a row, and currencies are few. */
const KNOWN = new Map<string, string>();

/** ISO 4217's plural in running text (Unicode CLDR): `USD` "US dollars", `EUR` "euros". The code when unknown. */
export function currencyName(code: string): string {
  const known = KNOWN.get(code);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' });
  const name = parts.formatToParts(2).find(({ type }) => type === 'currency')?.value;
  // What has no name is given as it is, and not kept: it may be anything.
  if (name === undefined || name === code) return code;
  KNOWN.set(code, name);
  return name;
}

/** In a sentence that names the amount: dollars of the United States are plainly "dollars". */
export function currencyInSentence(code: string): string {
  return code === 'USD' ? 'dollars' : currencyName(code);
}

/** For a narrow table heading: "US$" for USD, the code for others. */
export function currencyShort(code: string): string {
  return code === 'USD' ? 'US$' : code;
}
