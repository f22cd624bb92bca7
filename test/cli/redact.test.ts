import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

/** Everything that may be a name or an id of someone, and is not to be seen. */
const SECRETS = ['110101199003071234', '张三丰', '铁岭市中心医院', 'JS20230305001', 'JS20230306002'];
const HEADER = 'psn_no,姓名,institution,id,refund_of,city,status,date,tier,amount,eligible';
const VISITS = `${HEADER}
110101199003071234,张三丰,铁岭市中心医院,JS20230305001,,tieling,active,2023-03-05,3,800,800
110101199003071234,张三丰,铁岭市中心医院,JS20230306002,JS20230305001,tieling,active,2023-03-06,3,-800,-800
`;

function calc(visits: string, ...flags: string[]) {
  const cwd = folder();
  writeFileSync(join(cwd, 'v.csv'), visits);
  return baoxiao(['calc', '--visits', 'v.csv', ...flags], { cwd });
}

function shownOf(text: string): string[] {
  return SECRETS.filter((secret) => text.includes(secret));
}

test.each([
  ['table'],
  ['md'],
  ['html'],
  ['json'],
  ['csv'],
  ['tsv'],
  ['ndjson'],
  ['table', '--explain'],
  ['json', '--explain'],
])('masks names and ids in %s %s, and nothing else', async (format, ...flags) => {
  const asked = ['--format', format, ...flags];
  const [open, redacted] = await Promise.all([calc(VISITS, ...asked), calc(VISITS, ...asked, '--redact')]);
  expect(shownOf(open.stdout).length).toBeGreaterThan(0);
  expect(shownOf(redacted.stdout)).toEqual([]);
  const shown = redacted.stdout.replaceAll('\\*', '*');
  expect(shown).toContain('铁***');
  const masked = SECRETS.reduce((text, secret) => text.replaceAll(secret, `${[...secret][0]}***`), open.stdout);
  // Columns are as wide as what they hold.
  const words = (text: string) => text.match(/[^\s│─┌┐└┘├┤,]+/g);
  expect(words(shown)).toEqual(words(masked.replaceAll('\\*', '*')));
});

test.each([
  [
    'a refund of a visit that is not there',
    VISITS.replace(',JS20230305001,tieling', ',JS20230305009,tieling'),
    'line 3',
  ],
  ['a second member', `${VISITS}220101199003071234,李四光,甲医院,X1,,tieling,active,2023-03-07,3,1,1\n`, '2***'],
])('masks them in the message about %s', async (_, visits, mask) => {
  const { stdout, stderr, status } = await calc(visits, '--redact');
  expect([stdout, status]).toEqual(['', 65]);
  expect(stderr).toContain(mask);
  expect(shownOf(stderr)).toEqual([]);
  expect(stderr).not.toMatch(/JS20230305009|220101199003071234/);
});

test('leaves the values that have to be mended', async () => {
  const { stderr } = await calc(VISITS.replace('2023-03-05,3', '2023-02-30,3'), '--redact');
  expect(stderr).toContain('2023-02-30');
});

test.each([['calc'], ['compare'], ['outlook']])('masks them in every message of %s', async (command) => {
  const cwd = folder();
  writeFileSync(join(cwd, 'v.csv'), `${VISITS}220101199003071234,李四光,甲医院,X1,,tieling,active,2023-03-07,3,1,1\n`);
  writeFileSync(
    join(cwd, 'sum.csv'),
    `制表单位：铁岭市中心医院\n${VISITS.split('\n').slice(0, 2).join('\n')}\n合计,,,,,,,,,900,\n`,
  );
  const [second, sum] = await Promise.all(
    ['v.csv', 'sum.csv'].map((file) => baoxiao([command, '--visits', file, '--redact'], { cwd })),
  );
  expect(second).toMatchObject({ stdout: '', status: 65, stderr: expect.stringContaining('2***') });
  // The file says 900, its one row 800.
  expect(sum).toMatchObject({ status: 1, stderr: expect.stringContaining('900') });
  expect(sum?.stderr).toContain('制***');
  expect(shownOf(`${second?.stderr}${sum?.stdout}${sum?.stderr}`)).toEqual([]);
});

test('masks them in the messages of account', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'p.json'), '{"city":"tieling","status":"active","铁岭市中心医院":"张三丰"}');
  const { stderr, status } = await baoxiao(['account', '--profile', 'p.json', '--months', '2023-03', '--redact'], {
    cwd,
  });
  expect([status, stderr]).toEqual([65, expect.stringContaining('there is no field "铁***"')]);
});
