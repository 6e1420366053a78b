/** What somebody sees who is signed in without the role that a page asks for. */
export default function NotAllowed() {
  return (
    <>
      <p className="where">403</p>
      <h1>This page is for administrators</h1>
      <p className="deck">
        Nothing was changed. <a href="/admin">Go to the desk</a>, or <a href="/login">sign in</a> under another name.
      </p>
    </>
  );
}
