/** ISO 4217's plural in running text (Unicode CLDR): `USD` "US dollars", `EUR` "euros". The code when unknown. */
export function currencyName(code: string): string {
  const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' });
  return parts.formatToParts(2).find(({ type }) => type === 'currency')?.value ?? code;
}

/** In a sentence that names the amount: dollars of the United States are plainly "dollars". */
export function currencyInSentence(code: string): string {
  return code === 'USD' ? 'dollars' : currencyName(code);
}

/** For a narrow table heading: "US$" for USD, the code for others. */
export function currencyShort(code: string): string {
  return code === 'USD' ? 'US$' : code;
}
