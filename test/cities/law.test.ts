import { describe, expect, test } from 'vitest';
import { settleAll } from '../../src/engine/settle-all.ts';
import type { Visit } from '../../src/engine/visit.ts';
import { policies } from '../../src/index.ts';
import { baoxiao } from '../cli/support.ts';
import { CITIES, type City } from '../engine/arbitraries.ts';

/** What a third reading of the texts found wrong or missing: each ruling with the amount it comes to. */

const DAY: Readonly<Record<City, string>> = {
  sanmenxia: '2023-03-01',
  zaozhuang: '2023-03-01',
  tieling: '2023-03-01',
  chongqing: '2024-03-01',
  shiyan: '2023-03-01',
};

/** A working member's visit of so many yuan at tier 2, but for what is given. */
function visit(city: City, yuan: number, fields: Partial<Visit> = {}): Visit {
  const status = fields.retiredOn === undefined && { status: 'active' as const };
  return { date: DAY[city], tier: 2, amount: yuan * 100, eligible: yuan * 100, ...status, ...fields };
}

function results(city: City, visits: readonly Visit[], deductiblePaid = 0) {
  const entries = visits.map((one) => ({ policy: policies[city], visit: one }));
  const settled = settleAll(entries, { opening: { deductiblePaid }, explain: true }).visits;
  return settled.map(({ result, explanation }) => {
    if (!result || !explanation) throw new Error('not settled');
    return { ...result, steps: explanation.steps };
  });
}

/** What an article is cited for in the steps of a visit. */
function cited(city: City, fields: Partial<Visit>, step: string): string | null | undefined {
  return results(city, [visit(city, 1000, fields)])[0]?.steps.find((one) => one.step === step)?.article;
}

describe('L1: the account pays nothing of what lies outside basic insurance', () => {
  const kinds: readonly Partial<Visit>[] = [
    { category: 'public-health' },
    { category: 'statutory-exclusion' },
    { designated: false },
  ];
  test.each(CITIES.flatMap((city) => kinds.map((kind) => [city, kind] as const)))('%s, %o', (city, kind) => {
    const [result] = results(city, [visit(city, 300, { ...kind, accountBalance: 50_000 })]);
    expect([result?.accountPaid, result?.cashPaid]).toEqual([0, 30_000]);
  });

  test.each<[City, string, string]>([
    ['sanmenxia', '十六', '十五、十八'],
    ['zaozhuang', '八', '八'],
    ['tieling', '十五', '十五'],
    ['chongqing', '十', '十'],
    ['shiyan', '十三', '十二'],
  ])('%s cites %s, and %s of what is not designated', (city, outside, notDesignated) => {
    const balance = { accountBalance: 50_000 };
    expect(cited(city, { ...balance, category: 'public-health' }, 'borne')).toBe(outside);
    expect(cited(city, { ...balance, designated: false }, 'borne')).toBe(notDesignated);
    expect(cited(city, balance, 'borne')).toBe(policies[city].accountUse?.article);
    expect(cited(city, {}, 'borne')).toBeNull();
  });

  test('as the program prints it', async () => {
    const flags = ['--city', 'sanmenxia', '--status', 'active', '--account-balance', '500'];
    const one = '2023-03-01,1,300,eligible=300,category=public-health';
    const { stdout } = await baoxiao(['calc', ...flags, '--visit', one, '--format', 'json']);
    expect(JSON.parse(stdout).visits[0]).toMatchObject({ account_paid: '0.00', cash_paid: '300.00' });
  });

  test('its width is named where it pays beyond the part in scope: 130 − 30, × 55 % = 55; 45 of 75 in scope', () => {
    const width = (balance: number) =>
      results('sanmenxia', [visit('sanmenxia', 130, { amount: 20_000, accountBalance: balance })])[0]?.points;
    // The member bears 145.00, of which 75.00 in scope.
    expect([width(7_500), width(7_501)]).toEqual([[], ['SMX-A29']]);
  });
});

test('L2: an emergency visit in Tieling is an ordinary one, 200 × 55 % = 110.00, named TL-A09; a death is not', () => {
  const [emergency, death] = results(
    'tieling',
    [visit('tieling', 200, { category: 'emergency' }), visit('tieling', 200, { category: 'emergency-death' })],
    30_000,
  );
  expect([emergency?.reimbursed, emergency?.points]).toEqual([11_000, ['TL-A09']]);
  expect([death?.reason, death?.points]).toEqual(['separate-rules', []]);
});

test.each(['temporary', 'referral', 'unfiled'] as const)(
  'TL-A10: an emergency away (%s) is refused by 十 on a reading, an ordinary visit without one',
  (place) => {
    const [emergency, ordinary] = results('tieling', [
      visit('tieling', 200, { category: 'emergency', place }),
      visit('tieling', 200, { place }),
    ]);
    expect([emergency?.reason, emergency?.points]).toEqual(['out-of-area', ['TL-A10']]);
    expect([ordinary?.reason, ordinary?.points]).toEqual(['out-of-area', []]);
  },
);

