// A reporter of vitest that writes every failure into a file of its own: those of tests and their hooks, of files that
// could not be read, and errors outside of any test, which vitest's JSON report leaves out.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** Names the file to write. */
export const FAILURES_VARIABLE = 'AS_REPORTED_TEST_FAILURES';

/** @typedef {{ file: string, title: string, message: string }} Failure */

export default class FailureReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').TestError[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const file = process.env[FAILURES_VARIABLE];
    if (!file) throw new Error(`${FAILURES_VARIABLE} does not name the file of failures.`);
    const failures = [
      ...modules.flatMap(failuresOf),
      ...unhandled.map((error) => ({ file: '', title: 'an error outside of any test', message: messageOf(error) })),
    ];
    writeFileSync(file, JSON.stringify(failures));
  }
}

/** @returns {Failure[]} */
function failuresOf(testModule) {
  const file = path.relative('tests', testModule.moduleId);
  const told = (title, errors) => ({ file, title, message: errors.map(messageOf).join('\n') });
  const failures = [];
  if (testModule.errors().length > 0) failures.push(told('the file, or a hook of it', testModule.errors()));
  for (const group of testModule.children.allSuites())
    if (group.errors().length > 0) failures.push(told(`${group.fullName}: a hook of the group`, group.errors()));
  for (const test of testModule.children.allTests('failed'))
    failures.push(told(test.fullName, test.result().errors ?? []));
  return failures;
}

/** What was thrown, what caused it (a property names its seed first and then its cause), and how the values differ. */
function messageOf({ message, cause, diff }) {
  const causes = cause ? [`Caused by: ${messageOf(cause)}`] : [];
  return [message, ...causes, ...(diff ? [diff] : [])].join('\n');
}
