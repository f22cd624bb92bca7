import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { baoxiao, environment, folder, PROGRAM, shell } from './support.ts';

const HEADER = 'member,city,status,date,institution,tier,amount,eligible';
/** 铁岭 2023, 第九条: (800 − 300) × 50 % = 250. */
const row = (member: string, institution = 'A') => `${member},tieling,active,2023-03-05,${institution},3,800,800`;
const file = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;
const MIB = 1 << 20;

/** Runs `batch` on a file of this name; the rejects as pairs of line and code. */
async function run(content: string | Uint8Array, name = 'visits.csv', flags: readonly string[] = []) {
  const path = folder();
  writeFileSync(join(path, name), content);
  const args = ['batch', name, '-o', 'out.csv', '--rejects', 'rejects.csv', ...flags];
  const { stderr, status } = await baoxiao(args, { cwd: path });
  const left = readdirSync(path).filter((entry) => entry !== name);
  if (status !== 0 && status !== 1) return { status, stderr, left, members: [], rejects: [], raw: '' };
  const read = (entry: string) => readFileSync(join(path, entry), 'utf8');
  const records = (text: string) =>
    parse(text, { bom: true, columns: true, relax_column_count: true, info: false }) as Record<string, string>[];
  const raw = read('rejects.csv');
  return {
    status,
    stderr,
    left,
    members: records(read('out.csv')).map(({ member, reimbursed }) => `${member} ${reimbursed}`),
    rejects: records(raw).map(({ line, code }) => `${line} ${code}`),
    raw,
  };
}

const PACKED = gzipSync(file(row('M1')));

