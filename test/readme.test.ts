import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, ROOT } from './cli/support.ts';

const SAMPLE = ['calc', '--profile', 'samples/tieling/profile.json', '--visits', 'samples/tieling/visits.csv'];

const PORTAL = ['audit', 'samples/audit/portal.csv', '--one-member', '--city', 'shiyan', '--status', 'active'];

/** What the manual shows as the output of a command, between marks of this name. */
function shownIn(text: string, name: string): string | undefined {
  return new RegExp(`<!-- ${name} -->\n\`\`\`text\n(.*?)\`\`\`\n<!-- /${name} -->`, 's').exec(text)?.[1];
}

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
])('%s shows what `npm start` and an audit print', async (manual, language) => {
  const text = readFileSync(join(ROOT, manual), 'utf8');
  const printed = async (args: readonly string[]) => (await baoxiao(args, { env: { BAOXIAO_LANG: language } })).stdout;
  expect(shownIn(text, 'start')).toBe(await printed(SAMPLE));
  expect(shownIn(text, 'audit')).toBe(await printed(PORTAL));
  expect(text).toContain(`baoxiao ${PORTAL.join(' ')}`);
});

test('`npm start` runs the sample that the manuals show', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(scripts.start).toContain(`node bin/baoxiao.js ${SAMPLE.join(' ')}`);
});
