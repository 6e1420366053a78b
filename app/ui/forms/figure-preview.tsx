import { Chart } from '../charts/chart';
import type { FigurePreview } from './figure-preview-model';

export interface FigurePreviewProps {
  preview: FigurePreview | null;
  /** The figures that it would share a panel with, in words; null while that is not known. */
  beside: readonly string[] | null;
}

/** At most so many neighbours are told one by one. */
const TOLD = 6;

/** What readers will see of the figure that is being typed. */
export function FigurePreviewPanel({ preview, beside }: FigurePreviewProps) {
  return (
    <aside className="preview" aria-label="Preview">
      <h2>As readers will see it</h2>
      {preview ? (
        <>
          <p className="quote" aria-live="polite">
            {preview.sentence}
          </p>
          {preview.chart && <Chart model={preview.chart} />}
          <PreviewTable preview={preview} />
          <Caveats own={preview.caveats} beside={beside} />
        </>
      ) : (
        <p className="hint">
          The sentence and the mark appear here once source, areas, flow, amount and period are given.
        </p>
      )}
    </aside>
  );
}

interface CaveatsProps {
  own: readonly string[];
  beside: readonly string[] | null;
}

/** What the figure brings along itself, then what stands between it and each figure on its axis. */
function Caveats({ own, beside }: CaveatsProps) {
  const alone = beside?.length === 0 ? ['It stands alone: no other figure can be compared with it.'] : [];
  const sentences = [...own, ...(beside ?? []).slice(0, TOLD), ...alone];
  const more = (beside?.length ?? 0) - TOLD;
  if (sentences.length === 0) return null;
  return (
    <div className="notes">
      <h3>Caveats that follow</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <span className="dash" />
            {sentence}
          </li>
        ))}
      </ul>
      {more > 0 && <p>And against {more} more.</p>}
    </div>
  );
}

function PreviewTable({ preview }: { preview: FigurePreview }) {
  return (
    <table className="table">
      <caption className="sr-only">What will be stored</caption>
      <tbody>
        <tr>
          <th scope="row">Stored</th>
          <td>{preview.stored}</td>
        </tr>
        <tr>
          <th scope="row">Period</th>
          <td>{preview.period}</td>
        </tr>
        {preview.changed.map(({ label, was, is }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <del>{was}</del> <ins>{is}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
