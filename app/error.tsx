'use client';

/** What a reader sees when a page could not be made; the log has the rest under the digest. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <p className="where">500</p>
      <h1>This page could not be made</h1>
      <p className="deck">
        Nothing was lost. <a href="/">Go to the overview</a>, or try again in a moment.
        {error.digest && ` If you report it, give this number: ${error.digest}.`}
      </p>
      <p className="mt-6">
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
      </p>
    </>
  );
}
