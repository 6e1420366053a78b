import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CannotListen, listen } from '../../scripts/server/listen';
import { isInstalled } from '../../scripts/setup/packages.mjs';
import { digestOf, unlessDone } from '../../scripts/setup/stamp.mjs';
import { takeTurn } from '../../scripts/setup/turn.mjs';
import { unusedFile } from '../support/database';

test('two set-ups take turns', async () => {
  const lock = unusedFile('setup.lock');
  const order: string[] = [];
  const worker = async (name: string) => {
    const giveBack = await takeTurn(lock);
    order.push(`${name} begins`);
    await new Promise(setImmediate);
    order.push(`${name} ends`);
    giveBack();
  };
  await Promise.all([worker('one'), worker('two')]);
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  expect(existsSync(lock)).toBe(false);
});

test.each([
  ['whose process is gone', '999999999 x', new Date()],
  ['that nobody has touched for long, whoever has its number now', `${process.pid} x`, new Date(0)],
])('a lock %s is taken over', async (_, content, touched) => {
  const lock = unusedFile('setup.lock');
  writeFileSync(lock, content);
  utimesSync(lock, touched, touched);
  const giveBack = await takeTurn(lock);
  giveBack();
  expect(existsSync(lock)).toBe(false);
});

test('a step is done once for the same inputs, and again when it was cut short or they changed', async () => {
  const folder = path.dirname(unusedFile());
  const input = path.join(folder, 'app', 'page.txt');
  const output = path.join(folder, 'app', 'generated', 'made.txt');
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(input, 'one');
  const runs: string[] = [];
  const step = (name: string, work: () => Promise<void> = async () => undefined) =>
    unlessDone({
      stamp: path.join(folder, 'out', 'stamp'),
      digest: digestOf([path.join(folder, 'app'), path.join(folder, 'missing.txt')], [path.dirname(output)]),
      work: async () => {
        runs.push(name);
        await work();
      },
    });

  await step('first');
  await step('same inputs');
  writeFileSync(output, 'what the step itself makes');
  await step('an output is no input');
  writeFileSync(input, 'two');
  await expect(step('changed, cut short', () => Promise.reject(new Error('cut')))).rejects.toThrow('cut');
  await step('after the cut');
  writeFileSync(input, 'one');
  await step('changed back');
  expect(runs).toEqual(['first', 'changed, cut short', 'after the cut', 'changed back']);
});

test('a taken port, a foreign address and an unknown host are said in one line', async () => {
  const first = createServer();
  await listen(() => first, { host: '127.0.0.1', port: 0 });
  const { port } = first.address() as AddressInfo;
  const attempt = (host: string) => listen(() => createServer(), { host, port });
  await expect(attempt('127.0.0.1')).rejects.toThrow(`Port ${port} is taken by another program: stop it`);
  await expect(attempt('127.0.0.1')).rejects.toBeInstanceOf(CannotListen);
  first.close();
  await expect(attempt('192.0.2.1')).rejects.toThrow('HOST is "192.0.2.1", no address of this machine');
});

test('packages count as installed when the record names each at its version and its folder is there', () => {
  const root = path.dirname(unusedFile());
  const put = (file: string, content: unknown) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), JSON.stringify(content));
  };
  const packages = { 'node_modules/one': { version: '1.0.0' }, 'node_modules/two': { version: '2.0.0' } };
  put('package-lock.json', { packages: { '': {}, ...packages, 'node_modules/elsewhere': { optional: true } } });
  expect(isInstalled(root)).toBe(false);
  put('node_modules/.package-lock.json', { packages });
  put('node_modules/one/package.json', {});
  expect(isInstalled(root)).toBe(false);
  put('node_modules/two/package.json', {});
  expect(isInstalled(root)).toBe(true);
  put('node_modules/.package-lock.json', { packages: { ...packages, 'node_modules/two': { version: '2.0.1' } } });
  expect(isInstalled(root)).toBe(false);
});
