/** On the desk while the server's check of the record and of the audit finds them changed. */
export function RecordWarning({ faults }: { faults: readonly string[] }) {
  return (
    <aside className="insecure" aria-label="Warning about the record">
      <p>
        The record was changed past this program: {faults.join('; ')}. Whoever runs the server should compare the
        database with a backup (npm run verify). Saving goes on.
      </p>
    </aside>
  );
}
