import type { FindArea } from '../../domain/area';
import type { Caveat } from '../../domain/caveat';
import { compareFigures } from '../../domain/comparability';
import { certainSign } from '../../domain/derived';
import type { Figure } from '../../domain/figure';
import type { BalancePanel, ComparisonPanel, Panel } from '../../domain/panels';
import { periodSpan } from '../../domain/period';
import { isExact } from '../../domain/qualifier';
import type { Source } from '../../domain/source';
import { amountLabel, joinLabel } from '../figure/amount-words';
import { areaInSentence, areaPossessive, capitalise, listInSentence } from '../figure/area-words';
import { FLOW_WORDS, figureSentence } from '../figure/figure-words';
import { chooseScale, spellSmall } from '../figure/number-words';
import { periodText } from '../figure/period-words';
import { byAccount, bySpeakers, speakersOf } from '../figure/speaker-words';
import { derivedAmountInSentence, equalInSentence, NOTHING_WORDS, timesInSentence } from './derived-words';

type Sources = ReadonlyMap<string, Source>;

/** A sentence in three parts, the middle one to be stressed, and how it was worked out. */
export interface DerivedSentence {
  before: string;
  stressed: string;
  after: string;
  how: string;
}

/** The finding that heads a panel: true of its figures, made from them, with the speaker and the hedges. */
export function panelFinding(panel: Panel, sources: Sources, findArea: FindArea): string {
  return panel.kind === 'balance' ? balanceFinding(panel, sources) : comparisonFinding(panel, sources, findArea);
}

function comparisonFinding(panel: ComparisonPanel, sources: Sources, findArea: FindArea): string {
  const [first, second] = panel.figures;
  if (!first) return 'No figure has been published yet';
  const ratio = panel.ratios.find(({ over, under }) => over === first && under === second);
  if (!second) return byAccount(speakersOf([first], sources), figureSentence(first));
  const speakers = speakersOf([first, second], sources);
  const times = ratio && timesInSentence(ratio.ratio, 'spelled');
  if (!ratio || !times || sameReporter(first, second)) return severalFinding(panel, sources);
  const trade = `${areaPossessive(first.reporter)} ${tradeWord(first)} ${areaInSentence(first.partner)}`;
  const verb = isPlural(first) ? 'are' : 'is';
  const relation = `${equalInSentence(ratio.ratio) ?? times} ${areaPossessive(second.reporter)}`;
  return bySpeakers(speakers, `${trade} ${verb} ${relation}${worstClause(first, second, findArea)}`);
}

/** "trade with" reads better than "turnover with" and means the same: exports plus imports. A balance has its sign. */
function tradeWord(figure: Figure): string {
  if (figure.balanceSign) return `${figure.balanceSign} with`;
  return figure.flow === 'turnover' ? 'trade with' : FLOW_WORDS[figure.flow].toward;
}

/** "turnover"; of a balance its sign, "deficit". */
function flowNoun(figure: Figure): string {
  return figure.balanceSign ?? FLOW_WORDS[figure.flow].name.toLowerCase();
}

function isPlural(figure: Figure): boolean {
  return figure.flow === 'exports' || figure.flow === 'imports';
}

function sameReporter(a: Figure, b: Figure): boolean {
  return a.reporter === b.reporter;
}

/** Where no ratio follows: whose amounts stand side by side. */
function severalFinding(panel: ComparisonPanel, sources: Sources): string {
  const [first] = panel.figures;
  if (!first) return '';
  const speakers = speakersOf(panel.figures, sources);
  const reporters = [...new Set(panel.figures.map(({ reporter }) => areaPossessive(reporter)))];
  const whose = reporters.length <= 3 ? listInSentence(reporters) : `${spellSmall(reporters.length)} economies’`;
  return bySpeakers(speakers, `${whose} ${tradeWord(first)} ${areaInSentence(first.partner)} side by side`);
}

