import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findArea } from '@/lib/areas/area-lists';
import type { Figure } from '@/lib/domain/figure';
import { arrangePanels, type Panel } from '@/lib/domain/panels';
import { amountInSentence, amountLabelInFull, joinLabel } from '@/lib/format/figure/amount-words';
import { figureCitation } from '@/lib/format/figure/citation';
import { figureName, figureSentence } from '@/lib/format/figure/figure-words';
import { inferenceSteps } from '@/lib/format/figure/inference-words';
import { formatWhole } from '@/lib/format/figure/number-words';
import {
  monthsCovered,
  periodInMonths,
  periodInSentence,
  periodNote,
  periodText,
} from '@/lib/format/figure/period-words';
import { byAccount, speakersFigures, speakersOf } from '@/lib/format/figure/speaker-words';
import { derivedAmountInSentence, derivedLabel } from '@/lib/format/panel/derived-words';
import {
  balanceSentences,
  comparisonDeck,
  type DerivedSentence,
  panelFinding,
  panelTitle,
  ratioSentences,
} from '@/lib/format/panel/findings';
import { panelNotes, separateNotes } from '@/lib/format/panel/panel-notes';
import { figure, meetingFigures } from '../../support/arbitraries';
import { sourceFrom, sourcesById } from '../../support/figures';

const SOURCE = sourceFrom({
  id: 'first-source',
  published_from: '2025-11-17',
  published_to: '2025-12-31',
  published_basis: 'inferred',
});
const SOURCES = sourcesById(SOURCE, sourceFrom({ id: 'second-source', publisher: 'Other News' }));
const AT = new Date('2026-11-21T12:00:00Z');

/** What no reader may meet: holes, a value that fell through, blanks where none belong, a doubled or lost full stop. */
const FLAW = /undefined|null|NaN|Infinity|\[object|\s\s| [.,;:]|\.\.|,,|^\s|\s$|^$|“”/;

const flawed = (texts: readonly string[]) => texts.filter((text) => FLAW.test(text));

function wordsOfFigure(one: Figure): string[] {
  const { period } = one;
  return [
    figureName(one),
    figureSentence(one),
    amountInSentence(one.amount, one.currency),
    joinLabel(amountLabelInFull(one.amount, one.balanceSign)),
    periodText(period),
    periodNote(period),
    periodInSentence(period),
    monthsCovered(period) ?? 'none',
    periodInMonths(period) ?? 'none',
    figureCitation(one, { source: SOURCE, revision: 7, at: AT, url: 'http://localhost:3000/figures/one' }),
    byAccount(speakersOf([one], SOURCES), figureSentence(one)),
    speakersFigures(speakersOf([one], SOURCES)),
    ...inferenceSteps(one, SOURCE),
  ];
}

const whole = ({ before, stressed, after }: DerivedSentence) => `${before}${stressed}${after}`;

function wordsOfPanel(panel: Panel, lead: Panel): { sentences: string[]; others: string[] } {
  const derived = panel.kind === 'balance' ? balanceSentences(panel) : ratioSentences(panel);
  const values = panel.kind === 'balance' ? [panel.balance, panel.turnover] : panel.ratios.map(({ ratio }) => ratio);
  const labels = values.flatMap((value) => (value.kind === 'value' ? [derivedLabel(value, formatWhole)] : []));
  return {
    sentences: [
      comparisonDeck(panel, SOURCES),
      ...panelNotes(panel).flatMap(({ sentences }) => sentences.map(({ text }) => text)),
      ...separateNotes(panel, lead, findArea).map(({ text }) => text),
      ...derived.map(whole),
    ],
    others: [
      panelFinding(panel, SOURCES, findArea),
      panelTitle(panel),
      ...derived.map(({ how }) => how),
      ...labels.map(joinLabel),
      ...values.map(
        (value) =>
          derivedAmountInSentence(
            value,
            'USD',
            panel.figures.map(({ amount }) => amount),
          ) ?? 'none',
      ),
    ],
  };
}

test('whatever is worded about a figure is free of holes', () => {
  fc.assert(
    fc.property(figure(), (one) => {
      expect(flawed(wordsOfFigure(one))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('whatever is worded about a panel is free of holes; its sentences begin with a capital and end with one stop', () => {
  fc.assert(
    fc.property(meetingFigures(6), (figures) => {
      const panels = arrangePanels(figures, findArea);
      for (const panel of panels) {
        const { sentences, others } = wordsOfPanel(panel, panels[0] ?? panel);
        expect(flawed([...sentences, ...others])).toEqual([]);
        expect(sentences.filter((text) => !/^[\p{Lu}“].*[^.]\.$/u.test(text))).toEqual([]);
        expect(others.slice(0, 2).filter((text) => !/^\p{Lu}.*[^.]$/u.test(text))).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

test('every panel that stands apart says why', () => {
  fc.assert(
    fc.property(meetingFigures(6), (figures) => {
      const [lead, ...others] = arrangePanels(figures, findArea);
      const silent = others.filter((panel) => lead && separateNotes(panel, lead, findArea).length === 0);
      expect(silent).toEqual([]);
    }),
  );
});
