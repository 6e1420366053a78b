import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findUnexplained,
  type HistoryEvent,
  type ReadEvent,
  type Recorded,
  type SaveEvent,
} from '../support/history-check';

interface History {
  initial: Recorded[];
  record: Recorded[];
  events: HistoryEvent[];
}

const FIGURES = ['a', 'b', 'c'];

/** What an honest program answers to these steps, each taking effect somewhere between its start and its end. */
function honest(steps: readonly Step[]): History {
  const initial = FIGURES.map((figure) => ({ revision: 0, figure, version: 1, value: `first ${figure}` }));
  const state = new Map(initial.map((one) => [one.figure, one]));
  const record: Recorded[] = [];
  const events: HistoryEvent[] = [];
  steps.forEach(({ figure, reads, behind, before, after }, index) => {
    const at = { start: 10 * index - before, end: 10 * index + after };
    const now = state.get(figure);
    if (!now) return;
    if (reads) {
      const seen = new Map([...state].map(([name, { version, value }]) => [name, { version, value }]));
      events.push({ kind: 'read', ...at, revision: record.length, seen });
      return;
    }
    const over = Math.max(1, now.version - behind);
    const saved = over === now.version;
    const value = `value ${index}`;
    events.push({ kind: 'save', ...at, figure, over, value, saved });
    if (!saved) return;
    const next = { revision: record.length + 1, figure, version: over + 1, value };
    record.push(next);
    state.set(figure, next);
  });
  return { initial, record, events };
}

interface Step {
  figure: string;
  reads: boolean;
  behind: number;
  before: number;
  after: number;
}

const steps = fc.array(
  fc.record({
    figure: fc.constantFrom(...FIGURES),
    reads: fc.boolean(),
    behind: fc.constantFrom(0, 0, 0, 1, 2),
    before: fc.integer({ min: 0, max: 60 }),
    after: fc.integer({ min: 0, max: 60 }),
  }),
  { maxLength: 60 },
);

const check = ({ initial, record, events }: History) => findUnexplained(initial, record, events);
const step = (more: Partial<Step> = {}): Step => ({
  figure: 'a',
  reads: false,
  behind: 0,
  before: 1,
  after: 1,
  ...more,
});
const isSave = (event: HistoryEvent): event is SaveEvent => event.kind === 'save';
const isRead = (event: HistoryEvent): event is ReadEvent => event.kind === 'read';

test('explains whatever an honest program answers', () => {
  fc.assert(
    fc.property(steps, (some) => {
      expect(check(honest(some))).toEqual([]);
    }),
  );
});

/** Two saves, a read, a save that comes too late, a read. */
const PLAIN = [step(), step(), step({ reads: true }), step({ behind: 1 }), step({ reads: true })];

describe('finds', () => {
  test.each<[string, RegExp, (history: History) => void]>([
    ['an acknowledged save that is lost', /acknowledged and is lost/, ({ record }) => record.pop()],
    [
      'a refused save that is there',
      /refused and is there/,
      ({ events }) => {
        for (const save of events.filter(isSave)) save.saved = false;
      },
    ],
    [
      'a save over another one',
      /made version 3/,
      ({ events }) => {
        for (const save of events.filter(isSave)) save.over = 1;
      },
    ],
    [
      'a refusal without a reason',
      /refused without a reason/,
      ({ events }) => {
        const late = events.filter(isSave).at(-1);
        if (late) late.over = 3;
      },
    ],
    [
      'a gap in versions',
      /went to version 4, not 3/,
      ({ record }) => {
        record[1] = { ...requireFirst(record.slice(1)), version: 4 };
      },
    ],
    [
      'a gap in revisions',
      /revision 2 is missing/,
      ({ record }) => {
        record[1] = { ...requireFirst(record.slice(1)), revision: 3 };
      },
    ],
    ['what nobody saved', /nobody saved a value 1/, ({ events }) => events.splice(1, 1)],
    [
      'a read of what was not committed',
      /saw value 9/,
      ({ events }) => {
        const [read] = events.filter(isRead);
        if (read) read.seen = new Map([['a', { version: 3, value: 'value 9' }]]);
      },
    ],
    [
      'a read of two states at once',
      /a read of 2 saw first a/,
      ({ events }) => {
        const [read] = events.filter(isRead);
        if (read) read.seen = new Map([...read.seen, ['a', { version: 1, value: 'first a' }]]);
      },
    ],
    [
      'a read of what is past',
      /stands before it/,
      ({ events }) => {
        const read = events.filter(isRead).at(-1);
        if (!read) return;
        read.revision = 0;
        read.seen = new Map();
      },
    ],
    [
      'a read of what is still to come',
      /stands before it/,
      ({ events }) => {
        const [read] = events.filter(isRead);
        if (read) Object.assign(read, { start: -20, end: -15 });
      },
    ],
  ])('%s', (_name, words, tamper) => {
    const history = honest(PLAIN);
    expect(check(history)).toEqual([]);
    tamper(history);
    expect(check(history).join('\n')).toMatch(words);
  });
});

function requireFirst<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('there is none');
  return first;
}
