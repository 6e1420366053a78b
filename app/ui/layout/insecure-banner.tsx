/** On every page of a server that was started with --insecure-http. */
export function InsecureBanner() {
  return (
    <aside className="insecure" aria-label="Warning">
      <p className="wrap">
        <strong>Not encrypted.</strong> Anybody on the network can read the passwords that are typed here, and act as
        who is signed in. For trials only.
      </p>
    </aside>
  );
}
