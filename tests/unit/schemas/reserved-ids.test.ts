import { describe, expect, test } from 'vitest';
import { parseContextNoteInput, parseRecordedNote } from '@/lib/schemas/context-note-input';
import { parseFigureInput, parseRecordedFigure } from '@/lib/schemas/figure-input';
import { parseRecordedSource, parseSourceInput } from '@/lib/schemas/source-input';
import { PLAIN_FIGURE, PLAIN_SOURCE } from '../../support/figures';

const NOTE = { id: 'plain-note', source: 'plain-source', text: 'Said so.', figures: 'plain-figure' };

describe.each([
  ['figure', PLAIN_FIGURE, parseFigureInput, parseRecordedFigure],
  ['source', PLAIN_SOURCE, parseSourceInput, parseRecordedSource],
  ['note', NOTE, parseContextNoteInput, parseRecordedNote],
])('the id of a %s', (_name, fields, parse, parseRecorded) => {
  test('may not be the address of its form', () => {
    expect(parse({ ...fields, id: 'new' })).toEqual({ ok: false, issues: [{ field: 'id', code: 'id_reserved' }] });
    expect(parse({ ...fields, id: 'newer' })).toMatchObject({ ok: true });
  });

  test('stays readable where it was recorded before', () => {
    expect(parseRecorded({ ...fields, id: 'new' })).toMatchObject({ ok: true });
    expect(parseRecorded({ ...fields, id: 'No Id' })).toMatchObject({ ok: false });
  });
});
