import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import pLimit from 'p-limit';
import { digestsOf, faultsIn } from './database';
import { type Mutation, prepareMutations } from './every-action';
import { LEAK } from './injections';
import { serveDesk } from './served-desk';

/** A part of a multipart body: a name, and a text or a file. */
type Part = [name: string, value: string | Blob];

interface HostileBody {
  /** What it is, for the line that names a finding. */
  kind: string;
  parts: Part[];
  /** Sent in place of the parts, with a content type of its own. */
  raw?: { type: string; bytes: string | Uint8Array };
}

/** References that React's decoder of arguments knows, to parts that are there, are not, or refer to themselves. */
const REFERENCES = [
  '$0',
  '$1',
  '$K1',
  '$K',
  '$F0',
  '$F1',
  '$Q0',
  '$W0',
  '$i0',
  '$A1',
  '$O1',
  '$R1',
  '$r1',
  '$X0',
  '$x0',
  '$B1',
  '$@0',
  '$@1',
  '$D2026-01-01',
  '$Dnever',
  '$n9007199254740993',
  `$n${'9'.repeat(20_000)}`,
  '$NaN',
  '$-Infinity',
  '$undefined',
  '$S',
  '$T',
  '$Z',
  '$g1',
  '$$0',
  '$1:__proto__:then',
  '$1:constructor:constructor',
  '$1:then',
  '$0:0:0:0',
  '$ffffffff',
  '$-1',
  '$1e9',
] as const;

/** Payloads by which servers of this kind fell before: chunks that pretend to be promises, cycles, maps of themselves. */
const KNOWN_ATTACKS: HostileBody[] = [
  {
    kind: 'a thenable that reaches Function',
    parts: [
      [
        '0',
        '{"then":"$1:__proto__:then","status":"resolved_model","reason":-1,"value":"{\\"then\\":\\"$B1337\\"}","_response":{"_prefix":"globalThis.asReportedRan=1;","_formData":{"get":"$1:constructor:constructor"}}}',
      ],
      ['1', '"$@0"'],
    ],
  },
  { kind: 'a chunk that waits for itself', parts: [['0', '"$@0"']] },
  {
    kind: 'two chunks that wait for each other',
    parts: [
      ['0', '["$@1"]'],
      ['1', '"$@0"'],
    ],
  },
  {
    kind: 'a map of itself',
    parts: [
      ['0', '["$Q1"]'],
      ['1', '[["$Q1","$Q1"]]'],
    ],
  },
  {
    kind: 'a set of itself',
    parts: [
      ['0', '["$W1"]'],
      ['1', '["$W1"]'],
    ],
  },
  {
    kind: 'a server reference with itself as its arguments',
    parts: [
      ['0', '["$F1"]'],
      ['1', '{"id":"x","bound":"$@1"}'],
    ],
  },
  {
    kind: 'a stream that never ends',
    parts: [
      ['0', '["$R1"]'],
      ['1', ''],
    ],
  },
  {
    kind: 'an iterator that never ends',
    parts: [
      ['0', '["$X1"]'],
      ['1', '{'],
    ],
  },
  {
    kind: 'an argument that prints its action',
    parts: [
      ['0', '[{"toString":"$F1"},"$F1"]'],
      ['1', '{"id":"$0","bound":null}'],
    ],
  },
  { kind: 'doubling references', parts: [['0', '["$1","$1"]'], ...doubling(40)] },
];

/** Each part names the next one twice: 2^n values, were they copied. */
function doubling(depth: number): Part[] {
  return Array.from(
    { length: depth },
    (_, n): Part => [String(n + 1), `["$${(n + 2).toString(16)}","$${(n + 2).toString(16)}"]`],
  );
}

const anyText = fc.oneof(
  fc.constantFrom(...REFERENCES),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('__proto__', 'constructor', 'then', 'toString', '', '\u0000', '1'.repeat(2000)),
);
const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText,
    fc.constantFrom(null, true, -1, 1e308, 0),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** A body made of an action's sound fields, with something wrong in it. */
