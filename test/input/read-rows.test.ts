import { describe, expect, test } from 'vitest';
import { member, problemsOf, read, visitOf } from './support.ts';

const ROW = '2023-03-05,3,800';

describe('the member of a visit', () => {
  test('the row wins over profile and flags, a blank does not', async () => {
    const said = member('tieling', { status: 'active', enrollment: 'flexible', account_balance: '500' });
    const { rows } = await read(
      [
        'city,人员类别,enrollment,date,tier,amount',
        `枣庄,退休,,${ROW}`,
        `,,单建统筹,${ROW}`,
        `370402,12,随单位参保,${ROW}`,
      ],
      said,
    );
    expect(rows.map(({ entry }) => [entry.policy.id, entry.visit.status, entry.visit.enrollment])).toEqual([
      ['zaozhuang', 'retired', 'flexible'],
      ['tieling', 'active', 'pool-only'],
      ['zaozhuang', 'retired', 'employer'],
    ]);
    expect(rows[0]?.entry.visit.accountBalance).toBe(50_000);
  });

  test.each([
    ['铁岭市', 'tieling'],
    ['Tieling', 'tieling'],
    ['211200', 'tieling'],
    ['211282.0', 'tieling'],
    ['500114', 'chongqing'],
    ['黔江区', 'chongqing'],
  ])('city %s', async (city, id) => {
    const { rows } = await read(['city,date,tier,amount', `${city},2024-03-05,3,800`]);
    expect(rows[0]?.entry.policy.id).toBe(id);
  });

  test('a city nobody knows is named with those that are known', async () => {
    const { problems } = await read(['统筹区,date,tier,amount', `上海,${ROW}`]);
    expect(problems).toMatchObject([{ code: 'unknown-city', where: { column: '统筹区' }, value: '上海' }]);
    expect(problems[0]?.known).toHaveLength(5);
  });

  test('no value anywhere is a missing flag, or a missing cell where there is a column', async () => {
    const none = await read(['date,tier,amount', ROW, ROW], {});
    expect(none.problems).toEqual([
      { code: 'missing-city', where: { source: '--city' } },
      { code: 'missing-status', where: { source: '--status' } },
    ]);
    const blank = await read(['city,psn_type,date,tier,amount', `,,${ROW}`], {});
    expect(blank.problems).toEqual([
      { code: 'missing-city', where: { source: 'visits.csv', line: 2, column: 'city' } },
      { code: 'missing-status', where: { source: 'visits.csv', line: 2, column: 'psn_type' } },
    ]);
  });

  test('the day of retirement stands for the status', async () => {
    const visit = await visitOf('city,retired_on,date,tier,amount', `铁岭,2023-02-01 00:00:00,${ROW}`, {});
    expect(visit).toMatchObject({ retiredOn: '2023-02-01' });
    expect(visit).not.toHaveProperty('status');
  });

  test('an enrollment the region does not know is named with those it does', async () => {
    const { problems } = await read(['enrollment,date,tier,amount', `individual-1,${ROW}`]);
    expect(problems).toMatchObject([
      { code: 'unknown-enrollment', where: { line: 2, column: 'enrollment' }, detail: { zh: '铁岭市', en: 'Tieling' } },
    ]);
    expect(problems[0]?.known).toEqual(['employer/随单位参保', 'flexible/灵活就业', 'pool-only/单建统筹']);
  });

  test.each([
    ['sanmenxia', '灵活就业', 'flexible'],
    ['sanmenxia', '灵活就业(享受个人账户)', 'flexible'],
    ['chongqing', '个人参保二档', 'individual-2'],
    ['chongqing', '个人参保二档趸缴', 'individual-2-lump-sum'],
    ['tieling', 'Flexible', 'flexible'],
  ])('enrollment of %s: %s', async (city, text, kind) => {
    expect(await visitOf('enrollment,date,tier,amount', `${text},2024-03-05,3,800`, member(city))).toMatchObject({
      enrollment: kind,
    });
  });
});

