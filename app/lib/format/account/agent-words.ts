/** What browsers say of themselves, the most particular first: all of them also claim to be older ones. */
const BROWSERS: [name: string, pattern: RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];

const SYSTEMS: [name: string, pattern: RegExp][] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
];

/** "Firefox on Windows" for a User-Agent; its own words where it is no browser that is known; "Unknown" for none. */
export function agentName(agent: string): string {
  const found = (list: typeof BROWSERS) => list.find(([, pattern]) => pattern.test(agent))?.[0];
  const [browser, system] = [found(BROWSERS), found(SYSTEMS)];
  if (!browser) return agent || 'Unknown';
  return system ? `${browser} on ${system}` : browser;
}
