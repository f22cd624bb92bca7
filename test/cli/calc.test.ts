import { describe, expect, test } from 'vitest';
import { baoxiao, column, resultOf, visits } from './support.ts';

const TIELING = ['--city', 'tieling', '--status', 'active'];
const CHONGQING = ['--city', 'chongqing', '--status', 'active'];

describe('the worked examples', () => {
  const tieling = [...TIELING, ...visits('2023-03-05,3,800', '2023-04-10,1,420.50')];
  const sanmenxia = visits('2022-08-01,3,2000,institution=A', '2023-08-01,3,2000,institution=A');

  test('Tieling: (800 − 300) × 50 % = 250.00, 420.50 × 60 % = 252.30, 502.30 of the cap used', async () => {
    const result = await resultOf(tieling);
    expect(column(result, 'reimbursed')).toEqual(['250.00', '252.30']);
    expect(column(result, 'self_paid')).toEqual(['550.00', '168.20']);
    expect(result.years).toMatchObject([{ cap_used: '502.30', cap_left: '2497.70', deductible_left: '0.00' }]);
  });

  test('Zaozhuang: (300 − 200) × 70 % = 70.00; the difference of 600 made up, (1000 − 600) × 50 % = 200.00', async () => {
    const result = await resultOf([
      ...['--city', 'zaozhuang', '--status', 'active'],
      ...visits('2023-01-05,1,300', '2023-02-05,3,1000'),
    ]);
    expect(column(result, 'reimbursed')).toEqual(['70.00', '200.00']);
    expect(column(result, 'deductible')).toEqual(['200.00', '600.00']);
  });

  test('Sanmenxia, retired: (2000 − 50) × 60 % = 1170.00, of which half of 2000 is paid in 2022, all in 2023', async () => {
    const result = await resultOf(['--city', 'sanmenxia', '--status', 'retired', ...sanmenxia]);
    expect(column(result, 'reimbursed')).toEqual(['1000.00', '1170.00']);
    expect(column(result, 'cap_limit')).toEqual(['1000.00', '2000.00']);
  });

  test.each(['zh', 'en'])('are shown in %s', async (lang) => {
    const { stdout, stderr, status } = await baoxiao(['calc', ...tieling, '--lang', lang]);
    expect(stdout).toMatch(/250\.00\/3000\.00[\s\S]*252\.30[\s\S]*502\.30\/3000\.00/);
    expect([stderr, status]).toEqual(['', 0]);
  });
});

describe('what the year has used before', () => {
  test('is counted: (800 − 0) × 50 % = 400, but 3000 − 2900 = 100 is left', async () => {
    const before = ['--reimbursed-so-far', '2900', '--deductible-so-far', '300'];
    const result = await resultOf([...TIELING, ...before, ...visits('2023-03-05,3,800')]);
    expect(result.visits).toMatchObject([{ deductible: '0.00', reimbursed: '100.00', cap_used: '3000.00' }]);
  });

  test('belongs to the year of the earliest visit: the next starts anew, (800 − 300) × 50 %', async () => {
    const before = ['--deductible-so-far', '300'];
    const result = await resultOf([...TIELING, ...before, ...visits('2024-03-05,3,800', '2023-03-05,3,800')]);
    expect(column(result, 'reimbursed')).toEqual(['400.00', '250.00']);
  });

  // 300 are owed once, (800 − 300) × 50 % and 800 × 50 %; the second visit owes nothing, and 2024 is another year.
  test.each([
    [
      ['--reimbursed-so-far', '1000'],
      [true, false, false],
    ],
    [
      ['--reimbursed-so-far', '1000', '--deductible-so-far', '0'],
      [false, false, false],
    ],
    [
      ['--reimbursed-so-far', '0'],
      [false, false, false],
    ],
  ])('%j: what is not known of the deductible is noted where it was owed', async (before, noted) => {
    const three = visits(
      '2023-03-05,3,800,eligible=800',
      '2023-03-06,3,800,eligible=800',
      '2024-03-06,3,800,eligible=800',
    );
    const result = await resultOf([...TIELING, ...before, ...three]);
    expect(column(result, 'reimbursed')).toEqual(['250.00', '400.00', '250.00']);
    expect(column(result, 'notes').map((notes) => (notes as string[]).includes('deductible-assumed'))).toEqual(noted);
  });

  test('is no deductible where that is owed per visit', async () => {
    const { status, stdout, stderr } = await baoxiao([
      ...['calc', '--city', 'sanmenxia', '--status', 'active', '--deductible-so-far', '10'],
      ...visits('2023-03-05,3,800'),
    ]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--deductible-so-far does not apply: the deductible of Sanmenxia is per visit');
  });

  test.each([
    // 铁岭 第九条: a standard of 300 and a cap of 3,000 a year are the highest.
    ['--deductible-so-far', '300.01', 'Tieling never had more than 300.00'],
    ['--reimbursed-so-far', '3000.01', 'Tieling never had more than 3000.00'],
  ])('%s is not above any standard or cap', async (flag, given, most) => {
    const args = ['calc', '--city', 'tieling', '--status', 'active', ...visits('2023-03-05,3,800')];
    const { status, stderr } = await baoxiao([...args, flag, given]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(`${flag} ${given} is more than can be: ${most}`)]);
    expect((await baoxiao([...args, flag, given.replace('.01', '')])).status).toBe(0);
  });
});

