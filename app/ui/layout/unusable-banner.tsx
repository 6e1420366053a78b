/** On every page of the desk while nothing can be saved. */
export function UnusableBanner() {
  return (
    <aside className="insecure" aria-label="Warning">
      <p className="wrap">
        <strong>Nothing can be saved now.</strong> The server’s database is gone or damaged. Keep what you have typed,
        and tell whoever runs this server.
      </p>
    </aside>
  );
}
