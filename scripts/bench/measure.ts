/** A bench by name: what it measures, and its results as lines of text. */
export interface Bench {
  what: string;
  run: () => Promise<string[]>;
}

/** The median time in ms of `work`, which is given the number of its call. The first calls, which warm up, do not count. */
export function medianMs(
  work: (call: number) => unknown,
  { times, warmUp }: { times: number; warmUp: number },
): number {
  for (let call = 0; call < warmUp; call += 1) work(call);
  const each = Array.from({ length: times }, (_, call) => {
    const start = performance.now();
    work(warmUp + call);
    return performance.now() - start;
  });
  return each.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}
