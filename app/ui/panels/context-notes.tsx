import type { Figure } from '@/lib/domain/figure';
import type { FindHue } from '@/lib/domain/hues';
import type { ContextNote, Source } from '@/lib/domain/source';
import { areaName } from '@/lib/format/figure/area-words';
import { publishedText } from '@/lib/format/figure/date-words';
import { addressAsOf } from '@/lib/format/history/as-of-address';

export interface ContextNotesProps {
  notes: readonly ContextNote[];
  figures: readonly Figure[];
  sources: ReadonlyMap<string, Source>;
  hueOf: FindHue;
  /** The state that the page shows, which its links keep; left out for the newest. */
  asOf?: number;
}

/** Our own short notes beside the figures that they explain, each under the economies of its figures. */
export function ContextNotes({ notes, figures, sources, hueOf, asOf }: ContextNotesProps) {
  const used = [...new Set(notes.map(({ sourceId }) => sourceId))].flatMap((id) => sources.get(id) ?? []);
  return (
    <>
      <div className="context">
        {notes.map((note) => {
          const reporters = [
            ...new Set(figures.filter(({ id }) => note.figureIds.includes(id)).map(({ reporter }) => reporter)),
          ];
          const [first] = reporters;
          return (
            <div key={note.id} className={first ? `hue-${hueOf(first)}` : undefined}>
              <h3>
                {reporters.map((reporter, index) => (
                  <span key={reporter}>
                    {index > 0 && ', '}
                    <a href={addressAsOf(`/economies/${reporter}`, asOf)} className="text-inherit">
                      {areaName(reporter)}
                    </a>
                  </span>
                ))}
              </h3>
              <p>{note.text}</p>
            </div>
          );
        })}
      </div>
      {used.length > 0 && (
        <p className="text-sm text-ink-2">
          In our words, from{' '}
          {used.map((source, index) => (
            <span key={source.id}>
              {index > 0 && ' and '}
              <a href={addressAsOf(`/sources/${source.id}`, asOf)}>{source.publisher}</a> ({publishedText(source)})
            </span>
          ))}
          .
        </p>
      )}
    </>
  );
}

/** "A second source, Latin Post (Sep 2022), was read and holds no trade figure." for sources that were read in vain. */
export function EmptySources({ sources, asOf }: { sources: readonly Source[]; asOf?: number }) {
  if (sources.length === 0) return null;
  const names = sources.map(
    (source) =>
      `${source.publisher} (${publishedText(source)}${source.publishedBasis === 'inferred' ? ', inferred' : ''})`,
  );
  return (
    <p className="text-sm text-ink-2">
      {sources.length === 1
        ? 'Also read, and found to hold no trade figure: '
        : 'Also read, and found to hold no trade figures: '}
      {sources.map((source, index) => (
        <span key={source.id}>
          {index > 0 && (index === sources.length - 1 ? ' and ' : ', ')}
          <a href={addressAsOf(`/sources/${source.id}`, asOf)}>{names[index]}</a>
        </span>
      ))}
      .
    </p>
  );
}
