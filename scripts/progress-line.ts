const EVERY_MS = 250;

/** One line on a terminal that tells how far a long command is; nothing where the output is kept in a file. */
export function progressLine(): { show: (words: string) => void; clear: () => void } {
  const isLive = process.stderr.isTTY;
  let shownAt = 0;
  return {
    show: (words) => {
      if (!isLive || Date.now() - shownAt < EVERY_MS) return;
      shownAt = Date.now();
      process.stderr.write(`\r\x1b[K${words}`);
    },
    clear: () => {
      if (isLive) process.stderr.write('\r\x1b[K');
    },
  };
}
