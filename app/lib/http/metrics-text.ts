import 'server-only';
import { Counter, Gauge, Registry } from 'prom-client';
import { registry } from '../process/registry';
import type { OperatingState } from '../services/operations/read-operating-state';

/** The media type of Prometheus' text exposition format 0.0.4. */
export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** The state as Prometheus reads it. What is not known is left out, so that an alert on absence can fire. */
export async function metricsText(state: OperatingState): Promise<string> {
  const server = (await registry.serverMetrics?.metrics()) ?? '';
  return (await toRegistry(state).metrics()) + server;
}

function toRegistry(state: OperatingState): Registry {
  const registry = new Registry();
  const gauge = (name: string, help: string, value: number | null) => {
    if (value !== null) new Gauge({ name, help, registers: [registry] }).set(value);
  };
  addRelease(registry);
  addReadiness(registry, state);
  gauge('as_reported_data_revision', 'Number of the state of the data', state.dataRevision);
  gauge('as_reported_database_bytes', 'Size of the database file', state.databaseBytes);
  gauge('as_reported_database_log_bytes', 'Size of the write-ahead log', state.walBytes);
  gauge('as_reported_disk_free_bytes', "Free space on the database's disk", state.freeBytes);
  gauge('as_reported_disk_free_floor_bytes', 'MIN_FREE_MB in bytes', state.minFreeBytes);
  gauge('as_reported_backups', 'Copies in the folder backups', state.backups?.count ?? null);
  gauge(
    'as_reported_backup_age_seconds',
    'Time since the newest copy in the folder backups, or since the database was made if there is none',
    state.backups?.ageSeconds ?? null,
  );
  addQueues(registry, state);
  addSaves(registry, state);
  return registry;
}

function addRelease(registry: Registry): void {
  new Gauge({
    name: 'as_reported_build_info',
    help: 'Always 1; the release as ETags name it',
    labelNames: ['release'],
    registers: [registry],
  }).set({ release: process.env.AS_REPORTED_RELEASE ?? 'unbuilt' }, 1);
}

function addReadiness(registry: Registry, { parts }: OperatingState): void {
  const ready = new Gauge({
    name: 'as_reported_ready',
    help: 'Whether a part of /readyz is as it should be (1) or not (0)',
    labelNames: ['part'],
    registers: [registry],
  });
  for (const [part, found] of Object.entries(parts)) ready.set({ part }, found === 'ok' || found === 'waiting' ? 1 : 0);
}

function addQueues(registry: Registry, { queues }: OperatingState): void {
  const of = (name: string, help: string) => new Gauge({ name, help, labelNames: ['queue'], registers: [registry] });
  const running = of('as_reported_queue_running', 'Work that runs now');
  const waiting = of('as_reported_queue_waiting', 'Work that waits for a place');
  const places = of('as_reported_queue_places', 'How much may run at once; absent until the first work');
  for (const [queue, state] of Object.entries(queues)) {
    running.set({ queue }, state?.running ?? 0);
    waiting.set({ queue }, state?.waiting ?? 0);
    if (state) places.set({ queue }, state.places);
  }
}

function addSaves(registry: Registry, { saves }: OperatingState): void {
  new Counter({ name: 'as_reported_saves_total', help: 'Writes that were committed', registers: [registry] }).inc(
    saves.saved,
  );
  const faults = new Counter({
    name: 'as_reported_save_errors_total',
    help: 'Writes that were given up: another process held the database (busy), or it could not be written (failed)',
    labelNames: ['reason'],
    registers: [registry],
  });
  for (const [reason, count] of Object.entries(saves.faults)) faults.inc({ reason }, count);
}
