import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { randomOf } from './random-rows.ts';
import { baoxiao, folder } from './support.ts';

const ROWS = 30_000;
const CORRUPTIONS = 10_000;
const A_MEMBER = 20;
const HEADER = 'n,member,city,status,date,institution,tier,amount,eligible';
const CITIES = ['sanmenxia', 'zaozhuang', 'tieling', 'chongqing', 'shiyan'];

type Cells = {
  n: string;
  member: string;
  city: string;
  status: string;
  date: string;
  institution: string;
  tier: string;
  amount: string;
  eligible: string;
};

/** Spoils a row; what it comes to is its line in the file, in the bytes of latin1. */
type Corruption = (cells: Cells) => string;

const lineOf = (cells: Cells) => Object.values(cells).join(',');
const replaced =
  (change: Partial<Cells>): Corruption =>
  (cells) =>
    lineOf({ ...cells, ...change });

/** Every one of these makes a row that cannot be settled, whatever stands before it. */
const PLAIN: readonly Corruption[] = [
  (cells) => lineOf(cells).slice(0, lineOf(cells).lastIndexOf(',')),
  (cells) => `${lineOf(cells)},more`,
  replaced({ amount: 'x' }),
  replaced({ amount: '1e3' }),
  replaced({ eligible: '12.345' }),
  replaced({ eligible: '100000000' }),
  replaced({ eligible: '-1.00' }),
  (cells) => lineOf({ ...cells, eligible: `9${cells.amount}` }),
  replaced({ eligible: '' }),
  replaced({ date: '2023-02-30' }),
  replaced({ date: 'soon' }),
  replaced({ date: '' }),
  replaced({ tier: '9' }),
  replaced({ tier: 'third' }),
  replaced({ city: 'atlantis' }),
  replaced({ status: 'resting' }),
  replaced({ amount: '-7654321.09', eligible: '-7654321.09' }),
  replaced({ institution: 'A\0' }),
  replaced({ institution: '\xff' }),
];
const QUOTED: readonly Corruption[] = [...PLAIN, replaced({ institution: '"A' }), replaced({ institution: 'A"B' })];

function cleanRows(): Cells[] {
  const random = randomOf(20_230_101);
  return Array.from({ length: ROWS }, (_, index) => {
    const member = Math.floor(index / A_MEMBER);
    const eligible = (random() * 2000).toFixed(2);
    return {
      n: String(index),
      member: `M${member}`,
      city: CITIES[member % 5] as string,
      status: member % 3 === 0 ? 'retired' : 'active',
      date: `2023-${String(1 + Math.floor((index % A_MEMBER) / 2)).padStart(2, '0')}-15`,
      institution: `H${Math.floor(random() * 3)}`,
      tier: String(1 + Math.floor(random() * 3)),
      amount: (Number(eligible) + 100).toFixed(2),
      eligible,
    };
  });
}

/** Spoils rows of every other member; gives the file and the numbers of the rows that are spoilt. */
function corrupt(rows: readonly Cells[], corruptions: readonly Corruption[]) {
  const random = randomOf(7);
  const spoilt = new Set<number>();
  while (spoilt.size < CORRUPTIONS) {
    const index = Math.floor(random() * rows.length);
    if (Math.floor(index / A_MEMBER) % 2 === 0) spoilt.add(index);
  }
  const lines = rows.map((cells, index) => {
    const corruption = corruptions[Math.floor(random() * corruptions.length)] as Corruption;
    return spoilt.has(index) ? corruption(cells) : lineOf(cells);
  });
  return { bytes: Buffer.from(`${[HEADER, ...lines].join('\n')}\n`, 'latin1'), lines, spoilt };
}

async function batch(bytes: Uint8Array, flags: readonly string[]) {
  const path = folder();
  writeFileSync(join(path, 'v.csv'), bytes);
  const args = ['batch', 'v.csv', '-o', 'out.csv', '--rejects', 'rejects.csv', '--encoding', 'utf-8', ...flags];
  const { stderr, status } = await baoxiao(args, { cwd: path });
  const read = (name: string) => readFileSync(join(path, name), 'latin1');
  return { stderr, status, rows: read('out.csv').trimEnd().split('\n').slice(1), rejects: read('rejects.csv') };
}

const CLEAN = cleanRows();
let clean: Promise<readonly string[]> | undefined;

/** The rows that the file gives before it is spoilt. */
function cleanOutput(): Promise<readonly string[]> {
  clean ??= batch(Buffer.from(`${[HEADER, ...CLEAN.map(lineOf)].join('\n')}\n`), []).then(({ rows, status }) => {
    expect([rows.length, status]).toEqual([ROWS, 0]);
    return rows;
  });
  return clean;
}

describe.each([
  ['without quotes', PLAIN, 0],
  ['with quotes', QUOTED, 1],
])('ten thousand corruptions %s', (_, corruptions) => {
  const { bytes, lines, spoilt } = corrupt(CLEAN, corruptions);

  test.each([[['--jobs', '1']], [['--grouped', '--jobs', '2']], [['--sort']]])(
    'are the rows rejected, each under its own line, and nothing else is lost or changed, with %j',
    async (flags) => {
      const { rows, rejects, stderr, status } = await batch(bytes, flags);
      const left = ROWS - CORRUPTIONS;
      const [, settled, refused] = /: (\d+) settled, (\d+) refused, 10000 rejected/.exec(stderr) ?? [];
      expect(stderr).toContain(`${ROWS} rows read: `);
      expect([Number(settled) + Number(refused), rows.length, status]).toEqual([left, left, 1]);

      // The line of a reject is the line of the file that begins with its first input cell.
      const found = parse(rejects, { relax_column_count: true }).slice(1) as string[][];
      expect(found.length).toBe(CORRUPTIONS);
      for (const [line, , code, , , ...cells] of found) {
        const index = Number(line) - 2;
        expect([spoilt.has(index), code, Number.parseInt(cells[0] ?? '', 10)]).toEqual([
          true,
          expect.any(String),
          index,
        ]);
        const text = lines[index] as string;
        if (!/["\0\xff]/.test(text)) expect(cells.join(',')).toBe(text);
      }
      expect(new Set(found.map(([line]) => line)).size).toBe(CORRUPTIONS);

      // Rows stand in the order of the file; those of members without a spoilt row, and those before it, are as before.
      const numbers = rows.map((row) => Number(row.slice(0, row.indexOf(','))));
      expect(numbers).toEqual(CLEAN.map((_row, index) => index).filter((index) => !spoilt.has(index)));
      // With --sort a row without a day counts as the member's first, so all rows of its member say so.
      const touched = (index: number) => {
        const first = index - (index % A_MEMBER);
        const behind = flags.includes('--sort') ? first + A_MEMBER : index;
        return Array.from({ length: behind - first }, (_row, at) => first + at).some((other) => spoilt.has(other));
      };
      const untouched = rows.filter((_row, at) => !touched(numbers[at] as number));
      expect(untouched.length).toBeGreaterThanOrEqual(ROWS / 2);
      const before = await cleanOutput();
      expect(untouched).toEqual(untouched.map((row) => before[Number.parseInt(row, 10)]));
    },
  );
});
