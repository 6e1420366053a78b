import { TestRunner } from 'vitest';

/** Runs each test PROPERTY_ROUNDS times, for `npm run test:hard`: property tests draw other values each time. */
export default class RepeatingRunner extends TestRunner {
  override onBeforeRunTask(test: Parameters<TestRunner['onBeforeRunTask']>[0]): Promise<void> {
    test.repeats = Number(process.env.PROPERTY_ROUNDS ?? 1) - 1;
    return super.onBeforeRunTask(test);
  }
}