/** What a reader must know before the ratio is quoted: the worst caveat of the two figures, in a clause. */
function worstClause(a: Figure, b: Figure, findArea: FindArea): string {
  const { caveats } = compareFigures(a, b, findArea);
  const caused = (caveat: Caveat | undefined) => [a, b].filter(({ id }) => caveat?.causedBy.includes(id));
  const unstated = caused(caveats.find(({ code }) => code === 'period_unstated'));
  const [only] = unstated;
  if (unstated.length > 1) return '; neither year is stated';
  if (only) return `; ${areaPossessive(only.reporter)} year is not stated`;
  if (
    caveats.some(({ code }) => code === 'year_differs' || code === 'year_basis_differs' || code === 'season_differs')
  ) {
    return `; ${areaPossessive(a.reporter)} is for ${periodText(a.period)}, ${areaPossessive(b.reporter)} for ${periodText(b.period)}`;
  }
  return '';
}

function balanceFinding(panel: BalancePanel, sources: Sources): string {
  const { exports, imports, balance } = panel;
  const speakers = speakersOf([exports, imports], sources);
  const [who, where] = [areaInSentence(exports.reporter), areaInSentence(exports.partner)];
  const when = exports.period.first ? ` in ${periodText(exports.period)}` : ', in a year that is not stated';
  const sign = balance.kind === 'value' ? certainSign(balance) : null;
  const hedge = balance.kind === 'value' && balance.about ? ', if its round figures hold' : '';
  switch (sign) {
    case 'negative':
      return bySpeakers(speakers, `${who} imported more from ${where} than it exported there${when}${hedge}`);
    case 'positive':
      return bySpeakers(speakers, `${who} exported more to ${where} than it imported from there${when}${hedge}`);
    case 'zero':
      return bySpeakers(
        speakers,
        `${areaPossessive(exports.reporter)} exports to and imports from ${where} were the same${when}${hedge}`,
      );
    case null:
      return bySpeakers(
        speakers,
        `${areaPossessive(exports.reporter)} exports to and imports from ${where}${when} cannot be told apart in size`,
      );
  }
}

/** Above the page's finding: what it is all about. "Trade with Latin America, as sources reported it". */
export function panelTopic(panel: Panel): string {
  const [first] = panel.figures;
  return first ? `${capitalise(tradeWord(first))} ${areaInSentence(first.partner)}, as sources reported it` : '';
}

/** What follows from a comparison: one sentence a ratio, hedges carried, or the reason why there is none. */
export function ratioSentences(panel: ComparisonPanel): DerivedSentence[] {
  return panel.ratios.map(({ over, under, ratio }) => {
    const scale = chooseScale([over.amount, under.amount].map(({ low, high }) => low ?? high ?? 0n));
    const [a, b] = [over, under].map(({ amount }) => spaced(joinLabel(amountLabel(amount, scale))));
    const years = sameReporter(over, under);
    const name = (figure: Figure) => (years ? `that of ${periodText(figure.period)}` : areaPossessive(figure.reporter));
    const start = `${capitalise(areaPossessive(over.reporter))} ${flowNoun(over)}${years ? ` of ${periodText(over.period)}` : ''}`;
    const how = `${a} ÷ ${b}`;
    const verb = isPlural(over) ? 'are' : 'is';
    const times = timesInSentence(ratio);
    if (ratio.kind === 'nothing' || !times) {
      const reason = ratio.kind === 'nothing' ? NOTHING_WORDS[ratio.reason] : '';
      return { before: `${start} against ${name(under)}: `, stressed: reason, after: '.', how };
    }
    return { before: `${start} ${verb} `, stressed: equalInSentence(ratio) ?? times, after: ` ${name(under)}.`, how };
  });
}

/** ">500" as "> 500" in a working: a little air between sign and digits. */
function spaced(text: string): string {
  return text.replace(/^([^\d−]+)/, '$1 ');
}

