import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

const HEADER = 'member,city,status,date,tier,amount,eligible,account_balance';
/** 铁岭, working, tertiary: (800 − 300) × 50 % = 250.00 and 400 × 50 % = 200.00 leave 550.00 and 200.00 to the member. */
const ROWS = ['M1,tieling,active,2023-03-05,3,800,800,', 'M1,tieling,active,2023-03-06,3,400,400,500'];
const TOLD = /line 3, column account_balance: the account balance "?500"? comes behind visits/;

async function both(rows: readonly string[]) {
  const cwd = folder();
  writeFileSync(join(cwd, 'v.csv'), `${[HEADER, ...rows].join('\n')}\n`);
  const batch = await baoxiao(['batch', 'v.csv'], { cwd });
  const calc = await baoxiao(['calc', '--visits', 'v.csv', '--format', 'csv'], { cwd });
  return { batch, calc };
}

test('a balance behind a visit that was settled without it is refused by batch and by calc', async () => {
  const { batch, calc } = await both(ROWS);
  expect([batch.status, calc.status]).toEqual([1, 65]);
  expect(batch.stderr).toContain('\n3,account_balance,balance-late,500,');
  expect(calc.stderr).toMatch(TOLD);
});

test('a balance on the first row pays the same in batch and in calc', async () => {
  const { batch, calc } = await both([`${ROWS[0]}500`, (ROWS[1] as string).replace(/500$/, '')]);
  expect(calc.stdout).toBe(batch.stdout);
  // The account pays 500.00 of the 550.00, then it is empty.
  const split = batch.stdout
    .trimEnd()
    .split('\n')
    .map((row) => row.split(',').slice(-2).join(' '));
  expect(split).toEqual(['account_paid cash_paid', '500.00 50.00', '0.00 200.00']);
});
