'use client';

import { chartMarkup } from '#chart-markup';

/** Draws nothing. A page that holds it loads the code that draws charts on the server, for handlers that wait for it. */
export function DrawingLoader() {
  // Named, so that no bundler takes the import for unused.
  void chartMarkup;
  return null;
}
