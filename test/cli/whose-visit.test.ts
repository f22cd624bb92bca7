import { describe, expect, test } from 'vitest';
import { baoxiao } from './support.ts';

/** Runs `baoxiao batch -` on a file; English unless the arguments say otherwise. */
function batch(stdin: string, ...more: readonly string[]) {
  return baoxiao(['batch', '-', '-q', ...more], { stdin });
}

/** The cells of one output column, by row. */
function column(csv: string, name: string): string[] {
  const [header = '', ...rows] = csv.trimEnd().split('\n');
  const place = header.split(',').indexOf(name);
  return rows.map((row) => row.split(',').at(place - header.split(',').length) ?? '');
}

const HEADER = 'member,city,status,date,tier,amount,eligible';

describe('whose visit a row is', () => {
  test('a name alone does not: nothing is settled, and both ways out are told', async () => {
    const text = '姓名,人员类别,就诊日期,机构级别,总费用,政策范围内费用\n甲,在职,2023/3/5,三级,2000,2000\n';
    const { stdout, stderr, status } = await batch(text, '--city', '枣庄');
    expect([status, stdout]).toEqual([65, '']);
    for (const words of ['姓名', '--map 姓名=member', '--one-member']) expect(stderr).toContain(words);
    const one = await batch(text, '--city', '枣庄', '--one-member');
    expect([one.status, column(one.stdout, 'reimbursed')]).toEqual([0, ['600.00']]);
  });

  test('rows with a blank member are rejected, also beside others that have one', async () => {
    const rows =
      ',tieling,active,2023-01-05,3,500,500\nA,tieling,active,2023-01-05,3,500,500\n,tieling,active,2023-01-06,3,500,500\n';
    for (const more of [[], ['--grouped', '--jobs', '1'], ['--grouped', '--jobs', '2'], ['--sort']]) {
      const { stdout, stderr, status } = await batch(`${HEADER}\n${rows}`, ...more);
      // (500 − 300) × 50 % = 100.00
      expect([status, column(stdout, 'reimbursed')]).toEqual([1, ['100.00']]);
      expect(stderr.match(/^\d+,member,missing-value,/gm)).toEqual([
        '2,member,missing-value,',
        '4,member,missing-value,',
      ]);
    }
  });

  test('an unseen character makes no other person', async () => {
    const rows = ['0001', '\u001f0001']
      .map((id, day) => `${id},tieling,active,2023-01-0${day + 1},3,500,500\n`)
      .join('');
    // 500 − 300 once, then 500 × 50 %
    expect(column((await batch(`${HEADER}\n${rows}`)).stdout, 'reimbursed')).toEqual(['100.00', '250.00']);
  });
});

describe('the same settlement twice', () => {
  const twice = (id: string) => `A,tieling,active,2023-01-06,3,500,500,${id}\n`.repeat(2);

  test('is rejected by its id, with the line of the first, in batch and in calc', async () => {
    const text = `${HEADER},id\n${twice('S1')}`;
    const { stdout, stderr, status } = await batch(text);
    expect([status, column(stdout, 'reimbursed')]).toEqual([1, ['100.00']]);
    expect(stderr).toContain('3,id,duplicate-id,S1,');
    const calc = await baoxiao(['calc', '--visits', '-'], { stdin: text });
    expect([calc.status, calc.stdout]).toEqual([65, '']);
    expect(calc.stderr).toContain('the settlement "S1" of this member stands in line 2 already');
  });

  test('is no more than a likeness at another time of day, institution or amount', async () => {
    const rows = ['08:00:00,P,500', '09:00:00,P,500', '09:00:00,Q,500', '09:00:00,Q,501'].map((row) => {
      const [time, place, amount] = row.split(',');
      return `A,tieling,active,2023-01-06 ${time},3,${amount},${amount},${place}\n`;
    });
    expect(column((await batch(`${HEADER},institution\n${rows.join('')}`)).stdout, 'notes')).toEqual(['', '', '', '']);
  });
});

test('a file without an in-scope amount is answered once, with the flag that helps', async () => {
  const text = 'member,city,status,date,tier,amount\nA,tieling,active,2023-02-14,3,500\n';
  const { stdout, stderr, status } = await batch(text);
  expect([status, stdout]).toEqual([65, '']);
  for (const words of ['in scope', '政策范围内费用', '--all-eligible']) expect(stderr).toContain(words);
  expect(column((await batch(text, '--all-eligible')).stdout, 'reimbursed')).toEqual(['100.00']);
});

test('what a reject expected is said in the user’s language, its code is not', async () => {
  const { stderr } = await batch(`${HEADER}\nA,tieling,active,2023-02-14,3,abc,500\n`, '--lang', 'zh');
  expect(stderr).toContain('2,amount,bad-amount,abc,');
  expect(stderr).toMatch(/bad-amount,abc,"?[^a-z,]*[\u4e00-\u9fff]/);
});
