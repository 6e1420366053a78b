'use client';

import './globals.css';

/** The last resort, when not even the frame of the page could be made: the database is not to be read, say. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>As Reported is not available</title>
        <main className="wrap">
          <h1>As Reported cannot read its data just now</h1>
          <p className="deck">
            Nothing was lost. Try again in a moment; whoever runs this server finds the reason in its log
            {error.digest && ` under ${error.digest}`}.
          </p>
        </main>
      </body>
    </html>
  );
}
