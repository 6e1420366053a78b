'use client';

import { PageHead } from './ui/kit/page-head';

/** What a reader sees when a page could not be made; the log has the rest under the digest. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <>
      <PageHead
        where="500"
        heading="This page could not be made"
        deck={
          <>
            Nothing was lost. <a href="/">Go to the overview</a>, or try again in a moment.
            {error.digest && ` If you report it, give this number: ${error.digest}.`}
          </>
        }
      />
      <p className="mt-6">
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
      </p>
    </>
  );
}
