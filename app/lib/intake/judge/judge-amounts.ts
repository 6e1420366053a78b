import { leftOfAmount, type MoneyAmount } from '../amounts/money-amount';
import type { Term } from '../languages/vocabulary';
import { flowOfTerm, isKindTerm, KIND_OF_TERM } from '../scan/flow-terms';
import { isWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import { headOf, kindBefore, preciseTrigger, triggerBefore, triggerBehind, verbBehind } from './find-trigger';
import { judgeDifference, judgeFavour } from './judge-balances';
import { judgeSurroundings } from './judge-changes';
import { isBareSale, makerOf } from './judge-companies';
import { judgeTense } from './judge-plans';
import { judgeScope, productInFront, scopeOfAmount } from './judge-scope';
import { judgeWeak } from './judge-weak-terms';
import { type JudgeContext, type Judgement, other, words } from './judgement';

/** What an amount is by the words around it; `open` when its sentence does not say. */
export function judgeAmount(scan: Scan, amount: MoneyAmount, context: JudgeContext): Judgement {
  if (amount.isConversion) return other('conversion', null);
  const early = judgeDifference(scan, amount) ?? judgeSurroundings(scan, amount) ?? judgeFavour(scan, amount, context);
  if (early) return early;
  const adjacent = kindBefore(scan, amount);
  if (adjacent) return other(KIND_OF_TERM[adjacent.tag] ?? 'other', adjacent);
  const found = triggerBehind(scan, amount);
  const isBalance = isOfBalance(scan, amount);
  const part = isBalance && found ? judgeScope(scan, amount, found, 'right') : null;
  if (part) return part;
  const behind = isBalance ? null : found;
  const before = behind ? null : preciseTrigger(scan, triggerBefore(scan, amount));
  const trigger = behind ?? before ?? verbBehind(scan, amount);
  if (!trigger) return judgeAlone(scan, amount);
  const side = trigger.from >= amount.to ? 'right' : 'left';
  return judgeTrigger(scan, amount, { trigger, side }, context);
}

/** Without a word of trade in its sentence an amount may still be a plan or a product. */
const judgeAlone = (scan: Scan, amount: MoneyAmount): Judgement =>
  judgeTense(scan, amount, scan.sentence.from) ??
  scopeOfAmount(scan, amount, null) ??
  productInFront(scan, amount, null) ?? { is: 'open' };

/** "un déficit de 68.300 millones en el comercio de bienes": a balance right in front decides. */
function isOfBalance(scan: Scan, amount: MoneyAmount): boolean {
  const start = leftOfAmount(amount);
  const term = scan.termAt.get(start - 2) ?? scan.termAt.get(start - 3);
  return term !== undefined && flowOfTerm(term.tag)?.flow === 'balance' && isWord(scan, term.to, 'balanceLink');
}

function judgeTrigger(
  scan: Scan,
  amount: MoneyAmount,
  { trigger, side }: { trigger: Mark<Term>; side: 'left' | 'right' },
  context: JudgeContext,
): Judgement {
  if (isKindTerm(trigger.tag)) return other(KIND_OF_TERM[trigger.tag] ?? 'other', trigger);
  const product = productStillTold(trigger, context);
  if (product && isBareSale(scan, trigger)) return other('product', trigger, product);
  const head = headOf(scan, trigger);
  if (head) return other(KIND_OF_TERM[head.tag] ?? 'other', head);
  const maker = makerOf(scan, trigger, amount);
  if (maker) return maker;
  const weak = judgeWeak(scan, amount, trigger, context);
  if (weak) return weak;
  const narrowed = judgeScope(scan, amount, trigger, side);
  if (narrowed) return narrowed;
  if (product && isBareFlow(scan, trigger)) return other('product', trigger, product);
  const beside = productBeside(scan, trigger);
  if (beside) return other('product', beside, words(scan, beside));
  const tense = judgeTense(scan, amount, side === 'left' ? trigger.to : scan.sentence.from);
  return tense ?? { is: 'figure', trigger, side };
}

/** The product told before, unless it was told of the other flow alone. */
function productStillTold({ tag }: Mark<Term>, { product }: JudgeContext): string | null {
  const isOther = product !== null && product.flow !== null && product.flow !== flowOfTerm(tag)?.flow;
  return product === null || isOther ? null : product.name;
}

/** "textile imports were $3bn while exports were $1bn": the other flow is that of the same product. */
function productBeside(scan: Scan, { tag, from }: Mark<Term>): Mark<Term> | null {
  if (!/^(exports|imports)$/.test(tag) || !isWord(scan, from - 1, 'while')) return null;
  const flow = scan.terms.findLast(
    (term) => /^(exports|imports)$/.test(term.tag) && term.tag !== tag && term.to < from,
  );
  const product = flow && scan.termAt.get(flow.from - 1);
  return product?.tag === 'product' ? product : null;
}

/** "Exports jumped": a flow that names neither whose nor which goes on with the product told before. */
function isBareFlow(scan: Scan, trigger: Mark<Term>): boolean {
  if (trigger.tag !== 'exports' && trigger.tag !== 'imports') return false;
  const isFirst =
    trigger.from === scan.sentence.from ||
    isWord(scan, trigger.from - 1, 'pointsAtFlow') ||
    scan.termAt.get(trigger.from - 1)?.tag === 'own';
  return (
    isFirst &&
    !scan.areas.some(({ from, preposition }) => from >= trigger.to && from - trigger.to < 8 && preposition === 'of')
  );
}
