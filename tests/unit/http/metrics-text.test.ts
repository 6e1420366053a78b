import { expect, test } from 'vitest';
import { metricsText } from '@/lib/http/metrics-text';
import type { OperatingState } from '@/lib/services/operations/read-operating-state';
import { readMetrics } from '../../support/metrics';

const STATE: OperatingState = {
  parts: { read: 'ok', write: 'waiting', disk: 'low' },
  dataRevision: 17,
  databaseBytes: 4096,
  walBytes: 0,
  freeBytes: 9_007_199_254_740,
  minFreeBytes: 200_000_000,
  saves: { saved: 5, faults: { busy: 2, failed: 1 } },
  queues: {
    answers: null,
    charts: null,
    exports: { running: 3, waiting: 0, places: 4 },
    hashes: null,
    imports: null,
    png: null,
    texts: null,
  },
  backups: { count: 2, ageSeconds: 3600 },
};

test('each part of the state becomes a sample', async () => {
  const samples = readMetrics(await metricsText(STATE));
  expect(Object.fromEntries(samples)).toMatchObject({
    as_reported_data_revision: 17,
    as_reported_disk_free_bytes: 9_007_199_254_740,
    'as_reported_ready{part="read"}': 1,
    'as_reported_ready{part="write"}': 1,
    'as_reported_ready{part="disk"}': 0,
    as_reported_saves_total: 5,
    'as_reported_save_errors_total{reason="busy"}': 2,
    'as_reported_queue_running{queue="exports"}': 3,
    'as_reported_queue_places{queue="exports"}': 4,
    'as_reported_queue_running{queue="png"}': 0,
    as_reported_backup_age_seconds: 3600,
  });
  expect(samples.has('as_reported_queue_places{queue="png"}')).toBe(false);
});

test('what is not known is left out, not said to be 0', async () => {
  const samples = readMetrics(await metricsText({ ...STATE, dataRevision: null, freeBytes: null, backups: null }));
  for (const name of ['as_reported_data_revision', 'as_reported_disk_free_bytes', 'as_reported_backup_age_seconds'])
    expect(samples.has(name), name).toBe(false);
});

test('asked twice it answers twice', async () => {
  expect(await metricsText(STATE)).toBe(await metricsText(STATE));
});
