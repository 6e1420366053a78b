import { expect } from 'vitest';
import { type Answer, dearest, floodedApp, slowConnections } from './flood';

export interface FloodSize {
  figures: number;
  /** Waves of eighteen dear requests, three times what the server makes and lets wait for one address. */
  waves: number;
  connections: number;
}

const times = (answers: readonly Answer[]) =>
  answers.map(({ path, status, ms, cpuMs }) => `${path} ${status} ${ms} ms (CPU ${cpuMs} ms)`).join(', ');

/**
 * T38: the six dearest requests at once, then three times as many as the server takes, then connections that do not end.
 * Everything else is answered meanwhile, a save too; what is too much is refused with when to come again.
 */
export async function tryFlood({ figures, waves, connections }: FloodSize): Promise<void> {
  const app = await floodedApp(figures, 5);
  try {
    const ended: string[] = [];
    const noted = async (answer: Promise<Answer>) => {
      const told = await answer;
      ended.push(told.path);
      return told;
    };
    const dear = dearest(0, 2).map((path) => noted(app.ask(path)));
    const others = ['/api/v1/revision', '/methods', '/sources'].map((path) => noted(app.ask(path)));
    const [saved, dearAnswers, otherAnswers] = await Promise.all([
      noted(app.save()),
      Promise.all(dear),
      Promise.all(others),
    ]);
    console.log(`T38: six dearest at once: ${times(dearAnswers)}; meanwhile ${times([saved, ...otherAnswers])}`);
    expectFair(dearAnswers);
    expect(dearAnswers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(4);
    expect([saved.status, ...otherAnswers.map(({ status }) => status)]).toEqual([201, 200, 200, 200]);
    // What is quickly answered goes before most of what is dear, although that was asked for first.
    const dearAfter = (path: string) =>
      dearAnswers.filter((dearOne) => ended.indexOf(dearOne.path) > ended.indexOf(path)).length;
    for (const { path } of [saved, ...otherAnswers]) expect(dearAfter(path), path).toBeGreaterThanOrEqual(3);

    for (let wave = 0; wave < waves; wave += 1) {
      const paths = [1, 2, 3].flatMap((round) => dearest(wave * 3 + round, 2 + ((wave + round) % 4)));
      const [flood, save] = await Promise.all([Promise.all(paths.map(app.ask)), app.save()]);
      const refused = flood.filter(({ status }) => status === 429);
      console.log(
        `T38: eighteen at once: ${refused.length} refused, the longest ${Math.max(...flood.map(({ ms }) => ms))} ms; a save ${save.ms} ms`,
      );
      expectFair(flood);
      expect(save.status).toBe(201);
      expect(refused.length).toBeGreaterThan(0);
    }

    const end = await slowConnections(app.served.origin, connections);
    const during = await Promise.all([app.ask('/api/v1/revision'), app.ask('/'), app.save()]);
    console.log(`T38: with ${connections} slow connections: ${times(during)}`);
    expect(during.map(({ status }) => status)).toEqual([200, 200, 201]);
    end();
    const after = await app.ask('/');
    console.log(`T38: afterwards ${times([after])}`);
    expect(after.status).toBe(200);
  } finally {
    const log = await app.stop();
    expect(log).not.toMatch(/"level":(50|60)/);
  }
}

/** A dear request is answered, or refused with when to come again and, on a page, with words. */
function expectFair(answers: readonly Answer[]): void {
  for (const { path, status, retryAfter, text } of answers) {
    expect([200, 429], path).toContain(status);
    if (status === 200) continue;
    expect(Number(retryAfter), path).toBeGreaterThan(0);
    expect(text, path).toMatch(/try again in 5 seconds/);
  }
}
