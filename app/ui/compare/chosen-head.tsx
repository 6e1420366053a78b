/** Caption and headings of the chosen figures, however they are changed. */
export function ChosenHead({ count }: { count: number }) {
  return (
    <>
      <caption>
        Figures chosen <span className="font-normal text-ink-2">{count}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="colgroup" colSpan={2} className="number">
            Amount
          </th>
          <th scope="col">Period</th>
          <th scope="col">Source</th>
          <th scope="col">Panel</th>
          <th scope="col">
            <span className="sr-only">Change</span>
          </th>
        </tr>
      </thead>
    </>
  );
}