test('L3: a claim by hand in Tieling is paid, 200 × 55 % = 110.00, named TL-A08', () => {
  const [claim] = results('tieling', [visit('tieling', 200, { settlement: 'manual' })], 30_000);
  expect([claim?.reimbursed, claim?.points]).toEqual([11_000, ['TL-A08']]);
});

test('L4: maternity in Sanmenxia rests on a reading that says what to enter', async () => {
  const [maternity] = results('sanmenxia', [visit('sanmenxia', 130, { category: 'maternity' })]);
  expect([maternity?.reason, maternity?.article, maternity?.points]).toEqual(['separate-benefit', '十一', ['SMX-A31']]);
  const point = (await policies.sanmenxia.register()).points.find(({ id }) => id === 'SMX-A31');
  expect(point?.chosen.zh).toContain('按普通门诊录入');
});

test('L5: the procedure in June makes July retired in Sanmenxia, (150 − 50) × 60 %; one on 1 July does not, × 50 %', () => {
  const paid = (retiredOn: string) =>
    results('sanmenxia', [visit('sanmenxia', 150, { date: '2023-07-10', tier: 3, institution: 'A', retiredOn })])[0]
      ?.reimbursed;
  expect([paid('2023-06-30'), paid('2023-07-01')]).toEqual([6_000, 5_000]);
});

test('L6: a refund of the first visit of a day leaves the second as it was settled, and names the reading', () => {
  const at = { institution: 'A' };
  const day = [
    visit('sanmenxia', 20, { ...at, id: 'a' }),
    visit('sanmenxia', 100, { ...at, id: 'b' }),
    visit('sanmenxia', -20, { ...at, refundOf: 'a' }),
  ];
  // (100 − (30 − 20)) × 55 % = 49.50.
  const [, second, refund] = results('sanmenxia', day);
  expect([second?.reimbursed, refund?.notes]).toEqual([4_950, ['refund', 'SMX-A30']]);
  const alone = results('sanmenxia', [day[0] as Visit, day[2] as Visit]);
  expect(alone.at(-1)?.notes).toEqual(['refund']);
});

test('L7: Zaozhuang asks for no filing, and the point says so of residents elsewhere too', async () => {
  const point = (await policies.zaozhuang.register()).points.find(({ id }) => id === 'ZZ-A07');
  expect(point?.chosen.zh).toMatch(/长期居住.*不要求备案/);
  // (1000 − 100) × 50 % = 450.00, 800 deducted before.
  const [unfiled] = results('zaozhuang', [visit('zaozhuang', 1000, { tier: 3, place: 'unfiled' })], 80_000);
  expect([unfiled?.firstSelfPay, unfiled?.reimbursed]).toEqual([10_000, 45_000]);
  expect(unfiled?.points).toContain('ZZ-A07');
});

describe('what turns within a year is named by the rows too', () => {
  test('status in Chongqing: CQ-A01, CQ-A02', () => {
    const [, retired] = results('chongqing', [
      visit('chongqing', 300),
      visit('chongqing', 300, { date: '2024-06-01', status: 'retired' }),
    ]);
    expect(retired?.points).toEqual(['CQ-A01', 'CQ-A02']);
  });

  test('the kind of enrollment in Chongqing: CQ-A03', () => {
    const [, changed] = results('chongqing', [
      visit('chongqing', 300, { enrollment: 'individual-2' }),
      visit('chongqing', 300, { date: '2024-06-01', enrollment: 'individual-1' }),
    ]);
    expect(changed?.points).toEqual(['CQ-A03']);
  });

  test('a lower tier after a higher one in Zaozhuang, where nothing is left to owe: ZZ-A01', () => {
    const [, lower] = results('zaozhuang', [
      visit('zaozhuang', 1000),
      visit('zaozhuang', 300, { date: '2023-06-01', tier: 1 }),
    ]);
    expect([lower?.deductible, lower?.points]).toEqual([0, ['ZZ-A01', 'ZZ-A02']]);
  });
});

test.each(['relocated', 'temporary', 'referral', 'unfiled'] as const)(
  'CQ-A10: a claim by hand from elsewhere (%s) cut by the cap, 9800 × 60 %% = 5880 to 3000, rests on a reading',
  (place) => {
    const [claim] = results('chongqing', [visit('chongqing', 10_000, { place, settlement: 'manual' })]);
    expect([claim?.reimbursed, claim?.points]).toEqual([300_000, expect.arrayContaining(['CQ-A10'])]);
    const [direct] = results('chongqing', [visit('chongqing', 10_000, { place })]);
    expect(direct?.points).not.toContain('CQ-A10');
  },
);

