import { PageHead } from '../ui/kit/page-head';

/** What somebody sees who is signed in without the role that a page asks for. */
export default function NotAllowed() {
  return (
    <PageHead
      where="403"
      heading="This page is for administrators"
      deck={
        <>
          Nothing was changed. <a href="/admin">Go to the desk</a>, or <a href="/login">sign in</a> under another name.
        </>
      }
    />
  );
}
