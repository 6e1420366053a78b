const noop = () => undefined;
const listens = { addEventListener: noop, removeEventListener: noop };

/** The little of a browser that Recharts' effects reach for while it draws. Nothing in it answers anything. */
const STAND_INS: Record<string, unknown> = {
  window: { ...listens, matchMedia: () => ({ matches: false, ...listens }) },
  document: listens,
};

/**
 * Runs synchronous work with stand-ins for `window` and `document`, and takes them away again whatever happens: other
 * code tells the server by their absence.
 */
export function withBrowserStandIn<T>(work: () => T): T {
  const before = Object.keys(STAND_INS).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  try {
    for (const [name, value] of Object.entries(STAND_INS)) {
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
    return work();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}
