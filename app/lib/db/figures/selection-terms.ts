import 'server-only';
import type { FigureSelection } from '../../domain/figure-selection';
import { type Parameters, unindexed } from '../sqlite/sql-reader';

/** Rules that rows must keep, and what they are given. */
export interface Terms {
  sql: string;
  parameters: Parameters;
}

/** How rows are reached: by an index of what is selected, or by that of an order, along which the others are left out. */
export type Way = 'selected' | 'ordered';

/** What a selection leaves, as rules over the table of figures. */
export function selectionTerms(selection: FigureSelection, way: Way): Terms {
  const { reporter, partner, flow, source, period, reviewState = 'published' } = selection;
  const own = (name: string) => (way === 'selected' ? `"${name}"` : unindexed(`"${name}"`));
  const rules: string[] = [];
  const parameters: Record<string, string> = {};
  const equal = (name: string, value: string | null) => {
    if (value === null) return;
    rules.push(`${own(name)} = @${name}`);
    parameters[name] = value;
  };
  equal('reporter', reporter);
  equal('partner', partner);
  equal('sourceId', source);
  equal('flow', flow);
  // No index begins with it: nearly every figure is published.
  if (reviewState !== 'any') {
    rules.push(`${unindexed('"reviewState"')} = @reviewState`);
    parameters.reviewState = reviewState;
  }
  if (period === 'unstated') rules.push(`${own('periodFirst')} IS NULL`);
  else if (period !== null) {
    rules.push(`${unindexed('"periodFirst"')} <= @spanLast AND ${unindexed('"periodLast"')} >= @spanFirst`);
    parameters.spanFirst = period.first;
    parameters.spanLast = period.last;
  }
  return { sql: rules.join(' AND ') || 'TRUE', parameters };
}
