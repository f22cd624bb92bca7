import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { baoxiao, environment, folder, PROGRAM, shell } from './support.ts';

const VISITS = 'member,city,status,date,institution,tier,amount,eligible\nM1,tieling,active,2023-03-05,A,3,800,800\n';
const BAD = VISITS.replace('800,800', 'x,800');

describe('standard error that cannot be written', () => {
  test.each<[what: string, visits: string, command: string, status: number]>([
    ['a closing line', VISITS, 'baoxiao batch v.csv 2>/dev/full', 73],
    ['a summary', VISITS, 'baoxiao batch v.csv -q --summary json 2>/dev/full', 73],
    ['rejects', BAD, 'baoxiao batch v.csv -q 2>/dev/full', 73],
    ['problems of a policy', '{}', 'baoxiao check-policy v.csv 2>/dev/full', 73],
    ['what is wrong with a flag', VISITS, 'baoxiao calc --city x --visit 2023-03-05,3,800 2>/dev/full', 73],
    ['nothing', VISITS, 'baoxiao batch v.csv -q 2>/dev/full', 0],
    ['nothing', VISITS, 'baoxiao rules 2>/dev/full', 0],
  ])('with %s to say', async (_, visits, command, expected) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'v.csv'), visits);
    const { status } = await shell(`${command} >/dev/null`, { cwd });
    expect(status).toBe(expected);
  });

  test.each([
    ['with a closing line to say', '', '73\n'],
    ['with nothing to say', '-q', '0\n'],
  ])('since nobody reads it, %s', async (_, flags, expected) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'v.csv'), VISITS);
    // The reader is gone before anything is said.
    const script = `(sleep 0.3; baoxiao batch v.csv ${flags} >/dev/null; echo $? >&3) 3>&1 2>&1 1>&2 | :`;
    const { stdout } = await shell(`exec 4>&1; (${script.replace('3>&1', '3>&4')})`, { cwd });
    expect(stdout).toBe(expected);
  });
});

describe('a named pipe that nobody writes to', () => {
  test.each<[NodeJS.Signals, number, string, readonly string[]]>([
    ['SIGINT', 130, 'visits', ['batch', 'pipe']],
    ['SIGTERM', 143, 'visits', ['batch', 'pipe']],
    ['SIGINT', 130, 'a profile', ['calc', '--profile', 'pipe', '--visit', '2023-03-05,3,800']],
    ['SIGTERM', 143, 'an output', ['template', '-o', 'pipe']],
  ])('can be interrupted with %s: %i, as %s', async (signal, status, _, args) => {
    const cwd = folder();
    await shell('mkfifo pipe', { cwd });
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: environment(), stdio: 'ignore' });
    const ended = once(child, 'close');
    await setTimeout(600);
    child.kill(signal);
    expect(await ended).toEqual([status, null]);
  });

  test('is read to the end of its writer', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'v.csv'), VISITS);
    const { stdout, status } = await shell('mkfifo pipe; (sleep 0.3; cat v.csv >pipe) & baoxiao batch pipe -q', {
      cwd,
    });
    expect([status, stdout.split('\n').length]).toEqual([0, 3]);
  });
});

describe('packed input', () => {
  const packed = gzipSync(VISITS);
  const more = gzipSync('M2,tieling,active,2023-03-05,A,3,800,800\n');
  const zeros = (count: number) => Buffer.alloc(count);

  test.each<[what: string, parts: readonly Buffer[], status: number, rows: number]>([
    ['a member behind another', [packed, more], 0, 2],
    ['zeros at the end', [packed, zeros(500)], 0, 1],
    ['megabytes of zeros at the end', [packed, more, zeros(3_000_000)], 0, 2],
    ['a member behind zeros', [packed, zeros(500), more], 65, 0],
    ['a member behind megabytes of zeros', [packed, zeros(3_000_000), more], 65, 0],
    ['text behind a member', [packed, Buffer.from('x')], 65, 0],
    ['half a member', [packed.subarray(0, 60)], 65, 0],
  ])('%s', async (_, parts, expected, rows) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'v.csv.gz'), Buffer.concat(parts));
    const { status, stderr } = await baoxiao(['batch', 'v.csv.gz', '-o', 'out.csv'], { cwd });
    const first = stderr.split('\n')[0];
    expect([status, first]).toEqual(
      expected === 0
        ? [0, `${rows} ${rows === 1 ? 'row' : 'rows'} read: ${rows} settled, 0 refused, 0 rejected`]
        : [65, 'baoxiao: v.csv.gz: the compressed file is damaged'],
    );
  });
});
