import { Chart } from '../charts/chart';
import type { FigurePreview } from './figure-preview-model';

/** What readers will see of the figure that is being typed. */
export function FigurePreviewPanel({ preview }: { preview: FigurePreview | null }) {
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
          {preview.caveats.length > 0 && (
            <div className="notes">
              <h3>Caveats that follow</h3>
              <ul>
                {preview.caveats.map((caveat) => (
                  <li key={caveat}>
                    <span className="dash" />
                    {caveat}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      ) : (
        <p className="hint">
          The sentence and the mark appear here once source, areas, flow, amount and period are given.
        </p>
      )}
    </aside>
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
