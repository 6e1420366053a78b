import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { parseSettings, SETTING_NAMES } from '@/lib/settings';

const example = readFileSync('.env.example', 'utf8');

test('.env.example lists every setting, each after a comment, and no other', () => {
  const listed = [...example.matchAll(/^#.*\n(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual([...SETTING_NAMES].sort());
});

test('.env.example shows the defaults', () => {
  expect(parseSettings(parseEnv(example) as Record<string, string>)).toEqual(parseSettings({}));
});
