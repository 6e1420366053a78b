import type { BalanceSign, Flow } from '../../domain/figure';
import type { MoneyAmount } from '../amounts/money-amount';
import type { Judgement } from '../judge/judgement';
import type { Term } from '../languages/vocabulary';
import { type Party, takenOver } from '../parties/article-context';
import { findParties, hasSubjectWord } from '../parties/find-parties';
import { goesOnWithList, listedRole, listRoleOf, memberBeside, replaceBeside } from '../parties/list-members';
import { isSameParty, type Parties, toParty } from '../parties/party-slots';
import { flowOfTerm, isSideTerm } from '../scan/flow-terms';
import { isWord, type Scan } from '../scan/scan-sentence';
import type { Mark } from '../text/phrases';
import type { Draft, Reached, SentenceContext } from './draft';
import { periodOf } from './draft-period';

const FRAME_REACH = 3;

/** An amount that was judged to a figure with all its parts; null when it is none, or has no currency. */
export function draftFigure(
  context: SentenceContext,
  reached: Reached,
  amount: MoneyAmount,
  judgement: Judgement,
): Omit<Draft, 'isCompared'> | null {
  if (judgement.is === 'other') return null;
  if (amount.currency === null && !takeCurrency(context, amount)) return null;
  if (judgement.is === 'open') return draftFromFrame(context, reached, amount);
  const { balance } = judgement;
  const told = balance ? { flow: 'balance' as const, sign: balance } : flowOfTerm(judgement.trigger.tag);
  if (!told) return null;
  const parties = partiesOf(context, reached, amount, judgement.trigger);
  const sign = told.sign ?? (told.flow === 'balance' ? signNear(reached.scan, judgement.trigger) : null);
  const flow: Flow =
    parties.isBothWays && /_verb$|^sold$|^bought$/.test(judgement.trigger.tag) ? 'turnover' : told.flow;
  const draft = { amount, flow, sign, flowAt: judgement.trigger, flowReason: 'printed' as const, parties };
  return { ...draft, ...periodOf(context, reached, amount, parties) };
}

const CURRENCY_REACH = 2;

/** "Exports grew to 4.2 trillion": in the currency of the figure told just before. */
function takeCurrency({ article, index }: SentenceContext, amount: MoneyAmount): boolean {
  const isNear = article.frame !== null && index - article.frame.sentence <= CURRENCY_REACH;
  if (!isNear || !article.currency) return false;
  amount.currency = article.currency;
  amount.currencyFrom = 'neighbour';
  return true;
}

/** One trigger with several amounts keeps the parties that stood with the first. */
function partiesOf(
  context: SentenceContext,
  { scan, drafts }: Reached,
  amount: MoneyAmount,
  trigger: Mark<Term>,
): Parties {
  const found = findParties(scan, trigger, amount, context.article);
  const member = isSideTerm(trigger.tag) ? toParty(memberBeside(scan, amount, trigger.to) ?? undefined) : null;
  if (member && found.reporter && !isSameParty(found.reporter, member)) return { ...found, partner: member };
  const same = drafts.findLast(({ flowAt }) => flowAt?.from === trigger.from);
  const isPrinted = found.partner?.reason === 'printed';
  const reporter = same?.parties.reporter ?? found.reporter;
  const base = same && !isPrinted ? same.parties : { ...found, reporter };
  const first = drafts.find(({ flowAt }) => flowAt?.from === trigger.from)?.parties;
  const role = same && (listedRole(first, same.parties) ?? listRoleOf(scan, same.parties, same.flow));
  return same && role ? replaceBeside(scan, base, { amount, floor: same.amount.to, role }) : base;
}

/** "trade balance was negative": the sign stands elsewhere. */
function signNear(scan: Scan, trigger: Mark<Term>): BalanceSign | null {
  for (let at = trigger.from; at < scan.sentence.to; at += 1) {
    if (isWord(scan, at, 'deficitSign')) return 'deficit';
    if (isWord(scan, at, 'surplusSign')) return 'surplus';
  }
  return null;
}

/** "In 2023, it amounted to": a sentence that goes on about the flow told before. */
function draftFromFrame(
  context: SentenceContext,
  reached: Reached,
  amount: MoneyAmount,
): Omit<Draft, 'isCompared'> | null {
  const { frame } = context.article;
  if (!frame || context.index - frame.sentence > FRAME_REACH) return null;
  const isSameSentence = frame.sentence === context.index;
  const isList = goesOnWithList(reached.scan, amount) && context.article.wasFigure !== false;
  if (!isSameSentence && !isList && !hasSubjectWord(reached.scan, amount.from)) return null;
  const take = (party: Party | null) => party && takenOver(party, isSameSentence);
  const told = { reporter: take(frame.reporter), partner: take(frame.partner) };
  const floor = reached.drafts.at(-1)?.amount.to ?? reached.scan.sentence.from;
  const role = frame.role ?? 'partner';
  // "Y con México, hasta 5.600 millones": the growth told before goes on.
  if (isList && amount.hedge?.hedge === 'at_most' && isWord(reached.scan, amount.hedge.from, 'until'))
    amount.hedge.hedge = 'plain';
  const parties = isList || isSameSentence ? replaceBeside(reached.scan, told, { amount, floor, role }) : told;
  const draft = {
    amount,
    flow: frame.flow,
    sign: frame.sign,
    flowAt: null,
    flowReason: 'flow_of_sentence_before' as const,
    parties,
  };
  return { ...draft, ...periodOf(context, reached, amount, parties) };
}
