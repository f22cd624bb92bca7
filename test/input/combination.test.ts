import { describe, expect, test } from 'vitest';
import { member, problemsOf, visitOf } from './support.ts';

const REQUIRED = 'date,tier,amount';
const ROW = '2023-03-05,3,800';

describe('which column gives a field', () => {
  test('vocabularies mix in any order', async () => {
    expect(await visitOf('总费用,hosp_lv,DATE,政策范围内费用（元）,备注', '"1,200",05,2023/3/5,¥1000,x')).toMatchObject(
      {
        status: 'active',
        date: '2023-03-05',
        tier: 2,
        amount: 120_000,
        eligible: 100_000,
      },
    );
  });

  test('where two columns give a field, the preferred one does', async () => {
    const visit = await visitOf('medfee_sumamt,amount,tier,date,begndate', '999,800,3,2023-03-05,2023-03-06');
    expect(visit).toMatchObject({ amount: 80_000, date: '2023-03-05' });
  });

  test('a blank never wins, so that a column added for a few rows leaves the others alone', async () => {
    const header = 'date,tier,hosp_lv,category,med_type,amount';
    expect(await visitOf(header, '2023-03-05,,05,,14,800')).toMatchObject({ tier: 2, category: 'chronic' });
    expect(await visitOf(header, '2023-03-05,1,12,general,9903,800')).toMatchObject({ tier: 1, category: 'general' });
    expect(await visitOf(header, '2023-03-05,--,05,--,14,800')).toMatchObject({ tier: 2, category: 'chronic' });
  });

  test('the platform’s levels: dedc_hosp_lv, else medinslv, else hosp_lv', async () => {
    const header = 'date,hosp_lv,medinslv,dedc_hosp_lv,amount';
    expect(await visitOf(header, '2023-03-05,1,2,9,800')).toMatchObject({ tier: 0 });
    expect(await visitOf(header, '2023-03-05,1,2,,800')).toMatchObject({ tier: 2 });
    expect(await visitOf(header, '2023-03-05,1,,,800')).toMatchObject({ tier: 3 });
  });

  test('begndate, else setl_time', async () => {
    const header = 'begndate,setl_time,tier,amount';
    expect(await visitOf(header, '2023-03-05,2023-03-07 10:00:00,3,800')).toMatchObject({ date: '2023-03-05' });
    expect(await visitOf(header, ',2023-03-07 10:00:00,3,800')).toMatchObject({ date: '2023-03-07', time: 36_000 });
  });
});

describe('eligible', () => {
  const header = 'date,tier,medfee_sumamt,fulamt_ownpay_amt,overlmt_selfpay,preselfpay_amt,inscp_scp_amt';

  test('is what the three parts leave of the amount', async () => {
    // 1100.00 − 60.00 − 10.00 − 40.00 = 990.00
    expect(await visitOf(header, '2023-03-05,3,1100,60,10,40,')).toMatchObject({ amount: 110_000, eligible: 99_000 });
  });

  test('is taken as it stands where it is there', async () => {
    expect(await visitOf(header, '2023-03-05,3,1100,60,,40,1000')).toMatchObject({ eligible: 100_000 });
  });

  test('is left to the engine where nothing says it', async () => {
    expect(await visitOf(header, '2023-03-05,3,1100,,,,')).not.toHaveProperty('eligible');
  });

  test('wants all three parts or none', async () => {
    expect(await problemsOf(header, '2023-03-05,3,1100,60,,40,')).toEqual(['missing-value at overlmt_selfpay']);
    expect(await problemsOf('date,tier,amount,全自费金额', '2023-03-05,3,1100,60')).toEqual([
      'missing-value at 超限价自费费用',
      'missing-value at 先行自付金额',
    ]);
  });

  test('of a refund comes out negative', async () => {
    const refund = await visitOf(`${header},refd_setl_flag`, '2023-03-05,3,-1100,-60,-10,-40,,1');
    expect(refund).toMatchObject({ amount: -110_000, eligible: -99_000, refunded: true });
  });

  test('does not come from parts that do not fit the amount', async () => {
    expect(await problemsOf(header, '2023-03-05,3,100,60,10,40,')).toEqual(['amount-negative at medfee_sumamt']);
    expect(await problemsOf(header, '2023-03-05,3,100,-60,10,40,')).toContain('amount-negative at fulamt_ownpay_amt');
  });
});