describe('a file that cannot be used ends with one clear error and leaves nothing behind', () => {
  test.each<[what: string, content: string | Uint8Array, name: string, found: string]>([
    ['empty', '', 'v.csv', 'v.csv: the file is empty'],
    ['only a byte-order mark', '\ufeff', 'v.csv', 'v.csv: the file is empty'],
    ['only blank lines', '\n\n \n', 'v.csv', 'v.csv: the file is empty'],
    ['a column twice', `member,${HEADER}\n`, 'v.csv', 'v.csv, line 1, column member: column 2'],
    [
      'a header with an open quote',
      `member,"city,status\n${row('M1')}\n`,
      'v.csv',
      'v.csv, line 1: double quotes do not match',
    ],
    ['nothing but a quote', '"', 'v.csv', 'v.csv, line 1: double quotes do not match'],
    ['full-width commas', HEADER.replaceAll(',', '，'), 'v.csv', 'v.csv, line 1: '],
    ['no header', row('M1'), 'v.csv', 'v.csv, line 1, column date: '],
    ['a damaged workbook', Buffer.from('PK\x03\x04\0\0\0\0'), 'v.csv', 'v.csv: the workbook is damaged'],
    ['UTF-16 without a mark', Buffer.from(file(row('M1')), 'utf16le'), 'v.csv', 'v.csv: this is not a text file'],
    ['a gzip of another name', PACKED, 'v.csv', 'v.csv: this is packed with gzip'],
    ['a gzip packed again', gzipSync(PACKED), 'v.csv.gz', 'v.csv.gz: this is packed with gzip'],
    ['a gzip cut short', PACKED.subarray(0, -9), 'v.csv.gz', 'v.csv.gz: the compressed file is damaged'],
    [
      'a gzip with more behind it',
      Buffer.concat([PACKED, Buffer.from('more')]),
      'v.csv.gz',
      'v.csv.gz: the compressed',
    ],
    ['no gzip at all', file(row('M1')), 'v.csv.gz', 'v.csv.gz: the compressed file is damaged'],
  ])('%s', async (_, content, name, found) => {
    const { status, stderr, left } = await run(content, name);
    expect(stderr.split('\n')[0]).toContain(`baoxiao: ${found}`);
    expect([status, left]).toEqual([65, []]);
  });

  test('UTF-16 without a mark is told how it can be read', async () => {
    const { stderr } = await run(Buffer.from(file(row('M1')), 'utf16le'));
    expect(stderr).toContain('give --encoding utf-16 where it is UTF-16 text without a mark');
  });

  test.each([
    ['a folder', ['batch', 'folder'], 66],
    ['a file that is not there', ['batch', 'nowhere.csv'], 66],
    ['an output folder that is not there', ['batch', 'v.csv', '-o', 'nowhere/out.csv'], 73],
    ['an output that is a folder', ['batch', 'v.csv', '-o', 'folder'], 73],
    ['a full disk', ['batch', 'v.csv', '-o', '/dev/full'], 73],
    ['a full disk for the rejects', ['batch', 'v.csv', '-o', 'out.csv', '--rejects', '/dev/full'], 73],
    ['a flag where a file should be', ['batch', 'v.csv', '--rejects', '-o'], 2],
    ['one file for rows and rejects', ['batch', 'v.csv', '-o', 'out.csv', '--rejects', './out.csv'], 2],
    ['standard output for both', ['batch', 'v.csv', '--rejects', '-'], 2],
    ['standard input for two', ['batch', '-', '--members', '-'], 2],
    ['a summary by institution without a summary', ['batch', 'v.csv', '--by', 'institution'], 2],
    ['no column at all', ['batch', 'v.csv', '--columns', ' , '], 2],
    ['an output in place of the input', ['batch', 'v.csv', '-o', './v.csv'], 2],
    ['rejects in place of the input', ['batch', 'v.csv', '-o', 'out.csv', '--rejects', 'v.csv'], 2],
  ])('%s', async (_, args, expected) => {
    const path = folder();
    mkdirSync(join(path, 'folder'));
    writeFileSync(join(path, 'v.csv'), file(row('M1'), 'x'));
    const { status, stdout, stderr } = await baoxiao(args, { cwd: path });
    expect([status, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(/^baoxiao: .+\n/m);
    expect(stderr).not.toMatch(/\bat .*:\d+|a bug/);
    expect(readdirSync(path).sort()).toEqual(['folder', 'v.csv']);
  });

  test.each(['batch -', 'calc --visits - --city tieling --status active'])(
    'a folder on standard input: %s',
    async (args) => {
      const { status, stderr } = await shell(`baoxiao ${args} < .`, { cwd: folder() });
      expect([status, stderr.split('\n')[0]]).toEqual([66, 'baoxiao: standard input: this is a directory']);
    },
  );

  test('standard input that is closed', async () => {
    const { status, stderr } = await shell('baoxiao batch - <&-');
    expect([status, stderr.split('\n')[0]]).toEqual([65, 'baoxiao: standard input: the file is empty']);
  });
});

describe('what is wrong with some rows rejects those and settles the others', () => {
  const good = (...members: string[]) => members.map((member) => `${member} 250.00`);
  const big = 'x'.repeat(2 * MIB);
  test.each<[what: string, content: string | Uint8Array, members: string[], rejects: string[]]>([
    [
      'rows of the wrong width',
      file('M1,tieling', row('M2'), `${row('M3')},x`, row('M4')),
      good('M2', 'M4'),
      ['2 wrong-width', '4 wrong-width'],
    ],
    ['a NUL byte', file(row('M1', 'A\0'), row('M2')), good('M2'), ['2 nul-byte']],
    ['a record over 1 MiB', file(row('M1', big), row('M2')), good('M2'), ['2 record-too-long']],
    ['a line over 1 MiB without an end', file(row('M1')) + big, good('M1'), ['3 record-too-long']],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(file(row('M1'))), Buffer.from('ff2c', 'hex'), Buffer.from(`\n${row('M2')}\n`)]),
      good('M1', 'M2'),
      ['3 bad-encoding'],
    ],
    [
      'half a UTF-16 character at the end',
      Buffer.concat([Buffer.from(`\ufeff${file(row('M1'))}`, 'utf16le'), Buffer.from('A')]),
      good('M1'),
      ['3 bad-encoding'],
    ],
    [
      'a quote without its pair, in the middle',
      file(row('M1'), 'M2,tieling,active,2023-03-05,"A,3,800,800', row('M3'), row('M4')),
      good('M1', 'M3', 'M4'),
      ['3 broken-quote'],
    ],
    [
      'a quote without its pair, at the end',
      file(row('M1'), 'M2,tieling,active,2023-03-05,A,3,800,"800'),
      good('M1'),
      ['3 broken-quote'],
    ],
    [
      'a quote without its pair and more than 1 MiB',
      file(row('M1'), `M2,tieling,active,2023-03-05,"${big}`, row('M3')),
      good('M1', 'M3'),
      ['3 record-too-long'],
    ],
    ['a quote in the middle of a cell', file(row('M1', 'A"B'), row('M2')), good('M2'), ['2 broken-quote']],
  ])('%s', async (_, content, members, rejects) => {
    const found = await run(content);
    expect([found.members, found.rejects, found.status]).toEqual([members, rejects, 1]);
    const all = members.length + rejects.length;
    expect(found.stderr).toContain(
      `${all} rows read: ${members.length} settled, 0 refused, ${rejects.length} rejected\n`,
    );
  });

  test.each<[what: string, content: string | Uint8Array, members: string[]]>([
    [
      'line endings of all kinds',
      `${HEADER}\r\n${row('M1')}\r${row('M2')}\n${row('M3')}\r\n\r\n\n${row('M4')}`,
      good('M1', 'M2', 'M3', 'M4'),
    ],
    ['a header alone', HEADER, []],
    ['no newline at the end', `${HEADER}\n${row('M1')}`, good('M1')],
    [
      'headers named like what every object has',
      `__proto__,constructor,toString,${HEADER}\na,b,c,${row('M1')}\n`,
      good('M1'),
    ],
    ['columns nobody knows twice', `x,x,${HEADER}\n1,2,${row('M1')}\n`, good('M1')],
    ['a byte-order mark before a row', file(`\ufeff${row('M1')}`, row('M2')), ['\ufeffM1 250.00', 'M2 250.00']],
    ['line breaks in quotes', file(row('M1', '"A\nB"'), row('M2')), good('M1', 'M2')],
    [
      'ten thousand columns',
      `${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')},${HEADER}\n${'v,'.repeat(10_000)}${row('M1')}\n`,
      good('M1'),
    ],
  ])('%s are no harm', async (_, content, members) => {
    const found = await run(content);
    expect([found.members, found.rejects, found.status]).toEqual([members, [], 0]);
  });

  test('characters that act on a terminal are raw in the rejects, and never on the screen', async () => {
    const bad = row('M1\u202e\x1b[31m').replace('800,800', '8\x1b[2Jx,800');
    const { raw } = await run(file(bad));
    expect(raw).toContain('8\x1b[2Jx');
    const path = folder();
    writeFileSync(join(path, 'v.csv'), file(bad));
    const { stderr } = await baoxiao(['batch', 'v.csv', '--on-error', 'stop'], { cwd: path });
    expect(stderr).toContain('"8\\u{1b}[2Jx"');
    for (const raw of ['\x1b', '\u202e']) expect(stderr).not.toContain(raw);
  });

  test('cells that a spreadsheet would compute are text with --excel', async () => {
    const { members } = await run(file(row('=1+1'), row('@x'), row('-M'), row('-5')), 'visits.csv', ['--excel']);
    expect(members).toEqual(["'=1+1 250.00", "'@x 250.00", "'-M 250.00", '-5 250.00']);
  });
});

