import { test } from 'vitest';
import { tryFlood } from '../support/flood-trial';

test('floods of the dearest requests on 60,000 figures, and 1,000 slow connections (T38)', {
  timeout: 3_600_000,
}, async () => {
  await tryFlood({ figures: 60_000, waves: 25, connections: 1000 });
});
