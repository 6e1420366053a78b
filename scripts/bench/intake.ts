// How fast articles are read: a 20,000-word article, and the time per character at 1 MB against 10 kB, hostile text too.
import { proposeFigures } from '@/lib/intake/propose-figures';
import type { Bench } from './measure';

const PUBLISHED = '2026-03-04';
const SMALL = 10_000;
const LARGE = 1_000_000;
const ROUNDS = 3;

/** Sentences as newspapers write them, invented: about one in three holds a figure. */
const ARTICLE = [
  'In 2025 turnover between Portugal and Chile came to nearly $6 billion, customs officers said.',
  'Both governments speak of closer ties, and a new line of ships calls at Valparaíso twice a month.',
  'Exports rose 12 percent to €1.4 billion from January to June, while imports fell to 900 million euros.',
  'Farmers on the coast complain about the price of diesel and about a dry winter that spoiled the almonds.',
  'The trade deficit with Morocco narrowed to $310 million in November from $340 million a month earlier.',
  'A bank in Lisbon has set aside $800 million for warehouses, and the ministry hopes for $15 billion by 2030.',
];

/** Text that is meant to make a reader of rules slow. */
const HOSTILE: Record<string, string> = {
  'endless digits': '9',
  'digits and marks': '1,2.3',
  'nested brackets': '(((($5bn',
  'more than more than': 'more than ',
  'a list without a full stop': '$3bn, exports to Chile, ',
  'amounts alone': '$1bn ',
  'currency signs': '$€£',
  'combining marks': 'e\u0301\u0301\u0301\u0301',
  'surrogates and NUL': '\ud800\udc00\udfff\0\ud83d\ude00 ',
  'marks of direction': '\u200f\u202e$5 \u200e',
  'between and and': 'between 5 and ',
  months: 'January to ',
  'countries and joiners': 'China and the countries of the region, ',
  'number words': 'five hundred ',
};

function fill(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

const read = (text: string) => proposeFigures({ text, published: PUBLISHED, language: 'en' });

/** Milliseconds of processor time, so that other work on the machine does not count. */
function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The middle one of some rounds. */
function middleOf(measure: () => number): number {
  return Array.from({ length: ROUNDS }, measure).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** Enough small texts for the clock to tell, one after another. */
const REPEATS = 10;

/** Nanoseconds a character, for a small text of one piece and for a large one. */
function perCharacter(piece: string): { small: number; large: number } {
  const [small, large] = [fill(piece, SMALL), fill(piece, LARGE)];
  const readSmall = () => {
    for (let round = 0; round < REPEATS; round += 1) read(small);
  };
  readSmall();
  // The regular expressions of the runtime take memory at their first long run; both lengths are read once before.
  read(large);
  return {
    small: (middleOf(() => cpuTimeOf(readSmall)) / REPEATS / SMALL) * 1e6,
    large: (middleOf(() => cpuTimeOf(() => read(large))) / LARGE) * 1e6,
  };
}

/** Milliseconds for 20,000 words, and nanoseconds of processor time a character at 10 kB and at 1 MB with their ratio (aim: 1.5). */
async function run(): Promise<string[]> {
  const article = fill(`${ARTICLE.join(' ')}\n\n`, LARGE);
  const words = article.split(/\s+/).slice(0, 20_000).join(' ');
  for (let round = 0; round < ROUNDS; round += 1) read(words);
  const ms = middleOf(() => {
    const start = performance.now();
    read(words);
    return performance.now() - start;
  });
  const cpuMs = middleOf(() => cpuTimeOf(() => read(words)));
  const lines = [
    `20,000 words: ${ms.toFixed(0)} ms (aim: under 200), ${cpuMs.toFixed(0)} ms of processor time`,
    `${'text'.padEnd(28)}${'10 kB ns/char'.padStart(15)}${'1 MB ns/char'.padStart(15)}${'ratio'.padStart(8)}`,
  ];
  for (const [name, piece] of Object.entries({ article: `${ARTICLE.join(' ')}\n\n`, ...HOSTILE })) {
    const { small, large } = perCharacter(piece);
    const cells = [
      small.toFixed(0).padStart(15),
      large.toFixed(0).padStart(15),
      (large / small).toFixed(2).padStart(8),
    ];
    lines.push(`${name.padEnd(28)}${cells.join('')}`);
  }
  return lines;
}

export const benchIntake: Bench = { what: 'reading articles and hostile texts', run };
