import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../output/support.ts';
import { baoxiao, folder, resultOf } from './support.ts';

const MEMBER = ['--city', 'tieling', '--status', 'active'];

type Alternative = {
  readonly choice: string | number;
  readonly given: boolean;
  readonly best: boolean;
  readonly reimbursed: string;
  readonly difference: string;
  readonly missing?: string;
  readonly visits: readonly Readonly<Record<string, unknown>>[];
};

async function compared(args: readonly string[], cwd?: string): Promise<Alternative[]> {
  const { stdout, stderr, status } = await baoxiao(['compare', ...args, '--format', 'json'], cwd ? { cwd } : {});
  if (status !== 0 || stderr !== '') throw new Error(`status ${status}: ${stderr}`);
  return JSON.parse(stdout).alternatives;
}

describe('by tier, which is what is taken', () => {
  // (800 − 300) × 60, 55, 50 %; pharmacies are not in it, 铁岭 八.
  test.each([
    ['en', 'Best: unrated or below tier 1, tier 1, 300.00 yuan back, 50.00 more than as given.', 'as given'],
    ['zh', '报 300.00 元，比现在多 50.00 元', '现在这样'],
  ])('says the best first, in %s', async (lang, best, given) => {
    const { stdout, status, stderr } = await baoxiao([
      'compare',
      ...MEMBER,
      '--visit',
      '2023-03-05,3,800',
      '--lang',
      lang,
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.replace(/\s/g, '')).toContain(best.replace(/\s/g, ''));
    expect(stdout).toMatch(new RegExp(`50% +300\\.00 +250\\.00 +550\\.00 +0\\.00 +${given}`));
    expect(stdout).toMatch(/55% +300\.00 +275\.00 +525\.00 +\+25\.00/);
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
  });

  test('as JSON, and as Markdown', async () => {
    const args = [...MEMBER, '--visit', '2023-03-05,3,800'];
    expect(await compared(args)).toMatchObject([
      { choice: 0, given: false, best: true, reimbursed: '300.00', difference: '50.00' },
      { choice: 1, given: false, best: true, reimbursed: '300.00', difference: '50.00' },
      { choice: 2, given: false, best: false, reimbursed: '275.00', difference: '25.00' },
      { choice: 3, given: true, best: false, reimbursed: '250.00', difference: '0.00' },
      { choice: 'pharmacy', given: false, best: false, reimbursed: '0.00', difference: '-250.00' },
    ]);
    const { stdout } = await baoxiao(['compare', ...args, '--format', 'md', '--lang', 'en', '-q']);
    expect(stdout).toContain('| tier 2 | 55% | 300.00 | 275.00 | 525.00 | +25.00 |');
  });

  test('each tier is what calc pays at that tier', async () => {
    for (const [city, date] of [
      ['sanmenxia', '2023-03-05'],
      ['zaozhuang', '2023-03-05'],
      ['tieling', '2022-12-05'],
      ['chongqing', '2024-03-05'],
      ['shiyan', '2023-03-05'],
    ] as const) {
      const member = ['--city', city, '--status', 'retired', '--reimbursed-so-far', '123.45'];
      const all = await compared([...member, '--visit', `${date},3,1234.56`]);
      for (const tier of [0, 1, 2, 3]) {
        const { totals } = await resultOf([...member, '--visit', `${date},${tier},1234.56`]);
        expect(all.find(({ choice }) => choice === tier)?.reimbursed).toBe(totals.reimbursed);
      }
    }
  });
});

describe('what came before', () => {
  const cwd = (): string => {
    const path = folder();
    writeFileSync(join(path, 'before.csv'), 'date,tier,amount\n2023-01-05,1,500\n2023-02-05,2,100\n');
    return path;
  };

  test('is in the file, and the visits of flags are compared: 300 used, so 800 × 60, 60, 55, 50 %', async () => {
    const all = await compared([...MEMBER, '--visits', 'before.csv', '--visit', '2023-03-05,3,800'], cwd());
    expect(all.map(({ reimbursed }) => reimbursed)).toEqual(['480.00', '480.00', '440.00', '400.00', '0.00']);
    expect(all.map(({ visits }) => visits.length)).toEqual([1, 1, 1, 1, 1]);
  });

  test('is nothing where only a file is given: all of it is compared, as given first', async () => {
    // (500 − 300) × 60 % + 100 × 55 %; at tier 3 300 × 50 %
    const all = await compared([...MEMBER, '--visits', 'before.csv'], cwd());
    expect(all.map(({ choice, reimbursed }) => [choice, reimbursed])).toEqual([
      ['given', '175.00'],
      [0, '180.00'],
      [1, '180.00'],
      [2, '165.00'],
      [3, '150.00'],
      ['pharmacy', '0.00'],
    ]);
  });
});

test.each([
  // 枣庄 六: a tenth first away from home: (800 − 80 − 400) × 60 % against 400 × 60 %.
  [
    'place',
    'zaozhuang',
    '2',
    { local: '240.00', relocated: '240.00', temporary: '192.00', referral: '192.00', unfiled: '192.00' },
  ],
  ['status', 'tieling', '3', { active: '250.00', retired: '275.00' }],
  // (800 − 50) × 50 %; 800 is all of the deductible; (800 − 300) × 50 %; not in force; (800 − 500) × 50 %.
  [
    'city',
    'tieling',
    '3',
    { sanmenxia: '375.00', zaozhuang: '0.00', tieling: '250.00', chongqing: '0.00', shiyan: '150.00' },
  ],
])('by %s', async (by, city, tier, expected) => {
  const member = ['--city', city, '--status', 'active'];
  const all = await compared([...member, '--by', by, '--visit', `2023-03-05,${tier},800`]);
  expect(Object.fromEntries(all.map(({ choice, reimbursed }) => [choice, reimbursed]))).toEqual(expected);
});

test('an alternative that cannot be computed is told: Zaozhuang knows no pool-only members', async () => {
  const args = ['--city', 'tieling', '--status', 'active', '--enrollment', 'pool-only', '--by', 'city'];
  const all = await compared([...args, '--visit', '2023-03-05,3,800']);
  expect(all.find(({ choice }) => choice === 'zaozhuang')).toMatchObject({ missing: 'enrollment', best: false });
  const { stdout } = await baoxiao(['compare', ...args, '--visit', '2023-03-05,3,800', '--lang', 'en']);
  expect(stdout).toMatch(/Zaozhuang +- +- +- +- +-/);
});

test.each([
  [['--visit', '2023-03-05,3,800', '--by', 'color'], 2, '--by: "color" is none of tier, place, status, city'],
  [['--visit', '2023-03-05,3,800', '--format', 'csv'], 2, '--format'],
  [[], 2, 'no visits'],
  [['--visit', '2023-03-05,9,800'], 2, '"9"'],
])('wrong usage %j', async (args, status, message) => {
  const run = await baoxiao(['compare', ...MEMBER, ...args, '--lang', 'en']);
  expect(run.status).toBe(status);
  expect(run.stdout).toBe('');
  expect(run.stderr).toContain(message);
});
