import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { policies } from '../../src/index.ts';
import { hashOf } from '../../src/policy/hash.ts';
import { csvOf, randomRows } from './random-rows.ts';
import { baoxiao, folder } from './support.ts';

const HEADER = 'member,city,status,date,institution,tier,amount,eligible';
const HASH = hashOf(policies.tieling);

/**
 * 铁岭 2023, 第九条: 300 a year, tier 3 pays 50 %. M1: (800 − 300) × 50 % = 250; M2: 200 of the 300 are borne, nothing
 * is paid.
 */
const FIRST = [`${HEADER}`, 'M1,tieling,active,2023-03-05,A,3,800,800', 'M2,tieling,active,2023-04-05,A,3,200,200'];
/** M2: (500 − 100) × 50 % = 200, the deductible is full. */
const SECOND = [`${HEADER}`, 'M2,tieling,active,2023-07-05,A,3,500,500'];

const VISIT = (more: string) => `{"city":"tieling",${more},"facts":{"status":"active","tier":3}}`;
const LEDGER = [
  `{"schema":"baoxiao.ledger/1","program":{"name":"baoxiao","version":"0.1.0"},"policies":{"tieling":"${HASH}"}}`,
  '{"member":"M1","position":"2023-03-05","ledgers":[{"city":"tieling","year":2023,"deductible_paid":"300.00","cap_used":"250.00","pool_paid":"250.00","lowest_standard":"300.00","highest_standard":"300.00"}],' +
    `"visits":[${VISIT('"date":"2023-03-05","institution":"A","amount":"800.00","eligible":"800.00","deductible":"300.00","reimbursed":"250.00"')}]}`,
  '{"member":"M2","position":"2023-04-05","ledgers":[{"city":"tieling","year":2023,"deductible_paid":"200.00","cap_used":"0.00","pool_paid":"0.00","lowest_standard":"300.00","highest_standard":"300.00"}],' +
    `"visits":[${VISIT('"date":"2023-04-05","institution":"A","amount":"200.00","eligible":"200.00","deductible":"200.00"')}]}`,
  '{"members":2}',
  '',
];

/** Runs `batch` on rows in a folder of its own; the files given stand there too. */
async function batch(rows: readonly string[], flags: readonly string[], files: Record<string, string | Buffer> = {}) {
  const path = folder();
  writeFileSync(join(path, 'visits.csv'), `${rows.join('\n')}\n`);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  const run = await baoxiao(['batch', 'visits.csv', ...flags], { cwd: path });
  return { ...run, read: (name: string) => readFileSync(join(path, name)) };
}

