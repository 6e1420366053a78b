import { EXPLORER_COLUMNS } from '@/lib/format/explorer/explorer-columns';

/** Which columns the table shows, as boxes to tick; a part of the filters' form, folded up. */
export function ColumnChoice({ chosen }: { chosen: readonly string[] }) {
  return (
    <details className="column-choice">
      <summary>Columns</summary>
      <fieldset>
        <legend className="sr-only">Columns beside the reporter</legend>
        {EXPLORER_COLUMNS.map(({ id, text }) => (
          <label key={id}>
            <input type="checkbox" name="column" value={id} defaultChecked={chosen.includes(id)} /> {text}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
