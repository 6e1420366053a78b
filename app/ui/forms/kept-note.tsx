/** Above a form that came back after signing in again. */
export function KeptNote() {
  return (
    <div className="draft" role="status">
      <p>You are signed in again. This is what you typed; nothing of it is saved yet.</p>
    </div>
  );
}
