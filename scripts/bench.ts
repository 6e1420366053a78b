import type { Bench } from './bench/measure';

// React reads it when it is loaded, so the benches come after it.
Object.assign(process.env, { NODE_ENV: 'production' });
const { BENCHES } = await import('./bench/benches');

/** `npm run bench` runs every bench, `npm run bench -- charts` those named. Times differ from machine to machine; ratios are of one run. */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(' or ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(1);
}
const chosen: [string, Bench][] = Object.entries(BENCHES).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);
for (const [name, bench] of chosen) {
  console.log(`${name}: ${bench.what}`);
  for (const line of await bench.run()) console.log(`  ${line}`);
}
