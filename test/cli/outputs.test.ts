import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { baoxiao, environment, folder, PROGRAM, shell } from './support.ts';

const HEADER = 'member,city,status,date,institution,tier,amount,eligible';
const GOOD = 'M1,tieling,active,2023-03-05,A,3,800,800';
const BAD = 'M2,tieling,active,2023-03-05,A,3,x,800';
const VISITS = `${HEADER}\n${GOOD}\n`;
const FLAGS = ['--city', 'tieling', '--status', 'active'];
const VISIT = ['--visit', '2023-03-05,3,800'];

/** A folder with visits, a profile and a policy. */
async function place(): Promise<string> {
  const cwd = folder();
  writeFileSync(join(cwd, 'v.csv'), VISITS);
  writeFileSync(join(cwd, 'p.json'), '{"city":"tieling","status":"active"}');
  await baoxiao(['rules', 'tieling', '--format', 'json', '-o', 'mine.json'], { cwd });
  return cwd;
}

/** Every command that writes to a file, and what it is given. */
const WRITERS: readonly (readonly string[])[] = [
  ['calc', ...FLAGS, ...VISIT],
  ['batch', 'v.csv', '-q'],
  ['rules', 'tieling'],
  ['rules', 'diff', 'tieling', 'chongqing'],
  ['check-policy', 'mine.json'],
  ['template', '--force'],
];

describe('an output never takes the place of an input', () => {
  test.each<[args: readonly string[], input: string]>([
    [['calc', ...FLAGS, '--visits', 'v.csv'], 'v.csv'],
    [['calc', '--profile', 'p.json', ...VISIT], 'p.json'],
    [['calc', ...FLAGS, ...VISIT, '--policy', 'mine.json'], 'mine.json'],
    [['rules', '--policy', 'mine.json'], 'mine.json'],
    [['rules', 'diff', 'tieling', 'chongqing', '--policy', 'mine.json'], 'mine.json'],
    [['check-policy', 'mine.json'], 'mine.json'],
    [['batch', 'v.csv'], 'v.csv'],
    [['batch', 'v.csv', '--format', 'csv', '--policy', 'mine.json'], 'mine.json'],
  ])('%j -o %s, through links to it or to its folder too: 2', async (args, input) => {
    const cwd = await place();
    const before = readFileSync(join(cwd, input), 'utf8');
    symlinkSync(input, join(cwd, 'link'));
    symlinkSync('.', join(cwd, 'folder'));
    for (const output of [input, `./${input}`, 'link', `folder/${input}`]) {
      const { status, stderr } = await baoxiao([...args, '-o', output], { cwd });
      expect([status, stderr.split('\n')[0]]).toEqual([
        2,
        expect.stringContaining(`--output ${output} do not go together`),
      ]);
    }
    expect(readFileSync(join(cwd, input), 'utf8')).toBe(before);
  });

  test('that standard input comes from', async () => {
    const cwd = await place();
    const { status } = await shell('baoxiao batch - -o v.csv <v.csv', { cwd });
    expect([status, readFileSync(join(cwd, 'v.csv'), 'utf8')]).toEqual([2, VISITS]);
  });

  test('nor --ledger-out that of --ledger-in: a run again would count twice', async () => {
    const cwd = await place();
    await baoxiao(['batch', 'v.csv', '-q', '-o', 'o.csv', '--ledger-out', 'l'], { cwd });
    const args = ['batch', 'v.csv', '-o', 'o.csv', '--ledger-in', 'l', '--ledger-out', './l'];
    expect((await baoxiao(args, { cwd })).status).toBe(2);
  });

  test('standard input serves one purpose', async () => {
    const { status, stderr } = await baoxiao(['calc', '--profile', '-', '--visits', '-'], { stdin: VISITS });
    expect([status, stderr.split('\n')[0]]).toEqual([2, 'baoxiao: --visits - and --profile - do not go together']);
  });
});