function hostileBody(fields: Readonly<Record<string, string>>): fc.Arbitrary<HostileBody> {
  const sound: Part[] = [
    ...Object.entries(fields).map(([name, value]): Part => [`_1_${name}`, value]),
    ['0', '[{"status":"idle"},"$K1"]'],
  ];
  const names = sound.map(([name]) => name);
  const replaced = (part: Part) => [...sound.filter(([name]) => name !== part[0]), part];
  const deep = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;
  return fc.oneof(
    fc.record({
      kind: fc.constant('other arguments'),
      parts: anyJson.map((json) => replaced(['0', JSON.stringify(json)])),
    }),
    fc.record({
      kind: fc.constant('a reference in a field'),
      parts: fc
        .tuple(fc.constantFrom(...names), fc.constantFrom(...REFERENCES))
        .map(([name, reference]) =>
          replaced([name, name === '0' ? JSON.stringify([reference, reference]) : reference]),
        ),
    }),
    fc.record({
      kind: fc.constant('chunks of anything'),
      parts: fc.array(
        fc.tuple(
          fc.nat({ max: 20 }).map((n) => n.toString(16)),
          anyJson.map((json) => JSON.stringify(json)),
        ),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
    }),
    fc.record({
      kind: fc.constant('deep'),
      parts: fc
        .tuple(
          fc.integer({ min: 100, max: 60_000 }),
          fc.constantFrom<[string, string]>(['[', ']'], ['{"a":', '}'], ['["$1",', ']']),
        )
        .map(([depth, [open, close]]) => replaced(['0', deep(depth, open, close)])),
    }),
    fc.record({
      kind: fc.constant('huge'),
      parts: fc
        .integer({ min: 10_000, max: 400_000 })
        .map((length) => replaced(['0', JSON.stringify(['x'.repeat(length), '$K1'])])),
    }),
    fc.record({
      kind: fc.constant('many parts'),
      parts: fc
        .integer({ min: 100, max: 3000 })
        .map((count) => [...sound, ...Array.from({ length: count }, (_, n): Part => [`_1_${n}`, ''])]),
    }),
    fc.record({
      kind: fc.constant('files for fields'),
      parts: fc.constantFrom(...names).map((name) => replaced([name, new Blob(['x'], { type: 'application/json' })])),
    }),
    fc.record({
      kind: fc.constant('cut or changed bytes'),
      parts: fc.constant(sound),
      raw: fc.tuple(fc.uint8Array({ maxLength: 300 }), fc.boolean()).map(([bytes, isForm]) => ({
        type: isForm ? 'multipart/form-data; boundary=x' : 'text/plain;charset=UTF-8',
        bytes: isForm
          ? Buffer.concat([Buffer.from('--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n'), bytes])
          : bytes,
      })),
    }),
    fc.record({
      kind: fc.constant('text arguments'),
      parts: fc.constant(sound),
      raw: anyJson.map((json) => ({ type: 'text/plain;charset=UTF-8', bytes: JSON.stringify(json) })),
    }),
    fc.constantFrom(...KNOWN_ATTACKS),
  );
}

/** An action's id with something wrong in it, or its own. */
const actionIds = (own: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(own) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        own.slice(0, -1),
        own.toUpperCase(),
        '0'.repeat(own.length),
        'x',
        '__proto__',
        'constructor',
        '$F0',
        '../server',
      ),
    },
  );

export interface BodyTrial {
  bodies: number;
  kinds: number;
  /** What made the bodies: the same number makes them again. */
  seed: number;
  /** How many answers had each status. */
  statuses: Record<string, number>;
  /** Bodies by which the server ended, was silent, failed, or showed something of itself. */
  findings: string[];
  /** What SQLite's own checks say about the database afterwards. */
  faultsOfFile: unknown[];
  /** The most CPU time that the server took while it answered one body, which it did for others meanwhile. */
  slowestCpuMs: number;
  /** Resident memory of the server in MB: after the first hundred bodies, and at the end. */
  memoryMb: [atFirst: number, atEnd: number];
}

const USER_HZ = 100;

