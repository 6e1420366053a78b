const LOOK_EVERY_MS = 250;

/**
 * Calls `stop` once, when the process is told to end. npm passes SIGTERM on to its shell only, which dies of it and
 * leaves its child behind: so under npm the loss of the parent process counts as the signal.
 */
export function onStop(stop: () => void): void {
  let told = false;
  const once = () => {
    if (!told) stop();
    told = true;
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, once);
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && once(), LOOK_EVERY_MS).unref();
}
