import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

const HEADER = 'member,city,status,date,tier,eligible,psn_name\n';
const ROWS = 'P1,tieling,active,2023-03-05,3,800,name\nP2,tieling,active,2023-03-06,3,800,name\n';
/** 张三 in GB18030. */
const GB = Buffer.from('d5c5c8fd', 'hex');

async function batch(bytes: Buffer, ...flags: string[]) {
  const cwd = folder();
  writeFileSync(join(cwd, 'v.csv'), bytes);
  const { stderr } = await baoxiao(['batch', 'v.csv', '-o', 'o.csv', '--rejects', 'r.csv', ...flags], { cwd });
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8').trimEnd().split('\n').slice(1);
  return { stderr, rows: read('o.csv'), rejects: read('r.csv') };
}

function textOf(name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(HEADER + ROWS.slice(0, ROWS.lastIndexOf('name'))), name, Buffer.from('\n')]);
}

test.each([[[]], [['--sort']], [['--grouped', '--jobs', '2']]])(
  'the summary says what encoding it took, with %j',
  async (flags) => {
    const gb = await batch(textOf(GB), ...flags);
    expect(gb.stderr).toContain('v.csv: read as GB18030\n');
    expect(gb.rows[1]).toContain('张三');
    const utf16 = await batch(Buffer.from(`\ufeff${HEADER}${ROWS}`, 'utf16le'), ...flags);
    expect(utf16.stderr).toContain('v.csv: read as UTF-16\n');
    const utf8 = await batch(Buffer.from(`\ufeff${HEADER}${ROWS}张三`), ...flags);
    expect(utf8.stderr).not.toContain('read as');
  },
);

test('one broken character rejects its row, and the file stays UTF-8', async () => {
  const broken = Buffer.concat([Buffer.from('张三'), Buffer.from('e794', 'hex')]);
  const rows = Buffer.concat([
    Buffer.from(`${HEADER}P1,tieling,active,2023-03-05,3,800,`),
    broken,
    Buffer.from('\nP2,tieling,active,2023-03-06,3,800,李四\n'),
  ]);
  const { rows: settled, rejects, stderr } = await batch(rows);
  // (800 − 300) × 50 % = 250.00
  expect(settled).toEqual([expect.stringMatching(/^P2,.*,李四,.*,250\.00,/)]);
  expect(rejects).toEqual([expect.stringMatching(/^2,.*bad-encoding,/)]);
  expect(stderr).not.toContain('read as');
});
