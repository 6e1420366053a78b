import type { Panel } from '@/lib/domain/panels';
import { compareFigures } from '@/lib/format/panel/compare-address';
import { suggestionWords } from '@/lib/format/panel/comparison-words';

/** Sets of figures to begin with, made from the data. */
export function Suggestions({ panels, asOf }: { panels: readonly Panel[]; asOf?: number }) {
  if (panels.length === 0) return null;
  return (
    <>
      <h2 id="suggestions">Sets that compare well</h2>
      <ul className="suggestions">
        {panels.map((panel) => {
          const { title, whose } = suggestionWords(panel);
          const ids = panel.figures.map(({ id }) => id);
          return (
            <li key={ids.join()}>
              <a href={compareFigures(ids, asOf)}>{title}</a>
              <p>
                {whose}. {ids.length} figures.
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
