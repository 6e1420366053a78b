/** The newest hash of the record, for readers to keep, and how it is checked later. */
export function KeptLine({ head }: { head: { number: number; hash: string } }) {
  const check = `/api/v1/record?after=${head.number}`;
  return (
    <>
      <h3 id="record" className="mt-6">
        Keep a line of the record
      </h3>
      <p className="mt-3 text-sm text-ink-2">
        Each change carries a hash of itself and of the change before it. Keep this line; a later record that does not
        continue it shows a rewritten history.
      </p>
      <p className="mt-3 text-sm">
        <code className="break-all">
          As Reported, change {head.number}, {head.hash}
        </code>
      </p>
      <p className="mt-3 text-sm text-ink-2">
        To check it later, open <a href={check}>{check}</a>: “after” must still show that hash, and “links” lead from it
        to the newest change.
      </p>
    </>
  );
}
