import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { columnsOf } from '../output/support.ts';
import { baoxiao, environment, PROGRAM, shell, visits } from './support.ts';

const CALC = 'calc --city tieling --status active --visit 2023-03-05,3,800';
const COMMANDS = [[], ['ask'], ['calc'], ['batch'], ['template'], ['schema']];

describe('a reader that has gone', () => {
  test.each([
    [
      'with the first line of a long answer',
      `baoxiao ${CALC} ${'--visit 2023-03-06,3,1 '.repeat(300)} --format json | head -1`,
    ],
    ['before the answer', `baoxiao ${CALC} | :`],
    ['before the help', 'baoxiao calc --help | :'],
    ['before the schema', 'baoxiao schema result | :'],
    ['before the template', 'baoxiao template | :'],
  ])('%s ends the run with 0 and without a word', async (_, script) => {
    const { stderr, status } = await shell(script);
    expect([stderr, status]).toEqual(['', 0]);
  });

  test.each([
    ['an unknown command', 'baoxiao clac'],
    ['nothing to ask', 'baoxiao'],
    ['bad input', `baoxiao ${CALC} --city x`],
  ])('of what went wrong does not turn %s into a success', async (_, command) => {
    expect((await shell(`${command} 2>&1 >/dev/null | :`)).status).toBe(2);
  });
});

describe('standard output that is full', () => {
  test.each([CALC, `${CALC} --format json`, 'calc --help', '--version', 'schema result', 'template'])(
    'ends %s with 73 and a message',
    async (command) => {
      const { stderr, status } = await shell(`baoxiao ${command} >/dev/full`);
      expect([stderr, status]).toEqual(['baoxiao: cannot write stdout: the disk is full, ENOSPC\n', 73]);
    },
  );
});

describe('standard input', () => {
  test('that is closed is no visits, and no crash', async () => {
    const { stdout, stderr, status } = await shell('baoxiao calc --city tieling --status active --visits - <&-');
    expect([stdout, status]).toEqual(['', 65]);
    expect(stderr).toBe(
      'baoxiao: standard input: the file is empty\n  expected: a header and at least one visit\n  fix: name another file\n',
    );
  });

  test('that is closed does not matter where it is not read', async () => {
    const { stdout, status } = await shell(`baoxiao ${CALC} --format csv <&-`);
    expect(status).toBe(0);
    expect(stdout).toContain('250.00'); // (800 − 300) × 50 %
  });

  test('can be interrupted with Ctrl-C: 130', async () => {
    const args = [PROGRAM, 'calc', '--city', 'tieling', '--status', 'active', '--visits', '-'];
    const child = spawn(process.execPath, args, { env: environment(), stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = once(child, 'close');
    // More than any pipe holds: when all of it is taken, the program is reading.
    await new Promise((resolve) => child.stdin.write('#'.repeat(1 << 22), resolve));
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(Buffer.concat(chunks).toString()).toBe('');
  });
});

describe.each(['zh', 'en'])('help in %s', (lang) => {
  test.each(COMMANDS)('of baoxiao %s is on standard output and fits 80 columns', async (...command) => {
    const { stdout, stderr, status } = await baoxiao([...command, '--help', '--lang', lang]);
    expect([stderr, status]).toEqual(['', 0]);
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
  });

  test.each(COMMANDS)('of baoxiao %s is in this language alone', async (...command) => {
    const { stdout } = await baoxiao([...command, '--help', '--lang', lang]);
    if (lang === 'en') return expect(stdout).not.toMatch(/\p{Script=Han}/u);
    // commander's own words, as far as they show in help
    expect(stdout).not.toMatch(/Usage|Options|Arguments|Commands|choices:|default:|display help/);
  });

  test('names every command and every exit status', async () => {
    const { stdout } = await baoxiao(['--help', '--lang', lang]);
    for (const [command] of COMMANDS.slice(1)) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    for (const status of [0, 1, 2, 65, 66, 73, 70, 130]) expect(stdout).toMatch(new RegExp(`\\b${status}\\b`));
  });
});

test.each(['--version', '-V'])('%s is the version of the package', async (flag) => {
  expect(await baoxiao([flag])).toEqual({ stdout: `${manifest.version}\n`, stderr: '', status: 0 });
});

describe('without a terminal', () => {
  test.each(['zh', 'en'])('baoxiao prints the help on standard error, in %s, and ends with 2', async (lang) => {
    const env = { BAOXIAO_LANG: lang };
    const [asked, help] = await Promise.all([baoxiao([], { env }), baoxiao(['--help'], { env })]);
    expect([asked.stdout, asked.status]).toEqual(['', 2]);
    expect(asked.stderr.startsWith(help.stdout)).toBe(true);
    expect(asked.stderr).toMatch(/baoxiao calc.*--city.*--status.*--visit/);
  });

  test.each([
    [['ask', '--no-input']],
    [['--no-input']],
    [['ask', '--city', 'tieling', '--status', 'active']],
    [['--lang', 'zh', '--city', 'tieling']],
  ])('%j asks nothing and ends with 2', async (args) => {
    const { stdout, status } = await baoxiao(args);
    expect([stdout, status]).toEqual(['', 2]);
  });
});

test('calc never asks', async () => {
  const { stdout, status } = await baoxiao(['calc', ...visits('2023-03-05,3,800')]);
  expect([stdout, status]).toEqual(['', 2]);
});