describe('the member', () => {
  test.each([
    // Sanmenxia 十: from the first of the next month; (250 − 50) × 50 % before, × 60 % after
    ['sanmenxia', '2023-05-15', ['2023-05-31,3,250', '2023-06-01,3,250'], ['100.00', '120.00']],
    // Zaozhuang 七(二)3: from the first of that month; (300 − 200) × 70 % before, 300 × 75 % after
    ['zaozhuang', '2023-05-15', ['2023-04-30,1,300', '2023-05-01,1,300'], ['70.00', '225.00']],
    // Tieling, silent: from that day on; (500 − 300) × 50 % before, 200 × 55 % after
    ['tieling', '2023-05-15', ['2023-05-14,3,500', '2023-05-15,3,200'], ['100.00', '110.00']],
  ])('retiring in the year in %s', async (city, day, records, reimbursed) => {
    const result = await resultOf(['--city', city, '--retired-on', day, ...visits(...records)]);
    expect(column(result, 'reimbursed')).toEqual(reimbursed);
  });

  test.each([
    ['in arrears', ['--coverage', 'arrears'], 'coverage-suspended'],
    ['before the first day in benefit', ['--covered-from', '2023-03-06'], 'coverage-suspended'],
    ['on the first day in benefit', ['--covered-from', '2023-03-05'], null],
  ])('%s', async (_, flags, reason) => {
    const result = await resultOf([...TIELING, ...flags, ...visits('2023-03-05,3,800')]);
    expect(column(result, 'reason')).toEqual([reason]);
  });

  test('without an account is not covered in Sanmenxia', async () => {
    const flags = ['--city', 'sanmenxia', '--status', 'active', '--enrollment', 'pool-only'];
    expect(column(await resultOf([...flags, ...visits('2023-03-05,3,800')]), 'reason')).toEqual([
      'enrollment-not-covered',
    ]);
  });

  test.each([
    ['铁岭市', '在职', 'tieling'],
    ['211200', 'active', 'tieling'],
    ['qianjiang', '退休', 'chongqing'],
    ['500114', 'retired', 'chongqing'],
  ])('of %s, %s, in words or codes', async (city, status, id) => {
    const { member } = await resultOf(['--city', city, '--status', status, ...visits('2024-03-05,3,800')]);
    expect(member.city).toBe(id);
  });

  test('of the profile wins over the flags, and the visit over both', async () => {
    const flags = ['--profile', 'samples/tieling/profile.json', '--city', 'zaozhuang', '--status', 'retired'];
    const result = await resultOf([...flags, ...visits('2023-03-05,3,800', '2023-03-06,3,100,status=retired')]);
    expect(column(result, 'city')).toEqual(['tieling', 'tieling']);
    expect(column(result, 'ratio')).toEqual([50, 55]);
  });
});

