// Lists what failed, at the end of a run: whoever sees its last lines alone learns which tests, and with what words.
import { stripVTControlCharacters } from 'node:util';

/** @typedef {import('./failure-reporter.mjs').Failure} Failure */

/** Lines of a message that are shown; a property's seed, path and counterexample stand in its first ones. */
const LINES = 16;
const LINE_LENGTH = 400;
/** Failures that are shown with their messages; more have one cause as a rule. */
const TOLD_WHOLE = 25;

/**
 * Failures in the report of Playwright: a test that passes only at a second try fails, too.
 * @param {any} report
 * @returns {Failure[]}
 */
export function browserFailures({ suites = [], errors = [] }) {
  return [
    ...suites.flatMap((group) => failuresIn(group)),
    ...errors.map((error) => ({ file: '', title: 'an error outside of any test', message: wordsOf(error) })),
  ];
}

function failuresIn({ file, specs = [], suites = [] }, groups = []) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ status, results }) => ({
        file: `e2e/${file}`,
        title: [...groups, title].join(' '),
        message: [
          ...(status === 'flaky' ? ['It passed only at a second try.'] : []),
          ...results.flatMap(({ errors = [] }) => errors.map(wordsOf)),
        ].join('\n'),
      })),
  );
  return [...own, ...suites.flatMap((group) => failuresIn(group, [...groups, group.title]))];
}

function wordsOf({ message, value }) {
  return message ?? value ?? 'no message';
}

/**
 * The lines that tell them, without colours and with the first lines of each message.
 * @param {Failure[]} failures
 * @returns {string[]}
 */
export function failureLines(failures) {
  if (failures.length === 0) return [];
  const told = failures.map(({ file, title, message }, index) => {
    const head = file === '' ? `  ${title}` : `  ${file}: ${title}`;
    return index < TOLD_WHOLE ? [head, ...firstLines(message)] : [head];
  });
  return ['Failed', ...told.flat(), ''];
}

function firstLines(message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const shown = lines.slice(0, LINES).map((line) => `      ${line.slice(0, LINE_LENGTH)}`);
  return lines.length > LINES ? [...shown, `      … ${lines.length - LINES} more lines above`] : shown;
}