describe.each(WRITERS)('%s %s', (...args) => {
  test('writes what standard output would have had, and nothing else', async () => {
    const cwd = await place();
    const before = readdirSync(cwd);
    const [file, out] = await Promise.all([baoxiao([...args, '-o', 'out'], { cwd }), baoxiao(args, { cwd })]);
    expect([file.status, file.stdout]).toEqual([0, '']);
    expect(readFileSync(join(cwd, 'out'), 'utf8')).toBe(out.stdout);
    expect(readdirSync(cwd).sort()).toEqual([...before, 'out'].sort());
  });

  test('keeps the mode of the file it replaces, whatever the umask is', async () => {
    const cwd = await place();
    for (const mode of [0o600, 0o666]) {
      writeFileSync(join(cwd, 'out'), 'old');
      chmodSync(join(cwd, 'out'), mode);
      await shell(`umask 027; baoxiao ${args.join(' ')} -o out`, { cwd });
      expect(statSync(join(cwd, 'out')).mode & 0o777).toBe(mode);
    }
    await shell(`umask 027; baoxiao ${args.join(' ')} -o new`, { cwd });
    expect(statSync(join(cwd, 'new')).mode & 0o777).toBe(0o640);
  });

  test('takes names of 255 bytes, and follows a link to its file', async () => {
    const cwd = await place();
    const name = `${'报'.repeat(84)}abc`; // 84 × 3 + 3
    mkdirSync(join(cwd, 'there'));
    writeFileSync(join(cwd, 'there/file'), 'old');
    symlinkSync('there/file', join(cwd, 'link'));
    for (const output of [name, 'link']) expect((await baoxiao([...args, '-o', output], { cwd })).status).toBe(0);
    const text = readFileSync(join(cwd, name), 'utf8');
    expect(readFileSync(join(cwd, 'there/file'), 'utf8')).toBe(text);
    expect(readdirSync(join(cwd, 'there'))).toEqual(['file']);
  });

  test('writes devices and pipes in place', async () => {
    const cwd = await place();
    const { status } = await baoxiao([...args, '-o', '/dev/null'], { cwd });
    expect([status, statSync('/dev/null').isCharacterDevice()]).toEqual([0, true]);
    const script = `mkfifo pipe; (sleep 0.3; cat pipe >copy) & baoxiao ${args.join(' ')} -o pipe && wait; test -p pipe`;
    const { status: piped } = await shell(script, { cwd });
    const { stdout } = await baoxiao(args, { cwd });
    expect([piped, readFileSync(join(cwd, 'copy'), 'utf8')]).toEqual([0, stdout]);
  });

  test('ends with 73 where it cannot be written, and leaves what was there', async () => {
    const cwd = await place();
    mkdirSync(join(cwd, 'dir'));
    for (const output of ['dir', 'missing/out', '/dev/full']) {
      const { status, stderr } = await baoxiao([...args, '-o', output], { cwd });
      expect([status, stderr.split('\n')[0]]).toEqual([73, expect.stringContaining(`cannot write ${output}`)]);
    }
  });
});

describe('no name beside the output can be foretold', () => {
  test('a link laid where the process id would lead is not followed', async () => {
    const cwd = await place();
    writeFileSync(join(cwd, 'victim'), 'mine');
    const script =
      'ln -s victim "out.$$.tmp"; exec "$NODE" "$PROGRAM" batch v.csv -q -o out --rejects r --ledger-out l';
    const { status } = await shell(script, { cwd, env: { NODE: process.execPath, PROGRAM } });
    expect([status, readFileSync(join(cwd, 'victim'), 'utf8')]).toEqual([0, 'mine']);
  });

  test('what a run that was killed has left does not stop the next one', async () => {
    const cwd = folder();
    const child = spawn(process.execPath, [PROGRAM, 'batch', '-', '-o', 'out'], { cwd, env: environment() });
    const ended = once(child, 'close');
    child.stdin.on('error', () => undefined);
    await new Promise((resolve) => child.stdin.write(VISITS.padEnd(1 << 22, '\n'), resolve));
    child.kill('SIGKILL');
    await ended;
    expect(readdirSync(cwd)).toHaveLength(1);
    expect((await baoxiao(['batch', '-', '-q', '-o', 'out'], { cwd, stdin: VISITS })).status).toBe(0);
    expect(existsSync(join(cwd, 'out'))).toBe(true);
  });
});

