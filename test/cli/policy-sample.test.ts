import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SampleRow } from './samples.ts';
import { folder, ROOT, resultOf, shell } from './support.ts';

const FLAGS = ['--policy', 'samples/policy/yunxi.json', '--visits', 'samples/policy/visits.csv'];

/**
 * Of the invented region, in settlement order. 五: 100, 200, 400 by tier, 300 at tier 3 from 2025, the difference made
 * up; 六: 70, 60, 50 %; a cap of 2000, 2400 from 2025; 七: pharmacies 50 %; 八: 5 % first when travelling, 12.5 %
 * elsewhere without filing in 2025; 九: claims until 31 March; 十四: until the end of 2025.
 */
const ROWS: readonly (readonly [firstSelfPay: string, ...SampleRow])[] = [
  ['0.00', '', '100.00', '70', '140.00', '180.00', '140.00'], // (300 − 100) × 70 %; 320 − 140
  ['0.00', '', '300.00', '50', '350.00', '650.00', '490.00'], // 400 − 100 still owed: (1000 − 300) × 50 %
  ['30.03', '', '0.00', '60', '342.28', '258.22', '832.28'], // 600.50 × 5 % = 30.025; 570.47 × 60 % = 342.282
  ['0.00', '', '0.00', '50', '60.00', '60.00', '892.28'], // a pharmacy: 120 × 50 %
  ['0.00', '', '0.00', '50', '1107.72', '2892.28', '2000.00'], // 2000, but 2000 − 892.28 is left
  ['0.00', '', '200.00', '60', '180.00', '320.00', '180.00'], // internet care from 2025: (500 − 200) × 60 %
  ['0.00', 'trial-ended', '0.00', '', '0.00', '300.00', '0.00'], // 5 January 2026
  ['125.00', '', '100.00', '50', '387.50', '612.50', '567.50'], // claimed in 2026: 1000 − 125 − (300 − 200), × 50 %
];

test('the sample of a policy file settles as worked by hand', async () => {
  const { visits, totals } = await resultOf(FLAGS);
  expect(
    visits.map((visit) => [
      ...[visit.first_self_pay, visit.reason ?? '', visit.deductible, String(visit.ratio ?? '')],
      ...[visit.reimbursed, visit.self_paid, visit.cap_used],
    ]),
  ).toEqual(ROWS);
  expect(totals).toMatchObject({
    visits: 8,
    refused: 1,
    amount: '7840.50',
    reimbursed: '2567.50',
    self_paid: '5273.00',
  });
});

test.each([
  ['English', 'en'],
  ['中文', 'zh'],
])('the guide in %s shows what its commands print', async (heading, language) => {
  const guide = readFileSync(join(ROOT, 'samples/policy/README.md'), 'utf8');
  const section = guide.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const steps = [...section.matchAll(/^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?/gms)];
  expect(steps.length).toBeGreaterThan(4);
  const cwd = folder();
  cpSync(join(ROOT, 'samples'), join(cwd, 'samples'), { recursive: true });
  for (const [, command = '', printed = ''] of steps) {
    const run = await shell(command, { cwd, env: { BAOXIAO_LANG: language } });
    expect(run).toEqual({ stdout: printed, stderr: '', status: 0 });
  }
});
