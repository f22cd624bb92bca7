import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, folder, shell } from './support.ts';

const VISIT = '"city":"tieling","status":"active","date":"2023-03-05","tier":3,"eligible":"800"';
/** What 铁岭 第九条 gives for it: (800 − 300) × 50 % = 250. */
const PAID = '"reimbursed":"250.00"';

function settle(lines: string | Buffer, ...flags: string[]) {
  return baoxiao(['batch', '-', '--input-format', 'ndjson', '--one-member', ...flags], { stdin: lines });
}

test.each([
  ['names that objects have', `"__proto__":{"tier":0,"city":"shiyan"},"constructor":"x","toString":null,${VISIT}`],
  ['numbers that no computer holds', `${VISIT},"a":1e400,"b":-0.10,"c":123456789012345678901234567890`],
  ['lists 10,000 deep', `${VISIT},"a":${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['half a surrogate pair inside a value that is passed through', `${VISIT},"a":{"b":"\\ud800"}`],
  ['signs of JSON inside text', `"a":"}],{\\"city\\":\\"shiyan\\"","b\\"":"\\\\",${VISIT}`],
  ['direction and control characters', `"a":"\u202e\\u0007",${VISIT}`],
])('%s stay as they stand', async (_, members) => {
  const { stdout, status } = await settle(`{${members}}\n`);
  expect([stdout.startsWith(`{${members},"reason":null,`), stdout.includes(PAID), status]).toEqual([true, true, 0]);
});

test.each([
  ['{"a":1,}', '8'],
  ['nope', '1'],
  ['  [1]', '3'],
  [`{${VISIT}`, String(VISIT.length + 2)],
  [`{${VISIT}}{${VISIT}}`, String(VISIT.length + 3)],
  ["{'a':1}", '2'],
  ['"text"', '1'],
])('the line %s is no object from character %s on', async (line, character) => {
  const { stderr, status } = await settle(`\n${line}\n`);
  expect([stderr.split('\n')[1]?.split(',').slice(0, 3), status]).toEqual([['2', character, 'bad-json'], 1]);
  const stopped = await settle(`\n${line}\n`, '--on-error', 'stop');
  expect(stopped.stderr.split('\n')[0]).toBe(
    `baoxiao: standard input, line 2, column ${character}: this is not a JSON object`,
  );
  expect([stopped.stdout, stopped.status]).toEqual(['', 65]);
});

test('bytes that are no UTF-8 are not guessed to be GB18030, but read as it where that is said', async () => {
  // 中 in GB18030 is D6 D0
  const line = Buffer.concat([
    Buffer.from(`{${VISIT},"institution":"`),
    Buffer.from([0xd6, 0xd0]),
    Buffer.from('"}\n'),
  ]);
  const guessed = await settle(line);
  expect([guessed.stdout, guessed.status]).toEqual(['', 1]);
  expect(guessed.stderr).toContain('\n1,,bad-encoding,');
  const said = await settle(line, '--encoding', 'gb18030');
  expect([said.stdout.startsWith(`{${VISIT},"institution":"中","reason"`), said.status]).toEqual([true, 0]);
});

test('a key that comes again behind 90,000 others is found for the price of as many keys in short lines', async () => {
  const keys = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => `"k${from + index}":1`).join(',');
  /** What the rejected rows say, and the seconds of processor that the run took, which other programs do not add to. */
  const run = async (lines: readonly string[]) => {
    const script = 'TIMEFORMAT=%U; time baoxiao batch - --input-format ndjson -q -o out.ndjson --rejects rejects.csv';
    const cwd = folder();
    const { stderr } = await shell(script, { stdin: lines.join('\n'), cwd });
    return { rejects: readFileSync(join(cwd, 'rejects.csv'), 'utf8'), seconds: Number(stderr.trim()) };
  };
  const long = await run([`{"member":"1",${VISIT},${keys(0, 90_000)},"k89999":1}`]);
  expect(long.rejects).toContain('\n1,k89999,field-twice,');
  const short = await run(
    Array.from({ length: 90 }, (_, at) => `{"member":"1",${VISIT},${keys(1000 * at, 1000 * (at + 1))}}`),
  );
  expect(short.seconds).toBeGreaterThan(0);
  // Comparing each key with all before it takes a hundred times as long.
  expect(long.seconds / short.seconds).toBeLessThan(10);
});

test('names that are others on every line take no memory of their own', async () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => `{${VISIT},"x${index}":"${index}"}\n`).join('');
  // With a reader and a layout for each list of names these lines would take some 300 MB.
  const { stdout, status } = await baoxiao(
    ['batch', '-', '--input-format', 'ndjson', '--one-member', '-q', '--columns', 'x0,reimbursed'],
    { stdin: lines, env: { NODE_OPTIONS: '--max-old-space-size=80' } },
  );
  // 250, then 800 × 50 % = 400 from the second visit on, to the cap of 3000: 250 + 6 × 400 + 350
  const [first, second, , , , , , eighth, ninth] = stdout.split('\n');
  expect([first, second, eighth, ninth, status]).toEqual([
    '{"x0":"0","reimbursed":"250.00"}',
    '{"reimbursed":"400.00"}',
    '{"reimbursed":"350.00"}',
    '{"reimbursed":"0.00"}',
    0,
  ]);
});
