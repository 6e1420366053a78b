import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Nothing here' };

export default function NotFound() {
  return (
    <>
      <p className="where">404</p>
      <h1>There is nothing at this address</h1>
      <p className="deck">
        It may be mistyped, or what stood here was withdrawn. <a href="/figures">All figures</a>,{' '}
        <a href="/sources">all sources</a> and the <a href="/">overview</a> are where they were.
      </p>
    </>
  );
}
