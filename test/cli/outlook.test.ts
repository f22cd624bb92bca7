import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../output/support.ts';
import { baoxiao, folder, resultOf } from './support.ts';

type Tier = Readonly<Record<string, string | number | null>>;
type Document = {
  readonly date: string;
  readonly deductible_paid: string;
  readonly cap_used: string;
  readonly tiers: readonly Tier[];
  readonly retirement?: { readonly working: Document; readonly retired: Document };
};

async function outlookOf(args: readonly string[], cwd?: string): Promise<Document> {
  const { stdout, stderr, status } = await baoxiao(['outlook', ...args, '--format', 'json'], cwd ? { cwd } : {});
  if (status !== 0 || stderr !== '') throw new Error(`status ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

const VISITS = 'date,tier,amount\n2023-01-05,1,500\n2023-02-05,2,100\n';

describe('from visits', () => {
  test('as a table: 175 paid back, 2825 left; 4708.33 × 60 % = 2824.998', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'visits.csv'), VISITS);
    // (500 − 300) × 60 % + 100 × 55 % = 175
    const args = ['outlook', '--city', 'tieling', '--status', 'active', '--visits', 'visits.csv', '--lang', 'en'];
    const { stdout, status } = await baoxiao(args, { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('Tieling from 2023-02-05 on');
    expect(stdout).toContain('2023 so far: 300.00 yuan of deductible paid, 175.00 yuan paid back.');
    expect(stdout).toContain("Of the year's cap of 3000.00 yuan, 2825.00 yuan can still be paid back.");
    expect(stdout).toMatch(/unrated or below tier 1, tier 1 +60% +met +60\.00 +4708\.33/);
    expect(stdout).toMatch(/tier 3 +50% +met +50\.00 +5649\.99/);
    expect(stdout).toContain('◆');
    expect(Math.max(...stdout.split('\n').map(columnsOf))).toBeLessThanOrEqual(100);
  });

  test('of a year that has ended nothing counts on a day of the next', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'visits.csv'), VISITS);
    const args = ['--city', 'tieling', '--status', 'active', '--visits', 'visits.csv', '--on', '2024-01-01'];
    expect(await outlookOf(args, cwd)).toMatchObject({ date: '2024-01-01', deductible_paid: '0.00', cap_used: '0.00' });
  });
});

test('opening balances are of the year of the day, where there are no visits', async () => {
  const args = ['--city', 'tieling', '--status', 'active', '--on', '2023-09-01'];
  const { tiers, ...rest } = await outlookOf([...args, '--reimbursed-so-far', '400', '--deductible-so-far', '250']);
  expect(rest).toMatchObject({ deductible_paid: '250.00', cap_used: '400.00' });
  expect(tiers[3]).toMatchObject({ until_deductible: '50.00', next_hundred: '25.00', cap_left: '2600.00' });
});

test('what is named is what calc settles to the fen: the deductible met and nothing paid, the cap reached', async () => {
  for (const [city, date] of [
    ['zaozhuang', '2023-03-05'],
    ['tieling', '2022-12-05'],
    ['chongqing', '2024-03-05'],
    ['shiyan', '2023-03-05'],
  ] as const) {
    const member = [
      '--city',
      city,
      '--status',
      'active',
      '--reimbursed-so-far',
      '12.34',
      '--deductible-so-far',
      '5.67',
    ];
    const { tiers } = await outlookOf([...member, '--on', date]);
    for (const { tier, until_deductible, until_limit } of tiers) {
      const met = await resultOf([...member, '--visit', `${date},${tier},${until_deductible}`]);
      expect(met.years).toMatchObject([{ deductible_left: '0.00', reimbursed: '0.00' }]);
      const full = await resultOf([...member, '--visit', `${date},${tier},${until_limit}`]);
      expect(full.years).toMatchObject([{ cap_left: '0.00' }]);
    }
  }
});

test('retiring: in Sanmenxia from the month after, the ratio ten points up, the cap 1500 to 2000', async () => {
  const args = ['--city', 'sanmenxia', '--status', 'active', '--on', '2023-05-01', '--retiring-on', '2023-06-10'];
  const { retirement } = await outlookOf(args);
  expect(retirement?.working.date).toBe('2023-07-01');
  expect(retirement?.working.tiers[3]).toMatchObject({ ratio: 50, cap_limit: '1500.00' });
  expect(retirement?.retired.tiers[3]).toMatchObject({ ratio: 60, cap_limit: '2000.00' });
  const { stdout } = await baoxiao(['outlook', ...args, '--lang', 'zh']);
  expect(stdout).toContain('若 2023-06-10 办理退休手续，从 2023-07-01 起');
  expect(stdout).toMatch(/三级 +50% → 60% +50\.00 +25\.00 → 30\.00 +1500\.00 → 2000\.00/); // (100 − 50) × 50, 60 %
});

describe('as a picture', () => {
  const FROM = ['outlook', '--city', 'tieling', '--status', 'active', '--visit', '2023-03-05,3,800'];

  test('is one SVG that fetches nothing, by the ending of -o or by --format, in either language', async () => {
    const cwd = folder();
    await baoxiao([...FROM, '-o', 'curve.svg', '--lang', 'zh'], { cwd });
    const { stdout } = await baoxiao([...FROM, '--format', 'svg'], { cwd });
    const chinese = readFileSync(join(cwd, 'curve.svg'), 'utf8');
    for (const [svg, tier] of [
      [chinese, '三级'],
      [stdout, 'tier 3'],
    ] as const) {
      expect(svg).toMatch(/^<\?xml[^>]*>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).toContain(tier);
      // Three ratios, three lines, each with where it is now and where the cap is met.
      expect(svg.match(/<polyline /g)).toHaveLength(3);
      expect(svg.match(/<circle /g)).toHaveLength(6);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/http|<script|href/);
      const opened = svg.match(/<(g|text|svg|style|title)\b/g)?.length;
      expect(svg.match(/<\/(g|text|svg|style|title)>/g)).toHaveLength(opened ?? 0);
    }
  });

  test('is not there where nothing is paid, nor of a table', async () => {
    const cwd = folder();
    const [ended, table] = await Promise.all([
      baoxiao([...FROM.slice(0, 5), '--on', '2020-01-01', '-o', 'curve.svg'], { cwd }),
      baoxiao(['calc', ...FROM.slice(1), '-o', 'calc.svg'], { cwd }),
    ]);
    expect(ended).toMatchObject({ status: 2, stderr: expect.stringContaining('nothing to draw') });
    expect(table).toMatchObject({ status: 2, stderr: expect.stringContaining('.html') });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test('without a UTF-8 locale pictures are drawn in plain characters', async () => {
  const args = ['outlook', '--city', 'tieling', '--status', 'active', '--on', '2023-05-01', '--lang', 'en', '-q'];
  const { stdout } = await baoxiao(args, { env: { LANG: 'C', LC_ALL: 'C' } });
  expect(stdout).toContain('+----------');
  expect(stdout.slice(stdout.indexOf('The year as a curve'))).toMatch(/^[\x20-\x7e\n]+$/);
});

test.each([
  [['--on', 'soon'], '--on: "soon"'],
  [['--on', '2023-01-01', '--visit', '2023-03-05,3,800'], '--on is before the last visit, 2023-03-05'],
  [
    ['--status', 'retired', '--on', '2023-01-01', '--retiring-on', '2023-05-01'],
    '--retiring-on is for the working only',
  ],
  [['--city', 'sanmenxia', '--on', '2023-01-01', '--deductible-so-far', '5'], 'does not apply'],
])('wrong usage %j', async (args, message) => {
  const member = [
    ...(args.includes('--city') ? [] : ['--city', 'tieling']),
    ...(args.includes('--status') ? [] : ['--status', 'active']),
  ];
  const { stdout, stderr, status } = await baoxiao(['outlook', ...member, ...args, '--lang', 'en']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

test('without city and status it says what is missing', async () => {
  const { stderr, status } = await baoxiao(['outlook', '--on', '2023-05-01', '--lang', 'en']);
  expect(status).toBe(2);
  expect(stderr).toContain('--city');
});
