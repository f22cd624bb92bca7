import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as regions from '../../src/cities/index.ts';
import { policyJson } from '../../src/output/policy-json.ts';
import { baoxiao, folder, resultOf, visits } from './support.ts';

/** What a third reading of the texts asks the program to say without the caller's word, as it prints it. */

test('重庆 六: 3800 × 60 % = 2280.00 rests on an enrollment not given; level one gets 800.00', async () => {
  const flags = ['--city', 'chongqing', '--status', 'active', ...visits('2024-03-05,2,4000')];
  const [assumed, levelOne, page] = await Promise.all([
    resultOf(flags),
    resultOf([...flags, '--enrollment', 'individual-1']),
    baoxiao(['calc', ...flags, '--lang', 'zh']),
  ]);
  expect(assumed.visits[0]).toMatchObject({
    reimbursed: '2280.00',
    notes: expect.arrayContaining(['enrollment-assumed']),
  });
  expect(levelOne.visits[0]?.reimbursed).toBe('800.00');
  expect(levelOne.visits[0]?.notes).not.toContain('enrollment-assumed');
  expect(page.stdout.replace(/\s|│/g, '')).toContain(
    '未填参保方式，按随单位参保计；其他参保方式报销不同，请填写参保方式',
  );
});

test('十堰 二十五: 100 × 80 % = 80.00 on the last day of the trial rests on SY-A03', async () => {
  const flags = ['--city', 'shiyan', '--status', 'active', '--deductible-so-far', '500'];
  const { visits: rows } = await resultOf([...flags, ...visits('2023-12-31,1,100,eligible=100')]);
  expect(rows[0]).toMatchObject({ reimbursed: '80.00', notes: expect.arrayContaining(['SY-A03']) });
});

test('check-policy has nothing to say of files that the program printed', async () => {
  const cwd = folder();
  const names = await Promise.all(
    Object.values(regions).map(async (policy) => {
      writeFileSync(join(cwd, `${policy.id}.json`), await policyJson(policy));
      return `${policy.id}.json`;
    }),
  );
  const { stdout, stderr, status } = await baoxiao(['check-policy', ...names], { cwd });
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout.split('\n').filter((line) => line.includes('.json'))).toEqual(
    names.map((name) => `${name}: no problems, no warnings`),
  );
});
