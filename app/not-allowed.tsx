import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Not allowed' };

export default function Forbidden() {
  return (
    <>
      <p className="where">403</p>
      <h1>This page is for administrators</h1>
      <p className="deck">
        Nothing was changed. <a href="/admin">What you may do</a>, or <a href="/login">sign in</a> under another name.
      </p>
    </>
  );
}