describe('铁岭 九, 十: psychiatric and infectious-disease institutions', () => {
  const ratio = (fields: Partial<Visit>) => results('tieling', [visit('tieling', 1000, fields)])[0]?.ratio;
  const retired = { status: 'retired' } as const;

  test.each(['psychiatric', 'infectious'] as const)(
    '%s pay 60 %% in the region and by the tier where one lives',
    (provider) => {
      const at = (fields: Partial<Visit>) => ([1, 2, 3] as const).map((tier) => ratio({ provider, tier, ...fields }));
      expect([at({}), at(retired)]).toEqual([
        [60, 60, 60],
        [65, 65, 65],
      ]);
      expect([at({ place: 'relocated' }), at({ place: 'relocated', ...retired })]).toEqual([
        [60, 55, 50],
        [65, 60, 55],
      ]);
    },
  );
});

describe('the steps of an explanation cite what lets a visit in or keeps it out', () => {
  test.each<[City, Partial<Visit>, string, string]>([
    // A transition that has ended, not a rule of that day.
    ['sanmenxia', {}, 'rules', '八'],
    ['sanmenxia', { date: '2022-08-01' }, 'rules', '八'],
    ['tieling', {}, 'rules', '九'],
    ['tieling', { date: '2022-12-05' }, 'rules', '九'],
    ['zaozhuang', {}, 'rules', '四'],
    ['sanmenxia', {}, 'member', '五、十一'],
    ['sanmenxia', { coveredFrom: '2023-04-01' }, 'member', '十、十一'],
    ['sanmenxia', { retiredOn: '2023-01-15' }, 'member', '五、十一、十'],
    ['sanmenxia', { place: 'temporary' }, 'visit', '五、十八、六、二十'],
    ['tieling', {}, 'member', '二'],
    ['tieling', { category: 'maternity' }, 'visit', '六、八、十三'],
    ['tieling', { place: 'relocated' }, 'visit', '六、八、十'],
    ['chongqing', { provider: 'pharmacy' }, 'visit', '二、十二'],
    ['chongqing', { place: 'temporary' }, 'visit', '二、七'],
    ['chongqing', { provider: 'internet' }, 'visit', '二、十三'],
    ['chongqing', { category: 'chronic' }, 'visit', '二、六'],
    ['sanmenxia', { place: 'relocated' }, 'visit', '五、十八、六、二十'],
    ['sanmenxia', { place: 'referral' }, 'visit', '五、十八、六、二十'],
    ['tieling', { category: 'emergency' }, 'visit', '六、八、十一'],
    ['tieling', { category: 'family-planning' }, 'visit', '六、八、十三'],
    ['tieling', { settlement: 'manual' }, 'visit', '六、八、二十四、二十六'],
    ['chongqing', { place: 'relocated' }, 'visit', '二、七'],
    ['chongqing', { place: 'referral' }, 'visit', '二、七'],
    ['chongqing', { place: 'unfiled' }, 'visit', '二、七'],
    ['zaozhuang', { category: 'emergency' }, 'visit', '六、十八'],
    ['zaozhuang', { provider: 'pharmacy' }, 'visit', '六、十三'],
    ['zaozhuang', { during: 'ltc-institution' }, 'visit', '六、十一'],
    ['zaozhuang', { during: 'ltc-home' }, 'visit', '六、十一'],
    ['zaozhuang', { place: 'relocated' }, 'visit', '六'],
    ['shiyan', { category: 'emergency' }, 'visit', '五、十五'],
    ['shiyan', { place: 'relocated' }, 'visit', '五、十五、八、十八'],
    ['shiyan', { place: 'temporary' }, 'visit', '五、十五、八、十八'],
    ['shiyan', { place: 'referral' }, 'visit', '五、十五、八、十八'],
    ['shiyan', { settlement: 'manual' }, 'visit', '五、十五、十八'],
    ['shiyan', { provider: 'pharmacy' }, 'visit', '五、十五、十七'],
    ['shiyan', { place: 'unfiled' }, 'visit', '五、十八'],
    // 第十条 lowers the ratio of such an institution only where a relocated member lives.
    ['tieling', { provider: 'psychiatric', place: 'relocated' }, 'ratio', '九、十'],
    ['tieling', { provider: 'psychiatric', place: 'relocated', tier: 3 }, 'ratio', '九、十'],
    ['tieling', { provider: 'infectious', place: 'relocated' }, 'ratio', '九、十'],
    ['tieling', { provider: 'infectious', place: 'relocated', tier: 3 }, 'ratio', '九、十'],
    ['tieling', { provider: 'psychiatric' }, 'ratio', '九'],
  ])('%s, %o, step %s: %s', (city, fields, step, article) => expect(cited(city, fields, step)).toBe(article));
});
