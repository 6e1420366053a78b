import { findArea } from '@/lib/areas/area-lists';
import type { Amount } from '@/lib/domain/amount';
import { claimKey } from '@/lib/domain/claim';
import type { Figure } from '@/lib/domain/figure';
import { arrangePanels, type BalancePanel, type ComparisonPanel, type Panel } from '@/lib/domain/panels';
import type { Qualifier } from '@/lib/domain/qualifier';
import type { Source } from '@/lib/domain/source';
import type { FigureFields, SourceFields } from '@/lib/schemas/figure-fields';
import { type FigureInput, parseFigureInput } from '@/lib/schemas/figure-input';
import { parseSourceInput } from '@/lib/schemas/source-input';
import startingData from '../../prisma/starting-data.json';

/** What set-up loads, as text fields. A copy: a test may change it. */
export function startingFields(): typeof startingData {
  return structuredClone(startingData);
}

/** A sound figure's fields: exactly one billion dollars of turnover in 2024. Tests say only what differs. */
export const PLAIN_FIGURE: Partial<FigureFields> = {
  id: 'plain-figure',
  source: 'plain-source',
  reporter: 'BRA',
  partner: 'M49:419',
  flow: 'turnover',
  qualifier: 'exactly',
  low: '1000000000',
  high: '1000000000',
  decimals: '-9',
  currency: 'USD',
  time_period: '2024',
  period_basis: 'stated',
};

/** A sound source's fields. */
export const PLAIN_SOURCE: Partial<SourceFields> = {
  id: 'plain-source',
  title: 'A title',
  publisher: 'A publisher',
  language: 'en',
  published_from: '2025-03-01',
  published_to: '2025-03-01',
  published_basis: 'stated',
};

type Saved = Partial<Pick<Figure, 'version' | 'createdRevision' | 'revision'>>;

/** A figure as the database would give it back: the input with its claim and the numbers of its saves. */
export function savedFigure(input: FigureInput, saved: Saved = {}): Figure {
  const { id, ...fields } = input;
  return {
    ...fields,
    id: id ?? 'without-id',
    claimId: claimKey(input),
    version: 1,
    createdRevision: 1,
    revision: 1,
    ...saved,
  };
}

/** A figure out of the text fields that every entry point takes; those not given are PLAIN_FIGURE's. Throws on bad fields. */
export function figureFrom(fields: Partial<FigureFields> = {}, saved: Saved = {}): Figure {
  return savedFigure(requireFigure({ ...PLAIN_FIGURE, ...fields }), saved);
}

function requireFigure(fields: unknown): FigureInput {
  const parsed = parseFigureInput(fields);
  if (!parsed.ok) throw new Error(`not a figure: ${JSON.stringify(parsed.issues)}`);
  return parsed.figure;
}

/** A source out of text fields; those not given are PLAIN_SOURCE's. Throws on bad fields. */
export function sourceFrom(fields: Partial<SourceFields> = {}): Source {
  const parsed = parseSourceInput({ ...PLAIN_SOURCE, ...fields });
  if (!parsed.ok) throw new Error(`not a source: ${JSON.stringify(parsed.issues)}`);
  return { ...parsed.source, version: 1, revision: 1 };
}

export function sourcesById(...sources: Source[]): ReadonlyMap<string, Source> {
  return new Map(sources.map((source) => [source.id, source]));
}

/** The five figures that the program starts with, recorded one after the other. */
export function startingFigures(): Figure[] {
  return startingData.figures.map((fields, index) =>
    savedFigure(requireFigure(fields), { createdRevision: index + 1, revision: index + 1 }),
  );
}

/** The five by short names. */
export function namedStartingFigures(): Record<'china' | 'india' | 'russia' | 'exports' | 'imports', Figure> {
  const [china, india, russia, exports, imports] = startingFigures();
  if (!china || !india || !russia || !exports || !imports) throw new Error('there are five starting figures');
  return { china, india, russia, exports, imports };
}

export function startingSources(): ReadonlyMap<string, Source> {
  return sourcesById(...startingData.sources.map((fields) => sourceFrom({ ...EMPTY_DATES, ...fields })));
}

/** The starting sources bring dates of their own; PLAIN_SOURCE's must not slip in. */
const EMPTY_DATES = { published_from: '', published_to: '', published_basis: '' };

export function comparisonOf(figures: readonly Figure[]): ComparisonPanel {
  return requirePanel(figures, (panel): panel is ComparisonPanel => panel.kind === 'comparison');
}

export function balanceOf(figures: readonly Figure[]): BalancePanel {
  return requirePanel(figures, (panel): panel is BalancePanel => panel.kind === 'balance');
}

function requirePanel<P extends Panel>(figures: readonly Figure[], isWanted: (panel: Panel) => panel is P): P {
  const panel = arrangePanels(figures, findArea).find(isWanted);
  if (!panel) throw new Error('these figures make no such panel');
  return panel;
}

/** An amount in billions, printed to the hundred million: `billions('above', 500)`, `billions('between', 40, 50)`. */
export function billions(qualifier: Qualifier, value: number, upTo?: number): Amount {
  const units = (number: number) => BigInt(Math.round(number * 10)) * 10n ** 8n;
  const isUpper = qualifier === 'below' || qualifier === 'at_most' || qualifier === 'nearly';
  const isLower = qualifier === 'above' || qualifier === 'at_least';
  return {
    qualifier,
    low: isUpper ? null : units(value),
    high: isLower ? null : units(upTo ?? value),
    decimals: -8,
  };
}
