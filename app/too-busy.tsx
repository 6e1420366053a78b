/** What a page says that costs much to make while others wait already: why, and when to come again. */
export function TooBusy({ why }: { why: string }) {
  return (
    <>
      <p className="where">Too many requests</p>
      <h1>Try again in a moment</h1>
      <p className="deck">
        {why}. Comparisons of very many figures and earlier states of the data are made one at a time. Fewer figures,
        and the <a href="/">newest data</a>, are shown at once.
      </p>
    </>
  );
}
