import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import Piscina from 'piscina';
import { registry } from '@/lib/process/registry';
import { besidePath, COMPONENT_FLAGS } from '@/lib/process/run-beside';
import type { ChartModel } from '../model/chart-model';
import type { PageDrawing, PictureDrawing, PictureRequest } from '../render/drawing';
import { DrawingFailed } from './drawing-failed';

/** What the thread can be asked for: the functions of its file. */
type Drawers = typeof import('../render/draw-chart');
type Kept = PageDrawing | PictureDrawing;

/** A chart takes 20 ms, one of 200 amounts 0.2 s; a thread that has just begun loads for a second or more before that. */
const LONGEST_MS = 30_000;
/** A chart has about 50 kB, so that some 600 are kept. */
const KEPT_BYTES = 32_000_000;
/** Callers wait for their turns before they ask (charts/draw-charts.ts); this is the most that may come together all the same. */
const MOST_QUEUED = 256;
/** Such a thread has 60 MB when it has drawn the largest charts. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };

interface ChartThread {
  pool: Piscina;
  /** Drawings by their content: the same model is the same drawing, so that none is ever stale. */
  kept: LRUCache<string, Kept>;
  /** Drawings that are being made. */
  making: Map<string, Promise<Kept>>;
}

declare module '@/lib/process/registry' {
  interface ProcessRegistry {
    /** The thread that draws charts; left out until it is warmed or asked. */
    chartThread?: ChartThread;
  }
}

function chartThread(): ChartThread {
  const known = registry.chartThread;
  if (!known) {
    registry.chartThread = {
      pool: startPool(),
      kept: new LRUCache<string, Kept>({ maxSize: KEPT_BYTES, sizeCalculation: bytesOf }),
      making: new Map(),
    };
    return registry.chartThread;
  }
  // A pool starts a thread anew that ends; one that could not start its thread was given up.
  if (known.pool.threads.length === 0) known.pool = startPool();
  return known;
}

function startPool(): Piscina {
  const pool = new Piscina({
    filename: besidePath('chartThread'),
    // Looked for as the thread starts; each call names its own.
    name: 'drawForPage',
    // Handlers, which are compiled for React's server half, could not run Recharts themselves.
    execArgv: COMPONENT_FLAGS,
    // React warns of much in development, and takes three times as long.
    env: { ...process.env, NODE_ENV: 'production' },
    minThreads: 1,
    maxThreads: 1,
    maxQueue: MOST_QUEUED,
    // React and Recharts use timers, which a thread that waits by Atomics would never run.
    atomics: 'disabled',
    resourceLimits: MEMORY,
  });
  // A thread that cannot start: whoever waits for it is told so at once. Unheard, the event would end the process.
  pool.on('error', (error) => {
    console.error('The thread that draws charts cannot start:', error);
    pool.destroy();
  });
  return pool;
}

/** Two bytes a character: nearly every chart has one beyond Latin 1. */
function bytesOf(drawing: Kept): number {
  return 2 * JSON.stringify(drawing).length;
}

/** Has a function of the thread's file called there. What crosses to a thread has no types, so they are told here. */
function ask<N extends keyof Drawers>(name: N, input: Parameters<Drawers[N]>[0]): Promise<ReturnType<Drawers[N]>> {
  return chartThread().pool.run(input, { name, signal: AbortSignal.timeout(LONGEST_MS) });
}

function keyOf(name: keyof Drawers, input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([name, input]))
    .digest('base64');
}

/** Gives what was drawn before, or draws it now, once for all who ask at the same time. What failed is not kept. */
function draw<N extends 'drawForPage' | 'drawForPicture'>(
  name: N,
  input: Parameters<Drawers[N]>[0],
): Promise<ReturnType<Drawers[N]>> {
  type Drawing = ReturnType<Drawers[N]>;
  const { kept, making } = chartThread();
  const key = keyOf(name, input);
  // A key names the function that draws, so that what is kept under it is of this function's type.
  const known = (kept.get(key) as Drawing | undefined) ?? (making.get(key) as Promise<Drawing> | undefined);
  if (known) return Promise.resolve(known);
  const made = ask(name, input)
    .then((drawing) => {
      kept.set(key, drawing);
      return drawing;
    })
    .catch((error: unknown) => {
      throw new DrawingFailed(error);
    })
    .finally(() => making.delete(key));
  making.set(key, made);
  return made;
}

/** A chart for the HTML of a page, drawn by Recharts in its thread. Throws DrawingFailed. */
export function drawPageChart(model: ChartModel): Promise<PageDrawing> {
  return draw('drawForPage', model);
}

/** The drawing of a chart that was drawn for a page before; undefined where it was not, or is no longer kept. */
export function drawnPageChart(model: ChartModel): PageDrawing | undefined {
  return chartThread().kept.get(keyOf('drawForPage', model)) as PageDrawing | undefined;
}

/** A chart and its key as parts of a picture, drawn by Recharts in its thread. Throws DrawingFailed. */
export function drawPictureChart(request: PictureRequest): Promise<PictureDrawing> {
  return draw('drawForPicture', request);
}

/** Starts the thread and draws examples, so that the first reader does not wait for either. */
export async function warmChartThread(): Promise<void> {
  await ask('drawExamples', undefined);
}

/** Ends the thread, for whoever has nothing more to draw. */
export async function closeChartThread(): Promise<void> {
  await registry.chartThread?.pool.destroy();
  registry.chartThread = undefined;
}