describe('all outputs end before any takes its name', () => {
  /** A folder in which the outputs of a run before stand. */
  function withOld(): string {
    const cwd = folder();
    writeFileSync(join(cwd, 'v.csv'), `${VISITS}${BAD}\n`);
    for (const name of ['out', 'rejects', 'ledger.gz']) writeFileSync(join(cwd, name), 'old');
    return cwd;
  }
  const ALL = ['batch', 'v.csv', '-o', 'out', '--rejects', 'rejects'];
  const texts = (cwd: string) => ['out', 'rejects', 'ledger.gz'].map((name) => readFileSync(join(cwd, name), 'utf8'));

  test('a ledger that cannot be written whole: 73, and what stood there stands', async () => {
    const cwd = withOld();
    const { status } = await baoxiao([...ALL, '--ledger-out', '/dev/full'], { cwd });
    expect([status, texts(cwd)]).toEqual([73, ['old', 'old', 'old']]);
  });

  test('words that cannot be said: 73, and what stood there stands', async () => {
    const cwd = withOld();
    const { status } = await shell(`baoxiao ${ALL.join(' ')} --ledger-out ledger.gz 2>/dev/full`, { cwd });
    expect([status, texts(cwd), readdirSync(cwd)]).toEqual([
      73,
      ['old', 'old', 'old'],
      ['ledger.gz', 'out', 'rejects', 'v.csv'],
    ]);
  });

  test('a run that ends well has them all', async () => {
    const cwd = withOld();
    const { status } = await baoxiao([...ALL, '--ledger-out', 'ledger.gz'], { cwd });
    const [out, rejects] = texts(cwd);
    expect([status, out?.split('\n').length, rejects?.split('\n').length]).toEqual([1, 3, 3]);
    expect(
      gunzipSync(readFileSync(join(cwd, 'ledger.gz')))
        .toString()
        .split('\n'),
    ).toHaveLength(5); // header, M1, M2 with its reject, trailer
  });
});

describe('| head -1', () => {
  const many = `${HEADER}\n${Array.from({ length: 20_000 }, (_, at) => GOOD.replace('M1', `M${at}`)).join('\n')}\n${BAD}\n`;

  test.each<[flags: string, name: string, lines: number, status: number]>([
    ['--ledger-out l', 'l', 20_003, 0],
    ['--rejects r', 'r', 3, 1],
  ])('does not swallow %s', async (flags, name, lines, status) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'v.csv'), status === 0 ? many.replace(`${BAD}\n`, '') : many);
    const { stdout } = await shell(`(baoxiao batch v.csv ${flags}; echo $? >status) 2>/dev/null | head -1`, { cwd });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(readFileSync(join(cwd, 'status'), 'utf8')).toBe(`${status}\n`);
    expect(readFileSync(join(cwd, name), 'utf8').split('\n')).toHaveLength(lines);
  });

  test('does not swallow the summary', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'v.csv'), many);
    await shell('baoxiao batch v.csv --rejects /dev/null --summary json 2>summary | head -1', { cwd });
    expect(readFileSync(join(cwd, 'summary'), 'utf8')).toContain('"settled": 20000');
  });
});

test('a hard link to an input may be an output: the input keeps what it holds', async () => {
  const cwd = await place();
  linkSync(join(cwd, 'v.csv'), join(cwd, 'other.csv'));
  const { status } = await baoxiao(['batch', 'v.csv', '-q', '-o', 'other.csv'], { cwd });
  expect([status, readFileSync(join(cwd, 'v.csv'), 'utf8')]).toEqual([0, VISITS]);
});
