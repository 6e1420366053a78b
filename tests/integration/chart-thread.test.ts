import { spawnSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { drawForPicture, drawPageCharts } from '@/charts/draw-charts';
import { registry } from '@/lib/process/registry';
import { drawForPage, drawForPicture as drawHere } from '@/ui/charts/render/draw-chart';
import { closeChartThread, drawnPageChart, drawPageChart, warmChartThread } from '@/ui/charts/static/chart-thread';
import { DrawingFailed } from '@/ui/charts/static/drawing-failed';
import { withNotFound } from '@/with-not-found';
import { crowdedChart, TWO_HUNDRED } from '../support/crowded-charts';

afterEach(closeChartThread);

const chart = (id: string, figures = 20) => ({ ...crowdedChart('bars', TWO_HUNDRED.slice(0, figures)), id });

/** Ends the thread at once, as running out of memory would. */
async function endThread(): Promise<void> {
  const [thread] = registry.chartThread?.pool.threads ?? [];
  if (!thread) throw new Error('there is no thread');
  await thread.terminate();
}

test('a chart is drawn as it is drawn here, while others have their turns, and is kept', async () => {
  const model = chart('kept', 200);
  expect(drawnPageChart(model)).toBeUndefined();
  await warmChartThread();
  let turns = 0;
  let isDrawn = false;
  const drawing = drawPageChart(model).finally(() => {
    isDrawn = true;
  });
  while (!isDrawn) {
    turns += 1;
    await setImmediate();
  }
  const drawn = await drawing;
  console.log(`a chart of 200 marks was drawn beside ${turns} turns of others`);
  // On the same thread there would be one turn or two.
  expect(turns).toBeGreaterThan(10);
  expect(drawn).toEqual(drawForPage(model));
  expect(drawnPageChart(structuredClone(model))).toBe(drawn);
  expect(drawnPageChart({ ...model, unit: 'Another' })).toBeUndefined();
  const request = { model, layout: 'narrow', withRings: false } as const;
  expect(await drawForPicture(request)).toEqual(drawHere(request));
});

test('a chart that many ask for at once is drawn once', async () => {
  const model = chart('asked-by-many');
  const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => drawPageChart(structuredClone(model))));
  for (const other of others) expect(other).toBe(first);
});

test('a thread that ends in the middle fails what it was drawing, aloud, and the next chart is drawn', async () => {
  await warmChartThread();
  const lost = drawPageChart(chart('lost', 200));
  await Promise.all([expect(lost).rejects.toBeInstanceOf(DrawingFailed), endThread()]);
  expect(drawnPageChart(chart('lost', 200))).toBeUndefined();
  expect((await drawPageChart(chart('lost', 200))).wide).toContain('<svg');
});

test('a page whose chart cannot be drawn says so with 503 and when to come again, and is never shown without it', async () => {
  await warmChartThread();
  const page = withNotFound(async () => {
    await Promise.all([drawPageCharts([chart('first', 200), chart('second')]), endThread()]);
    return 'shown';
  });
  expect(JSON.stringify(await page({}))).toContain('A chart could not be drawn: try again in 5 seconds');
});

test('a thread that ends while it starts is started again by the next chart', async () => {
  await warmChartThread();
  await endThread();
  await endThread();
  expect((await drawPageChart(chart('after'))).narrow).toContain('<svg');
});

test('a thread that cannot start: whoever waits for it is told at once, and the next chart starts another', async () => {
  await warmChartThread();
  const error = vi.spyOn(console, 'error').mockReturnValue();
  const waiting = [chart('waits', 200), chart('waits-too')].map(drawPageChart);
  registry.chartThread?.pool.emit('error', new Error('out of memory'));
  for (const drawing of waiting) await expect(drawing).rejects.toBeInstanceOf(DrawingFailed);
  expect(error).toHaveBeenCalledWith(expect.stringContaining('cannot start'), expect.any(Error));
  error.mockRestore();
  expect((await drawPageChart(chart('waits-too'))).wide).toContain('<svg');
});

test('charts of one client do not fill the queue: what is too much is refused with when to come again', async () => {
  const asked = Array.from({ length: 13 }, (_, index) => drawPageCharts([chart(`flood-${index}`)]));
  const [last] = asked.slice(-1);
  await expect(last).rejects.toMatchObject({ kind: 'too_many', retryAfterSeconds: 5 });
  await Promise.all(asked.slice(0, -1));
  expect(drawnPageChart(chart('flood-11'))).toBeDefined();
  expect(drawnPageChart(chart('flood-12'))).toBeUndefined();
});

test('the thread keeps no process alive', () => {
  const code = `import { warmChartThread } from './app/ui/charts/static/chart-thread.ts'; await warmChartThread();`;
  const ended = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    timeout: 60_000,
    encoding: 'utf8',
  });
  expect([ended.status, ended.stderr]).toEqual([0, '']);
});