describe('--ledger-out', () => {
  test('writes what later visits and refunds depend on', async () => {
    const { status, read } = await batch(FIRST, ['-o', 'rows.csv', '--ledger-out', 'ledger.ndjson']);
    expect(read('ledger.ndjson').toString().split('\n')).toEqual(LEDGER);
    expect(status).toBe(0);
  });

  test('packs by name, and is read back packed', async () => {
    const { read } = await batch(FIRST, ['-o', 'rows.csv', '--ledger-out', 'ledger.ndjson.gz']);
    const packed = read('ledger.ndjson.gz');
    expect(gunzipSync(packed).toString()).toBe(LEDGER.join('\n'));
    const { stdout } = await batch(SECOND, ['--ledger-in', 'l.gz'], { 'l.gz': gzipSync(LEDGER.join('\n')) });
    expect(stdout.split('\n')[1]).toBe(`${SECOND[1]},,0.00,100.00,50,200.00,300.00,300.00,200.00,3000.00,2800.00,`);
  });

  test('is not written where the rows are not', async () => {
    const { status, read } = await batch(
      [...FIRST, 'M1,tieling'],
      ['-o', 'rows.csv', '--ledger-out', 'l.ndjson', '--on-error', 'stop'],
    );
    expect(status).toBe(65);
    expect(() => read('l.ndjson')).toThrow('ENOENT');
    expect(() => read('rows.csv')).toThrow('ENOENT');
  });

  test('does not share standard output with the rows', async () => {
    const { status, stderr, stdout } = await batch(FIRST, ['--ledger-out', '-']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--ledger-out -');
  });

  test('does not replace the visits, which could not be read from it again', async () => {
    const { status, stderr, read } = await batch(FIRST, ['-o', 'rows.csv', '--ledger-out', './visits.csv']);
    expect([status, read('visits.csv').toString()]).toEqual([2, `${FIRST.join('\n')}\n`]);
    expect(stderr).toContain('--ledger-out ./visits.csv');
  });
});

describe('--ledger-in', () => {
  test('goes on where the files before ended: 300 − 200 are left of the deductible, (500 − 100) × 50 % = 200', async () => {
    const { stdout, stderr } = await batch(SECOND, ['--ledger-in', 'ledger'], { ledger: LEDGER.join('\n') });
    expect(stdout.split('\n')[1]).toBe(`${SECOND[1]},,0.00,100.00,50,200.00,300.00,300.00,200.00,3000.00,2800.00,`);
    expect(stderr).toBe('1 row read: 1 settled, 0 refused, 0 rejected\n');
  });

  test('takes back a visit of the files before: −250, and the whole deductible', async () => {
    const refund = 'M1,tieling,active,2023-07-01,A,3,-800,-800';
    const { stdout } = await batch([HEADER, refund], ['--ledger-in', 'ledger'], { ledger: LEDGER.join('\n') });
    expect(stdout.split('\n')[1]).toBe(`${refund},,0.00,-300.00,50,-250.00,-550.00,0.00,0.00,3000.00,3000.00,refund`);
  });

  test('serves NDJSON too, whichever form the files before had: −250 for M1, of 400 the half for M2', async () => {
    const visit = { city: 'tieling', status: 'active', date: '2023-07-05', institution: 'A', tier: '3' };
    const rows = [
      { member: 'M1', ...visit, amount: '-800', eligible: '-800' },
      { member: 'M2', ...visit, amount: '500', eligible: '500' },
    ].map((row) => JSON.stringify(row));
    const flags = ['--input-format', 'ndjson', '--ledger-in', 'ledger'];
    const { stdout } = await batch(rows, flags, { ledger: LEDGER.join('\n') });
    const paid = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).reimbursed);
    expect(paid).toEqual(['-250.00', '200.00']);
  });

  test('carries members without rows on, and writes what it read to the byte', async () => {
    const flags = ['-o', 'rows.csv', '--ledger-in', 'ledger', '--ledger-out', 'again'];
    const none = `${HEADER}\nM9,tieling,active,x,A,3,1,1`.split('\n');
    const { read } = await batch(none, flags, { ledger: LEDGER.join('\n') });
    const lines = read('again').toString().split('\n');
    expect(lines.slice(0, 3)).toEqual(LEDGER.slice(0, 3));
    expect(lines.slice(3)).toEqual([
      '{"member":"M9","after_reject":"all","ledgers":[],"visits":[]}',
      '{"members":3}',
      '',
    ]);
  });

  test('refuses a row before the last one of its member', async () => {
    const early = [HEADER, 'M2,tieling,active,2023-04-04,A,3,500,500'];
    const { status, stdout, stderr } = await batch(early, ['--ledger-in', 'ledger'], { ledger: LEDGER.join('\n') });
    expect([status, stdout.split('\n').length]).toEqual([65, 1]);
    expect(stderr).toContain(
      "visits.csv, line 2: 2023-04-04 is before the member's last row in the ledger (2023-04-05)",
    );
  });

  /** By id, else by what stood on the last day; each is right but for the visit that would be counted again. */
  const TIMED = 'member,city,status,id,date,institution,tier,amount,eligible';
  test.each<[what: string, first: readonly string[], second: readonly string[], line: number]>([
    ['a file again, without ids', FIRST, FIRST, 2],
    [
      'a visit of the last day among new ones',
      FIRST,
      [HEADER, 'M1,tieling,active,2023-03-05,B,3,80,80', ...FIRST.slice(1)],
      3,
    ],
    [
      'one at its time of day',
      [HEADER, 'M1,tieling,active,2023-03-05 09:00,A,3,8,8'],
      [HEADER, 'M1,tieling,active,2023-03-05 09:00,A,3,8,8'],
      2,
    ],
    [
      'one that was refused',
      [HEADER, 'M1,tieling,active,2020-03-05,A,3,8,8'],
      [HEADER, 'M1,tieling,active,2020-03-05,A,3,8,8'],
      2,
    ],
    [
      'an id of an earlier day',
      [TIMED, 'M1,tieling,active,S1,2023-03-05,A,3,8,8'],
      [TIMED, 'M1,tieling,active,S1,2023-03-06,A,3,9,9'],
      2,
    ],
  ])('refuses %s: it would be counted twice', async (_, first, second, line) => {
    const { read } = await batch(first, ['-o', 'rows.csv', '--ledger-out', 'l']);
    const again = await batch(second, ['-o', 'rows.csv', '--ledger-in', 'l', '--ledger-out', 'l2'], { l: read('l') });
    expect(again.status).toBe(65);
    expect(again.stderr).toContain(`visits.csv, line ${line}: the ledger already holds this visit`);
    expect(() => again.read('rows.csv')).toThrow('ENOENT');
    expect(() => again.read('l2')).toThrow('ENOENT');
  });

  test.each<[what: string, row: string]>([
    ['at another institution', 'M1,tieling,active,2023-03-05,B,3,800,800'],
    ['for another amount', 'M1,tieling,active,2023-03-05,A,3,801,800'],
    ['at a time of day behind', 'M1,tieling,active,2023-03-05 09:00,A,3,800,800'],
    ['of another member', 'M7,tieling,active,2023-03-05,A,3,800,800'],
  ])('takes a visit of the last day %s', async (_, row) => {
    const { status, stderr } = await batch([HEADER, row], ['--ledger-in', 'l'], { l: LEDGER.join('\n') });
    expect([status, stderr]).toEqual([0, '1 row read: 1 settled, 0 refused, 0 rejected\n']);
  });

  test('takes the ledger it would replace for a mistake', async () => {
    const flags = ['-o', 'rows.csv', '--ledger-in', 'l', '--ledger-out', './l'];
    const { status, read } = await batch(SECOND, flags, { l: LEDGER.join('\n') });
    expect([status, read('l').toString()]).toEqual([2, LEDGER.join('\n')]);
  });

  const change = (line: number, from: string, to: string) =>
    LEDGER.map((text, index) => (index + 1 === line ? text.replace(from, to) : text)).join('\n');

  test.each<[what: string, ledger: string, line: number, found: string]>([
    ['another schema', change(1, 'ledger/1', 'ledger/2'), 1, 'this is no ledger of this version'],
    ['an empty file', '', 1, 'this is no ledger of this version'],
    ['a CSV', FIRST.join('\n'), 1, 'this is no ledger of this version'],
    [
      'other rules',
      change(1, HASH, `sha256:${'0'.repeat(64)}`),
      1,
      'the ledgers of tieling were computed by other rules',
    ],
    ['a region not known', change(1, 'tieling', 'atlantis'), 1, 'atlantis'],
    ['a region the header lacks', change(2, 'tieling', 'shiyan'), 2, 'shiyan'],
    ['a line that is no object', change(2, '{"member"', '["member"'), 2, 'this is not a line of a ledger'],
    ['no last line', LEDGER.slice(0, 3).join('\n'), 3, 'the ledger is cut short: 2 members and no last line'],
    ['a member less', [LEDGER[0], LEDGER[1], LEDGER[3]].join('\n'), 3, 'the last line says 2 members, and there are 1'],
    ['a line behind the last', [...LEDGER.slice(0, 4), LEDGER[1]].join('\n'), 5, 'this is not a line of a ledger'],
    ['a member twice', change(3, '"M2"', '"M1"'), 3, '"M1" stands in line 2 already'],
    ['a value twice', change(2, '"year":2023', '"year":2023,"year":2023'), 2, 'this is not a line of a ledger'],
    ['a key unknown', change(2, '"position"', '"place"'), 2, 'place'],
    ['a negative sum', change(2, '"cap_used":"250.00"', '"cap_used":"-250.00"'), 2, '"-250.00" cannot be'],
    ['a number for an amount', change(2, '"cap_used":"250.00"', '"cap_used":250'), 2, '"250" cannot be'],
    ['a day that is none', change(2, '"2023-03-05","ledgers"', '"2023-02-30","ledgers"'), 2, '"2023-02-30" cannot be'],
    ['a tier unknown', change(2, '"tier":3', '"tier":4'), 2, '4'],
    ['more paid than in scope', change(2, '"eligible":"800.00"', '"eligible":"500.00"'), 2, 'cannot be'],
    [
      'a visit outside its ledger',
      change(2, '"deductible_paid":"300.00"', '"deductible_paid":"299.99"'),
      2,
      'cannot be',
    ],
    ['bytes that are no text', `${LEDGER[0]}\n\xff`, 0, 'bytes'],
  ])('refuses %s before the first row', async (_, ledger, line, found) => {
    const flags = ['-o', 'rows.csv', '--ledger-in', 'ledger', '--ledger-out', 'again'];
    const { status, stderr, read } = await batch(SECOND, flags, { ledger: Buffer.from(ledger, 'latin1') });
    expect(stderr).toContain(found);
    expect(stderr).toContain(`baoxiao: ledger${line > 0 ? `, line ${line}` : ''}`);
    expect(stderr).toMatch(/\n {2}expected: .+\n {2}fix: .+\n$/);
    expect(status).toBe(65);
    expect(() => read('rows.csv')).toThrow('ENOENT');
    expect(() => read('again')).toThrow('ENOENT');
  });

  test('that is not there ends with 66', async () => {
    const { status, stderr } = await batch(SECOND, ['--ledger-in', 'nowhere']);
    expect([status, stderr.split('\n')[0]]).toEqual([66, 'baoxiao: nowhere: there is no such file']);
  });
});

