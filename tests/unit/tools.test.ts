import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findProgram } from '../../scripts/setup/programs.mjs';
import { requireTool } from '../support/tools';

test('finds a program in the folders of PATH', () => {
  vi.stubEnv('PATH', path.dirname(process.execPath));
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(findProgram('no-such-program', path.basename(process.execPath))).toBe(process.execPath);
});

test('a folder or a file that cannot be run is no program', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'as-reported-tools-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv('PATH', path.dirname(folder));
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(findProgram(path.basename(folder))).toBeUndefined();
  expect(findProgram('no-such-program')).toBeUndefined();
});

test('a tool that the set-up does not know is refused', () => {
  expect(() => requireTool('no-such-program')).toThrow('scripts/setup/tools.mjs');
});