describe('fields against each other', () => {
  test.each([
    ['date,tier,amount,eligible', '2023-03-05,3,800,800.01', ['eligible-above-amount at eligible']],
    ['date,tier,amount,eligible', '2023-03-05,3,800,800', []],
    ['date,tier,amount,eligible', '2023-03-05,3,,800', []],
    ['date,tier,amount,eligible', '2023-03-05,3,,', ['missing-value at amount']],
    ['date,tier,eligible', '2023-03-05,3,--', ['missing-value at eligible']],
    ['date,tier,amount', ',3,800', ['missing-value at date']],
    ['date,tier,amount', '2023-03-05,,800', ['missing-value at tier']],
    ['date,医院等级,amount', '2023-03-05,,800', ['missing-value at 医院等级']],
    ['date,tier,amount,designated', '2023-03-05,,800,否', []],
    ['date,tier,amount', '2020-03-05,,800', []],
    ['date,tier,amount,eligible', '2023-03-05,3,800,-1', ['amount-negative at eligible']],
    ['date,tier,amount,overall_limit', '2023-03-05,3,800,-1', ['amount-negative at overall_limit']],
    ['date,tier,amount,claimed_on', '2023-03-05,3,800,2023-04-01', ['claimed-not-manual at claimed_on']],
    [
      'date,tier,amount,settlement,claimed_on',
      '2023-03-05,3,800,manual,2023-03-04',
      ['claimed-before-visit at claimed_on'],
    ],
    ['date,tier,amount,settlement,claimed_on', '2023-03-05,3,800,手工报销,2023-03-05', []],
    ['date,tier,amount,prescription', '2023-03-05,3,800,paper', ['prescription-without-pharmacy at prescription']],
    ['date,tier,amount,provider,处方', '2023-03-05,3,800,药店,电子处方', []],
    ['date,tier,amount,mdtrtarea_admvs', '2023-03-05,3,800,211282', []],
    ['date,tier,amount,mdtrtarea_admvs', '2023-03-05,3,800,210100', ['place-unsaid at mdtrtarea_admvs']],
    ['date,tier,amount,mdtrtarea_admvs,place', '2023-03-05,3,800,210100,异地长期居住', []],
    ['date,tier,amount,pay_loc', '2023-03-05,3,800,4', ['place-unsaid at pay_loc']],
    ['date,tier,amount,是否异地就医', '2023-03-05,3,800,是', ['place-unsaid at 是否异地就医']],
    ['date,tier,amount,是否异地就医', '2023-03-05,3,800,否', []],
    ['date,tier,amount,place', '2023-03-05,3,800,上海', ['unknown-value at place']],
  ])('%s: %s', async (header, row, problems) => expect(await problemsOf(header, row)).toEqual(problems));

  test('the division code of the insured region is local', async () => {
    expect(await visitOf('date,tier,amount,mdtrtarea_admvs', `${ROW},211282`)).toMatchObject({ place: 'local' });
    expect(await visitOf('date,tier,amount,mdtrtarea_admvs', '2024-03-05,3,800,500114', member('重庆'))).toMatchObject({
      place: 'local',
    });
  });

  test('a trial that has ended refuses, so the tier is needed only where it is read on', async () => {
    const lines = ['date,tier,amount', '2024-03-05,,800'];
    expect((await read(lines, member('shiyan'))).problems).toEqual([]);
    expect((await read(lines, member('shiyan'), true)).problems).toMatchObject([{ code: 'missing-value' }]);
  });
});

describe('refunds', () => {
  const header = 'date,tier,amount,eligible,refunded,refund_of';
  test.each([
    ['2023-03-05,,-800,-700,,', []],
    ['2023-03-05,3,-800,,1,S1', []],
    // Exports mark the visit that was taken back later too.
    ['2023-03-05,3,800,700,1,', []],
    ['2023-03-05,3,0,0,1,S1', []],
    ['2023-03-05,3,800,700,1,S1', ['refund-positive at amount']],
    ['2023-03-05,3,800,700,,S1', ['refund-positive at amount']],
    ['2023-03-05,3,800,700,0,S1', []],
    ['2023-03-05,3,-800,700,,', ['refund-positive at eligible']],
    ['2023-03-05,3,-800,-801,,', ['eligible-above-amount at eligible']],
  ])('%s', async (row, problems) => expect(await problemsOf(header, row)).toEqual(problems));
});
