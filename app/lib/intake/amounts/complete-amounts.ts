import { isForm, type Reading } from '../text/reading';
import type { Token } from '../text/tokens';
import { type MoneyAmount, SMALLEST_SCALE } from './money-amount';

const CONVERSION_REACH = 4;

/** "$186m (£97m)", "5 trillion yuan, or $700 billion": the same amount said in another currency. */
export function markConversions({ tokens, lexicon: { forms } }: Reading, found: MoneyAmount[]): void {
  for (const [index, amount] of found.entries()) {
    const before = found[index - 1];
    if (
      !before ||
      amount.from - before.to > CONVERSION_REACH ||
      !amount.currency ||
      amount.currency === before.currency
    )
      continue;
    const between = tokens.slice(before.to, amount.from).map(({ fold }) => fold);
    const isChain = before.isConversion && /^[;,/]$/.test(between[0] ?? '') && between.length === 1;
    const isBracketed = isChain || between[0] === '(' || between[0] === '[' || between[0] === '/' || between[0] === '=';
    const isOr = (between[0] === ',' || between.length < 3) && between.some((word) => forms.conversion.has(word));
    amount.isConversion = isBracketed || isOr;
    if (amount.isConversion) stretchTail(tokens, found, index);
  }
}

/** The amount in front takes the bracket of its conversions along. */
function stretchTail(tokens: readonly Token[], found: readonly MoneyAmount[], index: number): void {
  const conversion = found[index];
  const owner = found.slice(0, index).findLast(({ isConversion }) => !isConversion);
  if (!conversion || !owner) return;
  const isClosed = tokens[conversion.to]?.fold === ')' || tokens[conversion.to]?.fold === ']';
  owner.tail = conversion.to + (isClosed ? 1 : 0);
}

const GAP_REACH = 8;

/** "Импорт превысил $20 млн, а вывоз — $15 млн": where the verb is left out, it hedges the second amount too. */
export function shareHedges(reading: Reading, found: readonly MoneyAmount[]): void {
  for (const [index, amount] of found.entries()) {
    const told = found[index - 1]?.hedge;
    if (!told || amount.hedge || !isForm(reading, told.from, 'hedgingVerb')) continue;
    const first = found[index - 1]?.to ?? 0;
    // The preposition of the verb shows that it is meant.
    const hasLink = isForm(reading, amount.from - 1, 'hedgedLink');
    const dash = reading.tokens[amount.from - 2];
    const isLeftOut = hasLink && /^[-–—]$/.test(dash?.fold ?? '') && dash?.isSpaced === true;
    if (isLeftOut && amount.from - first <= GAP_REACH) amount.hedge = { ...told, from: amount.from, to: amount.from };
  }
}

/** An amount without a currency has that of the amount before it in the sentence, else of the one behind it. */
export function fillCurrencies(reading: Reading, found: MoneyAmount[]): MoneyAmount[] {
  const printed = found.filter(({ currencyFrom, isConversion }) => currencyFrom === 'printed' && !isConversion);
  for (const amount of found) {
    if (amount.currency) continue;
    const before = printed.filter(({ from }) => from < amount.from).at(-1);
    const giver = before ?? printed.find(({ from }) => from > amount.from);
    if (!giver) continue;
    amount.currency = giver.currency;
    amount.currencyFrom = 'neighbour';
    if (amount.exponent < SMALLEST_SCALE && giver.exponent >= SMALLEST_SCALE && reading.lexicon.grammar.spellsThousands)
      scaleUp(amount);
  }
  return found.filter(({ currency, exponent }) => currency !== null || exponent >= SMALLEST_SCALE);
}

/** "exportamos 44 mil 850 millones e importamos 20 mil 866": millions, too. */
function scaleUp(amount: MoneyAmount): void {
  const million = 10n ** 6n;
  amount.low *= million;
  amount.high *= million;
  amount.decimals -= 6;
  amount.exponent = 6;
}