describe('the document by which 黔江 passed the rules on', () => {
  const said = '黔江区以 黔江医保发〔2023〕27号（2023-12-26）转发。';
  const page = async (city: string, ...more: string[]) => {
    const flags = ['--city', city, '--status', 'active', '--lang', 'zh', ...more];
    return (await baoxiao(['calc', ...flags, ...visits('2024-03-05,3,800', '2024-03-06,3,800')])).stdout;
  };

  test('is named once where the region was entered as that district, on the page and in its explanation', async () => {
    const [named, explained, city] = await Promise.all([page('500114'), page('黔江', '--explain'), page('重庆')]);
    expect(named?.split(said)).toHaveLength(2);
    expect(explained?.split(said)).toHaveLength(3);
    expect(city).not.toContain('黔江');
  });

  test('by outlook and compare too', async () => {
    const member = ['--city', '黔江区', '--status', 'active', '--lang', 'zh'];
    const outputs = await Promise.all([
      baoxiao(['outlook', ...member, '--on', '2024-03-05']),
      baoxiao(['outlook', ...member, ...visits('2024-03-05,3,800')]),
      baoxiao(['compare', ...member, ...visits('2024-03-05,3,800')]),
    ]);
    for (const { stdout } of outputs) expect(stdout.split(said)).toHaveLength(2);
  });

  test('in months of the account too', async () => {
    const member = ['--city', '重庆市黔江区', '--status', 'active', '--base', '5000', '--months', '2024-03'];
    expect((await baoxiao(['account', ...member, '--lang', 'zh'])).stdout).toContain(said);
  });
});

describe('money from elsewhere', () => {
  test('the account pays first, then cash: 550 of 600, then the 50 left of 168.20', async () => {
    const records = visits('2023-03-05,3,800', '2023-04-10,1,420.50');
    const result = await resultOf([...TIELING, '--account-balance', '600', ...records]);
    expect(column(result, 'account_paid')).toEqual(['550.00', '50.00']);
    expect(column(result, 'cash_paid')).toEqual(['0.00', '118.20']);
  });

  test('beyond the overall limit the large-sum fund pays: (700 − 200) × 60 % = 300, 100 of it pool', async () => {
    const limit = ['--overall-limit', '1000', '--overall-used', '900'];
    const result = await resultOf([...CHONGQING, ...limit, ...visits('2024-03-05,2,700')]);
    expect(result.visits).toMatchObject([{ reimbursed: '300.00', pool_paid: '100.00', large_sum_paid: '200.00' }]);
  });

  test('in Shiyan nothing is paid beyond it: (900 − 500) × 80 % = 320, but 100 is left', async () => {
    const member = ['--city', 'shiyan', '--status', 'active', '--overall-limit', '1000', '--overall-used', '900'];
    const result = await resultOf([...member, ...visits('2023-03-05,1,900')]);
    expect(result.visits).toMatchObject([{ reimbursed: '100.00', self_paid: '800.00', pool_paid: '100.00' }]);
  });

  test('a refund gives back what its original took: (400 − 300) × 60 % afterwards', async () => {
    const records = visits('2023-03-05,3,800,id=A', '2023-03-06,3,-800,refund_of=A', '2023-03-07,1,400');
    const result = await resultOf([...TIELING, ...records]);
    expect(column(result, 'reimbursed')).toEqual(['250.00', '-250.00', '60.00']);
    expect(column(result, 'deductible')).toEqual(['300.00', '-300.00', '300.00']);
    expect(column(result, 'cap_used')).toEqual(['250.00', '0.00', '60.00']);
  });
});

describe('after the trial', () => {
  const shiyan = ['--city', 'shiyan', '--status', 'active', ...visits('2024-02-01,1,800')];

  test('nothing is assumed silently', async () => {
    expect((await resultOf(shiyan)).visits).toMatchObject([{ reason: 'trial-ended', reimbursed: '0.00' }]);
    expect((await baoxiao(['calc', ...shiyan])).stdout).toContain('--assume-extended');
  });

  test('--assume-extended computes as before: (800 − 500) × 80 % = 240', async () => {
    const { visits: extended } = await resultOf([...shiyan, '--assume-extended']);
    expect(extended).toMatchObject([
      { reason: null, reimbursed: '240.00', notes: expect.arrayContaining(['extended']) },
    ]);
  });
});
