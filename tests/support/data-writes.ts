import { readHistory } from '@/lib/db/record/revision-reads';
import { parseFigureInput } from '@/lib/schemas/figure-input';
import { correctFigure, correctParsedFigure } from '@/lib/services/figures/correct-figure';
import { recordFigure, recordParsedFigure } from '@/lib/services/figures/record-figure';
import { restoreFigure } from '@/lib/services/figures/restore-figure';
import { withdrawFigure } from '@/lib/services/figures/withdraw-figure';
import { applyFigures } from '@/lib/services/imports/apply-figures';
import { importSettled } from '@/lib/services/imports/import-jobs';
import { importSources } from '@/lib/services/imports/import-sources';
import { loadStartingData } from '@/lib/services/imports/load-starting-data';
import { confirmImport, stageImport } from '@/lib/services/imports/own-imports';
import { acceptProposal, recordReadSource } from '@/lib/services/intake/accept-proposal';
import { correctContextNote } from '@/lib/services/notes/correct-context-note';
import { recordContextNote } from '@/lib/services/notes/record-context-note';
import { correctSource } from '@/lib/services/sources/correct-source';
import { recordSource } from '@/lib/services/sources/record-source';
import { restoreSource } from '@/lib/services/sources/restore-source';
import { EDITH, type WritePath } from './account-writes';
import type { Desk } from './accounts';
import { SYSTEM } from './accounts';
import { ARTICLE_FORM } from './article';
import { figureFrom, PLAIN_FIGURE, PLAIN_SOURCE, startingFields } from './figures';
import { importFile } from './import-file';

/** Everything that changes figures, sources and notes, in an order in which each can be done. */
export function dataPaths(desk: Desk): WritePath[] {
  const { db } = desk;
  const editor = desk.as(EDITH);
  const of = { id: 'plain-figure', reason: 'why' };
  const note = { id: 'a-note', source: 'plain-source', text: 'Said so.', figures: 'plain-figure' };
  const csv = 'id,note\nplain-figure,from a file\n';
  const sources = 'id,note\nplain-source,from a file\n';
  return [
    [recordSource, 'add', () => recordSource(editor, PLAIN_SOURCE, 'why')],
    [
      correctSource,
      'change',
      () => correctSource(editor, { ...of, id: 'plain-source', version: 1, input: { ...PLAIN_SOURCE, note: 'x' } }),
    ],
    [
      restoreSource,
      'change',
      async () => {
        const [first] = await readHistory(
          db.reader,
          { type: 'source', id: 'plain-source' },
          (await db.reader.dataRevision.findFirstOrThrow()).number,
        );
        await restoreSource(editor, { ...of, id: 'plain-source', version: 2, change: first?.id ?? 0 });
      },
    ],
    [recordFigure, 'add', () => recordFigure(editor, PLAIN_FIGURE, 'why')],
    [
      correctFigure,
      'change',
      () => correctFigure(editor, { ...of, version: 1, input: { ...PLAIN_FIGURE, note: 'x' } }),
    ],
    [
      correctParsedFigure,
      'change',
      () => correctParsedFigure(editor, { ...of, version: 2, figure: figureFrom({ note: 'y' }) }),
    ],
    [withdrawFigure, 'change', () => withdrawFigure(editor, { ...of, version: 3 })],
    [restoreFigure, 'change', () => restoreFigure(editor, { ...of, version: 4, change: null })],
    [recordContextNote, 'add', () => recordContextNote(editor, note, 'why')],
    [
      correctContextNote,
      'change',
      () =>
        correctContextNote(editor, { id: note.id, version: 1, input: { ...note, text: 'Said it.' }, reason: 'why' }),
    ],
    [applyFigures, 'import', () => importFile(editor, { bytes: Buffer.from(csv), of: 'figures', reason: 'why' })],
    [
      confirmImport,
      'import',
      async () => {
        const chunks = (async function* () {
          yield new TextEncoder().encode('id,note\nplain-figure,from a program\n');
        })();
        const { id } = await stageImport(editor, { fileName: 'sent.csv', named: {}, chunks });
        await importSettled(id);
        await confirmImport(editor, { id, reason: 'why' });
      },
    ],
    [importSources, 'change', () => importFile(editor, { bytes: Buffer.from(sources), of: 'sources', reason: 'why' })],
    [recordReadSource, 'read text', () => recordReadSource(desk.as(EDITH), ARTICLE_FORM)],
    [acceptProposal, 'add', () => acceptProposal(desk.as(EDITH), ARTICLE_FORM, { number: 1, answer: null })],
    [
      recordParsedFigure,
      'add',
      () => {
        const parsed = parseFigureInput({ ...PLAIN_FIGURE, id: 'parsed-figure' });
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
        return recordParsedFigure(editor, parsed.figure, 'why');
      },
    ],
    [loadStartingData, 'add', () => loadStartingData(desk.as(SYSTEM), startingFields())],
  ];
}
