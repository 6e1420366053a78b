import type { NoteSentence, PanelNote } from '@/lib/format/panel/panel-notes';
import { noteAnchor } from '../charts/model/panel-mark';

/** A sentence with a link to the rule behind it. */
function Sentence({ sentence }: { sentence: NoteSentence }) {
  return (
    <>
      {sentence.text}{' '}
      <a className="whitespace-nowrap" href={sentence.rule.href}>
        {sentence.rule.title}
      </a>
    </>
  );
}

function Note({ note, panelId }: { note: PanelNote; panelId: string }) {
  return (
    <li id={note.number === null ? undefined : noteAnchor(panelId, note.number)}>
      {note.number === null ? <span className="dash" /> : <span className="note-ring">{note.number}</span>}
      {note.sentences.map((sentence) => (
        <span key={sentence.code} className="block">
          <Sentence sentence={sentence} />
        </span>
      ))}
    </li>
  );
}

/** As many notes as stand open; a reader unfolds the rest. */
const SHOWN = 12;

function Notes({ notes, panelId }: { notes: readonly PanelNote[]; panelId: string }) {
  return (
    <ol>
      {notes.map((note) => (
        <Note
          key={note.sentences.map(({ code }) => code).join('+') + (note.number ?? '')}
          note={note}
          panelId={panelId}
        />
      ))}
    </ol>
  );
}

export interface PanelNotesProps {
  panelId: string;
  notes: readonly PanelNote[];
  /** Why the panel stands apart from the lead panel; none for the lead panel. */
  whySeparate: readonly NoteSentence[];
  /** Why its figures cannot be compared, where a reader wants them on one axis; mostly none. */
  overrideReasons?: readonly NoteSentence[];
}

/** What to be careful about, beside what it qualifies: reasons to stand apart first, then the panel's own caveats. */
export function PanelNotes({ panelId, notes, whySeparate, overrideReasons = [] }: PanelNotesProps) {
  if (notes.length + whySeparate.length + overrideReasons.length === 0) return null;
  const all = [
    ...[...overrideReasons, ...whySeparate].map(
      (sentence): PanelNote => ({ number: null, figureId: null, sentences: [sentence] }),
    ),
    ...notes,
  ];
  const heading =
    overrideReasons.length > 0
      ? 'Why these cannot be compared'
      : whySeparate.length > 0
        ? 'Why this stands apart'
        : 'Read with care';
  return (
    <aside className="aside notes" aria-labelledby={`${panelId}-notes`}>
      <h3 id={`${panelId}-notes`}>{heading}</h3>
      <Notes notes={all.slice(0, SHOWN)} panelId={panelId} />
      {all.length > SHOWN && (
        // A browser unfolds it by itself where a mark's ring leads to a note in it.
        <details className="folded">
          <summary>{all.length - SHOWN} more</summary>
          <Notes notes={all.slice(SHOWN)} panelId={panelId} />
        </details>
      )}
    </aside>
  );
}
