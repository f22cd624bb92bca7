import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, ROOT } from './cli/support.ts';

const SAMPLE = ['calc', '--profile', 'samples/tieling/profile.json', '--visits', 'samples/tieling/visits.csv'];

const PORTAL = ['audit', 'samples/audit/portal.csv', '--one-member', '--city', 'shiyan', '--status', 'active'];
const IMPACT = [
  ...['impact', 'samples/impact/visits.csv', '--base', 'samples/policy/yunxi.json'],
  ...['--policy', 'samples/impact/yunxi-draft.json'],
];
const SWEEP = [...IMPACT, '--sweep', 'caps.1.rows.1.active=2000..3500:500'];

const CASES = ['test', 'samples/test/cases.csv', '-q'];

/** What the manual shows as the output of a command, between marks of this name. */
function shownIn(text: string, name: string): string | undefined {
  return new RegExp(`<!-- ${name} -->\n\`\`\`text\n(.*?)\`\`\`\n<!-- /${name} -->`, 's').exec(text)?.[1];
}

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
])('%s shows what `npm start`, an audit, a test and an impact print', async (manual, language) => {
  const text = readFileSync(join(ROOT, manual), 'utf8');
  const printed = async (args: readonly string[]) => (await baoxiao(args, { env: { BAOXIAO_LANG: language } })).stdout;
  expect(shownIn(text, 'start')).toBe(await printed(SAMPLE));
  expect(shownIn(text, 'audit')).toBe(await printed(PORTAL));
  expect(shownIn(text, 'test')).toBe(await printed(CASES));
  const impact = shownIn(text, 'impact');
  expect((await printed(IMPACT)).slice(0, impact?.length)).toBe(impact);
  expect(shownIn(text, 'sweep')).toBe(await printed(SWEEP));
  for (const args of [PORTAL, CASES, IMPACT, SWEEP]) expect(text).toContain(`baoxiao ${args.join(' ')}`);
});

test('`npm start` runs the sample that the manuals show', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(scripts.start).toContain(`node bin/baoxiao.js ${SAMPLE.join(' ')}`);
});
