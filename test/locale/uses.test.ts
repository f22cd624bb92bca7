import { expect, test } from 'vitest';
import { policies } from '../../src/index.ts';
import { uses as en } from '../../src/locale/en/uses.ts';
import { uses as zh } from '../../src/locale/zh/uses.ts';

test('all that articles are used for has words in both languages, and no words are left over', async () => {
  const registers = await Promise.all(Object.values(policies).map((policy) => policy.register()));
  const used = new Set(registers.flatMap(({ articles }) => articles.flatMap(({ uses }) => uses)));
  expect([Object.keys(zh).sort(), Object.keys(en).sort()]).toEqual([[...used].sort(), [...used].sort()]);
});