describe('a reader that goes and a run that is ended', () => {
  const many = file(...Array.from({ length: 100_000 }, (_, index) => row(`M${index}`)));

  test.each([[file(row('M1'))], [many]])('| head -1 ends with 0 and without a word of it', async (content) => {
    const path = folder();
    writeFileSync(join(path, 'v.csv'), content);
    const { status, stdout, stderr } = await shell('baoxiao batch v.csv -q | head -1', { cwd: path });
    expect([status, stderr, stdout.split('\n').length]).toEqual([0, '', 2]);
  });

  test.each<[NodeJS.Signals, string, number]>([
    ['SIGINT', '1', 130],
    ['SIGINT', '2', 130],
    ['SIGTERM', '1', 143],
    ['SIGHUP', '2', 129],
  ])('%s with --jobs %s leaves no part of a file and ends with %i', async (signal, jobs, expected) => {
    const path = folder();
    const args = ['batch', '-', '-o', 'out.csv', '--rejects', 'r.csv', '--grouped', '--jobs', jobs];
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: path, env: environment() });
    const ended = once(child, 'close');
    child.stdin.on('error', () => undefined);
    await new Promise((resolve) => child.stdin.write(many, resolve));
    child.kill(signal);
    expect(await ended).toEqual([expected, null]);
    expect(readdirSync(path)).toEqual([]);
  });
});