/** CPU time of a process so far in ms, and its resident memory in MB (Linux). */
function usageOf(pid: number): { cpuMs: number; memoryMb: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  return { cpuMs: ((Number(stat[11]) + Number(stat[12])) * 1000) / USER_HZ, memoryMb: Math.round(memory) };
}

/** So many bodies are on their way at once. What the server spends meanwhile counts for each of them. */
const AT_ONCE = 4;

/** Sends so many hostile bodies to the actions of the served build, action after action, as an administrator. */
export async function tryHostileBodies(bodies: number, seed = Date.now()): Promise<BodyTrial> {
  let mutations: Mutation[] = [];
  const desk = await serveDesk({
    editors: [],
    fill: async (own) => {
      mutations = (await prepareMutations(own)).filter(
        // A sound body among these would end the session that sends the rest, or meet the throttle.
        ({ key, actionId }) =>
          actionId !== undefined &&
          !/submit(Password|Disable|Role|EndOthers|EndSession|SignIn|Reset|Invitation)$/.test(key),
      );
    },
  });
  const cookie = `__Host-sid=${desk.admin().cookies.get('__Host-sid')}`;
  const { pid, origin } = desk.served;
  const findings: string[] = [];
  const kinds = new Set<string>();
  const statuses: Record<string, number> = {};
  let slowestCpuMs = 0;
  let [sent, atFirst] = [0, 0];
  const accounts = () => digestsOf(desk.file, ['Session', 'AuditEntry']).User;
  const before = accounts();

  const post = async (mutation: Mutation, id: string, body: HostileBody): Promise<void> => {
    const form = new FormData();
    for (const [name, value] of body.parts) form.append(name, value);
    const made = new Response(form);
    const type = body.raw?.type ?? made.headers.get('content-type') ?? '';
    const bytes = body.raw ? Buffer.from(body.raw.bytes) : Buffer.from(await made.arrayBuffer());
    const name = `${mutation.key}, ${body.kind}: ${bytes.toString('utf8').slice(0, 300)}`;
    const start = usageOf(pid).cpuMs;
    const headers = {
      'content-type': type,
      'next-action': id,
      accept: 'text/x-component',
      cookie,
      origin,
      'sec-fetch-site': 'same-origin',
    };
    try {
      const answer = await fetch(origin + mutation.path, {
        method: 'POST',
        redirect: 'manual',
        body: bytes,
        headers,
        signal: AbortSignal.timeout(60_000),
      });
      const text = await answer.text();
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const leak = LEAK.exec(text)?.[0] ?? /asReported|use server|app\/lib\/|\.next\/server/.exec(text)?.[0];
      if (leak) findings.push(`${name}\n  shows ${leak}`);
    } catch (error) {
      findings.push(`${name}\n  no answer: ${String(error)} ${String((error as Error).cause ?? '')}`);
    }
    slowestCpuMs = Math.max(slowestCpuMs, usageOf(pid).cpuMs - start);
    kinds.add(body.kind);
    sent += 1;
    if (sent === 100) atFirst = usageOf(pid).memoryMb;
  };

  const samples = Math.ceil(bodies / mutations.length);
  const inTurn = pLimit(AT_ONCE);
  try {
    for (const [index, mutation] of mutations.entries()) {
      const own = mutation.actionId ?? '';
      // Each action gets bodies of its own, so that few of them still show every kind.
      const wanted = { numRuns: samples, seed: seed + index };
      const made = fc.sample(fc.tuple(hostileBody(mutation.fields), actionIds(own)), wanted);
      await Promise.all(made.map(([body, id]) => inTurn(() => post(mutation, id, body))));
    }
    // It goes on, and nobody's account or role came of it.
    const page = await fetch(`${origin}/`);
    if (page.status !== 200) findings.push(`afterwards / answers ${page.status}`);
    if (accounts() !== before) findings.push('an account was changed');
    const memoryMb: [number, number] = [atFirst, usageOf(pid).memoryMb];
    return {
      bodies: sent,
      kinds: kinds.size,
      seed,
      statuses,
      findings,
      faultsOfFile: faultsIn(desk.file),
      slowestCpuMs,
      memoryMb,
    };
  } finally {
    await desk.served.stop();
  }
}
