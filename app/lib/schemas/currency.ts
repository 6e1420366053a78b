const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether the code is one of ISO 4217's, in capitals: USD, EUR, CNY. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}
