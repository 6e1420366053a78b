import type { OpenDatabase } from '@/lib/db/open-database';
import { recordFigure } from '@/lib/services/figures/record-figure';
import { recordContextNote } from '@/lib/services/notes/record-context-note';
import { recordSource } from '@/lib/services/sources/record-source';
import { PLAIN_FIGURE, PLAIN_SOURCE } from './figures';
import { HOSTILE_TEXTS } from './hostile-texts';

/**
 * Records a source, a figure and a note for each hostile text, with that text in every field that takes any: the n-th
 * are "hostile-n" and "hostile-n-note".
 */
export async function recordHostileTexts(db: OpenDatabase): Promise<void> {
  const context = { db, actor: { name: 'editor-1', role: 'editor' } } as const;
  for (const [index, text] of HOSTILE_TEXTS.entries()) {
    const id = `hostile-${index}`;
    const source = {
      ...PLAIN_SOURCE,
      id,
      title: text,
      publisher: text,
      authors: text,
      language_note: text,
      url: `https://example.org/${text.replaceAll('\u2028', '')}`,
      published_how: text,
      note: text,
    };
    await recordSource(context, source, text);
    const figure = {
      ...PLAIN_FIGURE,
      id,
      source: id,
      time_period: String(1990 + index),
      partner_as_printed: text,
      hedge_as_printed: text,
      period_as_printed: text,
      attribution: text,
      locator: text,
      note: text,
      rank: 'preferred',
      rank_reason: text,
    };
    await recordFigure(context, figure, text);
    await recordContextNote(context, { id: `${id}-note`, source: id, text, figures: id }, text);
  }
}
