import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, ROOT } from './cli/support.ts';

const SAMPLE = ['calc', '--profile', 'samples/tieling/profile.json', '--visits', 'samples/tieling/visits.csv'];

/** What the manual shows as the output of `npm start`. */
function shownIn(manual: string): string | undefined {
  const text = readFileSync(join(ROOT, manual), 'utf8');
  return /<!-- start -->\n```text\n(.*?)```\n<!-- \/start -->/s.exec(text)?.[1];
}

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
])('%s shows what `npm start` prints', async (manual, language) => {
  const { stdout } = await baoxiao(SAMPLE, { env: { BAOXIAO_LANG: language } });
  expect(shownIn(manual)).toBe(stdout);
});

test('`npm start` runs the sample that the manuals show', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(scripts.start).toContain(`node bin/baoxiao.js ${SAMPLE.join(' ')}`);
});
