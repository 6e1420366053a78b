/** What stands in place of every page while the database cannot be read: what is wrong, and who can mend it. */
export function DatabaseUnusable() {
  return (
    <>
      <p className="where">503</p>
      <h1>The data cannot be read now</h1>
      <p className="deck">
        The server’s database is gone or damaged. Nothing can be saved now. Keep what you have typed, and tell whoever
        runs this server: its log says what to do.
      </p>
    </>
  );
}