/** Balance and turnover of a balance pair, each labelled as derived by its caller. */
export function balanceSentences({ exports, imports, balance, turnover }: BalancePanel): DerivedSentence[] {
  const scale = chooseScale([exports, imports].map(({ amount }) => amount.low ?? amount.high ?? 0n));
  const [x, m] = [exports, imports].map(({ amount }) => spaced(joinLabel(amountLabel(amount, scale))));
  const months = periodSpan(exports.period) ? `in ${periodText(exports.period)}` : 'over that unstated time';
  const owner = capitalise(areaPossessive(exports.reporter));
  const sentence = (derived: BalancePanel['balance'], start: string, how: string): DerivedSentence => {
    const amount = derivedAmountInSentence(derived, exports.currency, [exports.amount, imports.amount]);
    if (derived.kind === 'nothing' || !amount) {
      return {
        before: `${start}: `,
        stressed: derived.kind === 'nothing' ? NOTHING_WORDS[derived.reason] : '',
        after: '.',
        how,
      };
    }
    return { before: `${start} was `, stressed: amount, after: '.', how };
  };
  return [
    sentence(balance, `${owner} balance ${months}`, `${x} − ${m}`),
    sentence(turnover, `Its turnover ${months}`, `${x} + ${m}`),
  ];
}

/** The deck under the page's finding: how many amounts, from where, dated how, and how to read them. */
export function comparisonDeck(panel: Panel, sources: Sources): string {
  const count = panel.figures.length;
  const used = [...new Set(panel.figures.map(({ sourceId }) => sourceId))];
  const amounts = `${capitalise(spellSmall(count))} ${count === 1 ? 'amount' : 'amounts'}`;
  const article = used.length === 1 ? 'one source' : `${spellSmall(used.length)} sources`;
  const unattributed = panel.figures.every(({ attribution }) => attribution === null);
  const office = unattributed
    ? used.length === 1
      ? ', which names no statistical office'
      : ', none naming a statistical office'
    : '';
  const publishers = used.map((id) => sources.get(id)?.publisher ?? id);
  const from = used.length > 1 ? ` (${listInSentence([...new Set(publishers)])})` : '';
  const dates = datesInSentence(panel.figures);
  const caution = panel.figures.some(({ amount }) => !isExact(amount.qualifier))
    ? 'read the order of size, not the exact gap'
    : 'read them with the notes beside the chart';
  return `${amounts} from ${article}${from}${office}. ${dates ? `${dates}: ${caution}.` : `${capitalise(caution)}.`}`;
}

function datesInSentence(figures: readonly Figure[]): string | null {
  const stated = figures.filter(({ period }) => period.first !== null);
  const unstated = figures.length - stated.length;
  const years = [...new Set(stated.map(({ period }) => periodText(period)))];
  if (figures.length < 2 || (unstated === 0 && years.length === 1)) return null;
  if (stated.length === 0) return 'None is dated';
  const dated = `${stated.length === 1 ? 'One is' : `${capitalise(spellSmall(stated.length))} are`} dated ${listInSentence(years)}`;
  if (unstated === 0) return dated;
  return `${dated}, ${unstated === 1 ? 'one' : spellSmall(unstated)} not at all`;
}

/** The title above a chart: what it shows. "Turnover with Latin America as reported". */
export function panelTitle(panel: Panel): string {
  const [first] = panel.figures;
  if (!first) return '';
  if (panel.kind === 'balance')
    return `${capitalise(areaPossessive(first.reporter))} trade with ${areaInSentence(first.partner)} as reported`;
  const toward = first.balanceSign ? `${first.balanceSign} with` : FLOW_WORDS[first.flow].toward;
  const plan = first.obsStatus === 'F' ? 'as planned or forecast' : 'as reported';
  return `${capitalise(toward)} ${areaInSentence(first.partner)} ${plan}`;
}