describe('a file cut into parts, each settled with the ledgers of those before', () => {
  test.each([1, 2, 3, 4, 5, 6])('gives the rows and the ledgers of the whole, seed %i', async (seed) => {
    const rows = randomRows(900, seed);
    const cuts = [0, (seed * 131) % 400, 400 + ((seed * 97) % 450), rows.length];
    const whole = await batch(csvOf(rows).trimEnd().split('\n'), [
      '-o',
      'rows.csv',
      '-q',
      '--rejects',
      'rejects.csv',
      '--ledger-out',
      'ledger',
    ]);
    expect(whole.status).toBe(1);
    let ledger: Buffer | undefined;
    let text = '';
    for (const [index, start] of cuts.slice(0, -1).entries()) {
      const part = csvOf(rows.slice(start, cuts[index + 1]));
      const flags = [
        '-o',
        'rows.csv',
        '-q',
        '--rejects',
        'rejects.csv',
        '--ledger-out',
        'ledger',
        ...(ledger ? ['--ledger-in', 'before'] : []),
      ];
      const run = await batch(part.trimEnd().split('\n'), flags, ledger ? { before: ledger } : {});
      expect(run.stderr).toBe('');
      ledger = run.read('ledger');
      const lines = run.read('rows.csv').toString();
      text += index === 0 ? lines : lines.slice(lines.indexOf('\n') + 1);
    }
    expect(text).toBe(whole.read('rows.csv').toString());
    expect(ledger?.toString()).toBe(whole.read('ledger').toString());
  });
});
