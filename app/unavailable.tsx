/** What a page says that could not be made for a passing reason: which, and when to come again. */
export function Unavailable({ why }: { why: string }) {
  return (
    <>
      <p className="where">503</p>
      <h1>This page could not be made just now</h1>
      <p className="deck">
        {why}. Nothing was lost: <a href="/figures">the table</a> and <a href="/downloads">the downloads</a> have every
        figure.
      </p>
    </>
  );
}
