// A path as /metrics names it: one of these few, whatever people ask for.

const GROUPS: readonly [pattern: RegExp, name: string | undefined][] = [
  [/^\/$/, 'overview'],
  [/^\/(compare|figures|economies|sources|corrections|downloads|methods|embed|charts|admin)(\/|$)/, undefined],
  [/^\/(login|setup)(\/|$)/, 'sign-in'],
  [/^\/api(\/|$)/, 'api'],
  [/^\/(_next\/static\/|icon)/, 'static'],
  [/^\/(healthz|readyz|metrics)$/, 'probes'],
];

/** Every group that there is. */
export const ROUTE_GROUPS = [
  ...['overview', 'compare', 'figures', 'economies', 'sources', 'corrections', 'downloads', 'methods', 'embed'],
  ...['charts', 'admin', 'sign-in', 'api', 'static', 'probes', 'other'],
];

/** The one of ROUTE_GROUPS to which a request's target belongs. */
export function routeGroup(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  for (const [pattern, name] of GROUPS) {
    const match = pattern.exec(path);
    if (match) return name ?? match[1] ?? 'other';
  }
  return 'other';
}
