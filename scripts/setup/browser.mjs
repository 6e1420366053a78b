import { existsSync } from 'node:fs';
import { findProgram, installPackagesOfDebian, mayInstall } from './programs.mjs';
import { run, StepFailed } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const NONE = 'No Chromium for the end-to-end tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.';

/** The faces that stand in for web fonts until these come (app/ui/layout/font-stand-ins.css): most readers have them. */
const STAND_INS = ['Arial', 'Liberation Sans'];
const NO_FACES =
  'Neither Arial nor Liberation Sans is there, so pages would move while fonts come, and end-to-end tests would fail: ' +
  'install the fonts Liberation (on Debian: apt-get install fontconfig fonts-liberation).';

/**
 * Finds a Chromium for the end-to-end tests, or installs one: Playwright's own, or Debian's; and the faces it needs.
 * @param {import('./run.mjs').Say} say
 */
export async function prepareBrowser(say) {
  const found = (await findChromium()) ?? (await installChromium());
  if (!found) throw new StepFailed(NONE);
  await prepareFaces();
  say(`Browser: ${found}`);
}

/** Other systems than Linux come with Arial. */
async function prepareFaces() {
  if (process.platform !== 'linux' || (await hasFaces())) return;
  if (mayInstall()) await installPackagesOfDebian(['fontconfig', 'fonts-liberation'], 'installing fonts');
  if (!(await hasFaces())) throw new StepFailed(NO_FACES);
}

async function hasFaces() {
  const program = findProgram('fc-list');
  if (!program) return false;
  const { output } = await run(program, [':', 'family'], { title: 'looking for fonts' });
  return output.split(/[,\n]/).some((family) => STAND_INS.includes(family.trim()));
}

/**
 * The Chromium to test with: the one that CHROMIUM_PATH names, else Playwright's own, else the system's.
 * Throws StepFailed when CHROMIUM_PATH names none.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new StepFailed(`CHROMIUM_PATH is "${given}", where there is no file.`);
  if (given) return given;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  return existsSync(own) ? own : findProgram(...NAMES);
}

/** Each way may fail for want of a network or of rights; what counts is whether a browser is there afterwards. */
async function installChromium() {
  const title = 'installing Chromium';
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  /** @type {(() => Promise<unknown>)[]} */
  const attempts = [
    () => run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], { title, env }),
  ];
  if (mayInstall()) attempts.push(() => installPackagesOfDebian(['chromium'], title));
  for (const attempt of attempts) {
    try {
      await attempt();
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error;
      console.log(error.message);
    }
    const found = await findChromium();
    if (found) return found;
  }
  return undefined;
}