describe('provider', () => {
  const header = `${REQUIRED},provider,fixmedins_type,pay_loc,med_type`;
  test.each([
    ['pharmacy,1,2,11', 'pharmacy'],
    [',1,2,11', 'hospital'],
    [',2,2,11', 'pharmacy'],
    [',2,2,41', 'pharmacy'],
    [',,,41', 'pharmacy'],
    [',1,5,11', 'internet'],
    [',,5,', 'internet'],
    ['医院,2,5,41', 'hospital'],
  ])('%s is %s', async (cells, provider) => {
    expect(await visitOf(header, `${ROW},${cells}`)).toMatchObject({ provider });
  });

  test('columns that contradict each other do not say it', async () => {
    expect(await problemsOf(header, `${ROW},,1,2,41`)).toEqual(['ambiguous-code at med_type']);
    expect(await problemsOf(header, `${ROW},,2,5,11`)).toEqual(['ambiguous-code at pay_loc']);
    expect(await problemsOf(header, `${ROW},,3,2,11`)).toEqual(['ambiguous-code at fixmedins_type']);
  });
});

describe('a pharmacy’s tier', () => {
  const chongqing = member('chongqing');
  const header = 'date,provider,tier,处方机构级别,dedc_hosp_lv,amount,prescription';

  test('is the prescriber’s, not the platform’s level of the pharmacy', async () => {
    expect(await visitOf(header, '2024-03-05,pharmacy,,二级,3,800,', chongqing)).toMatchObject({ tier: 2 });
    expect(await visitOf(header, '2024-03-05,pharmacy,1,,3,800,', chongqing)).toMatchObject({ tier: 1 });
  });

  test('is missing where only the pharmacy’s own level is there', async () => {
    expect(await problemsOf(header, '2024-03-05,pharmacy,,,902,800,', chongqing)).toEqual([
      'prescriber-tier-missing at 处方机构级别',
    ]);
    expect(await problemsOf('date,provider,医院等级,amount', '2024-03-05,药店,11,800', chongqing)).toEqual([
      'prescriber-tier-missing at tier',
    ]);
  });

  test('is not needed where the visit is refused anyway', async () => {
    // 重庆 十二: without an electronic prescription nothing is paid; 铁岭 八: pharmacies are not covered.
    expect(await visitOf(header, '2024-03-05,pharmacy,,,,800,paper', chongqing)).toMatchObject({ tier: null });
    expect(await visitOf(header, '2023-03-05,pharmacy,,,,800,')).toMatchObject({ tier: null });
  });

  test('of a hospital comes from no prescriber', async () => {
    expect(await problemsOf(header, '2024-03-05,hospital,,2,,800,', chongqing)).toEqual(['missing-value at tier']);
  });
});

describe('settlement and claim', () => {
  const shiyan = member('shiyan');
  const header = 'begndate,setl_time,tier,amount,pay_loc,setl_type,settlement,place';
  test.each([
    ['1,,,local', 'manual'],
    ['1,2,,local', 'manual'],
    ['2,1,,local', 'manual'],
    ['2,2,,local', 'direct'],
    ['1,1,direct,local', 'direct'],
  ])('%s is %s', async (cells, settlement) => {
    const visit = await visitOf(header, `2023-03-05,2023-05-02 09:00:00,3,800,${cells}`, shiyan);
    expect(visit).toMatchObject({ settlement, date: '2023-03-05' });
    if (settlement === 'manual') expect(visit).toMatchObject({ claimedOn: '2023-05-02', claimedTime: 32_400 });
    else expect(visit).not.toHaveProperty('claimedOn');
  });

  test('setl_time alone is the visit, not its claim', async () => {
    const visit = await visitOf('setl_time,tier,amount,settlement', '2023-05-02,3,800,manual', shiyan);
    expect(visit).toMatchObject({ date: '2023-05-02' });
    expect(visit).not.toHaveProperty('claimedOn');
  });
});

describe('records that are none of ours', () => {
  const header = 'date,tier,amount,insutype,vali_flag,med_type';
  test.each([
    ['2023-03-05,3,800,390,1,11', 'not-employee-insurance at insutype'],
    ['2023-03-05,3,800,310,0,11', 'void at vali_flag'],
    ['bad,bad,bad,310,1,21', 'inpatient at med_type'],
  ])('%s', async (row, problem) => expect(await problemsOf(header, row)).toEqual([problem]));
});
