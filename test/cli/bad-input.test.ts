import { describe, expect, test } from 'vitest';
import { DATE, expectFailure, TIELING, told } from './failure.ts';
import { baoxiao, visits } from './support.ts';

const ALL = '0/未定级/社区/乡镇卫生院/卫生室/诊所, 1/一级, 2/二级, 3/三级';
const CITIES = 'chongqing/重庆市, sanmenxia/三门峡市, shiyan/十堰市, tieling/铁岭市, zaozhuang/枣庄市';
const AMOUNT = 'yuan in digits, such as 1234.56, 1,234.56, ¥800 or 800元';
const DIGITS = 'write plain digits: no full-width digits, no exponent, no plus sign';

describe('a value of a flag', () => {
  const at = (field: string) => `--visit number 1, field ${field}`;
  test.each<[string, string[], string]>([
    [
      'unknown region',
      ['calc', '--city', '北京', '--status', 'active', ...visits('2023-03-05,3,800')],
      told('--city: there are no rules for "北京"', `${CITIES}, or its division code`, 'name one of these regions'),
    ],
    [
      'unknown status',
      ['calc', '--city', 'tieling', '--status', 'student', ...visits('2023-03-05,3,800')],
      told('--status: "student" is not known here', 'active/在职, retired/退休', 'use one of these values'),
    ],
    [
      'enrollment of another region',
      [...TIELING, '--enrollment', 'individual-1', ...visits('2023-03-05,3,800')],
      told(
        '--enrollment: Tieling has no enrollment kind "individual-1"',
        'employer/随单位参保, flexible/灵活就业, pool-only/单建统筹',
        'use one of these kinds; leave it out for enrollment through an employer',
      ),
    ],
    [
      'unknown tier',
      [...TIELING, ...visits('2023-03-05,4,800')],
      told(`${at('tier')}: "4" is not known here`, ALL, 'use one of these values'),
    ],
    [
      'no date',
      [...TIELING, ...visits('yesterday,3,800')],
      told(`${at('date')}: "yesterday" is not a date`, DATE, 'write it in one of these forms'),
    ],
    [
      'a day that the calendar does not have',
      [...TIELING, ...visits('2023-02-30,3,800')],
      told(
        `${at('date')}: "2023-02-30" is not a day of the calendar`,
        'a day that exists',
        'check the month and the day',
      ),
    ],
    [
      'no amount',
      [...TIELING, ...visits('2023-03-05,3,eight')],
      told(`${at('amount')}: "eight" is not an amount`, AMOUNT, DIGITS),
    ],
    [
      'full-width digits',
      [...TIELING, ...visits('2023-03-05,3,８００')],
      told(`${at('amount')}: "８００" is not an amount`, AMOUNT, DIGITS),
    ],
    [
      'three decimals',
      [...TIELING, ...visits('2023-03-05,3,800.125')],
      told(
        `${at('amount')}: "800.125" has more than two decimals`,
        'at most two decimals',
        'write the amount to the fen, as it is on the bill',
      ),
    ],
    [
      'an amount above the bound',
      [...TIELING, ...visits('2023-03-05,3,100000000')],
      told(
        `${at('amount')}: "100000000" is too large`,
        'at most 99,999,999.99 yuan',
        'check the amount and that it is in yuan',
      ),
    ],
    [
      'more in scope than was paid',
      [...TIELING, ...visits('2023-03-05,3,800,eligible=800.01')],
      told(
        `${at('eligible')}: the in-scope amount "800.01" is more than the whole, 800`,
        'an in-scope amount no larger than the whole',
        'check the two amounts',
      ),
    ],
    [
      'the second of two visits',
      [...TIELING, ...visits('2023-03-05,3,800', '2023-03-05,9,800')],
      told('--visit number 2, field tier: "9" is not known here', ALL, 'use one of these values'),
    ],
    [
      'a thousands comma without quotes',
      [...TIELING, ...visits('2023-03-05,3,1,420.50')],
      told(
        '--visit number 1: "420.50" is not key=value',
        'DATE,TIER,AMOUNT and then key=value, or key=value throughout',
        'name the field; put double quotes around a value that holds a comma',
      ),
    ],
    [
      'a field given twice',
      [...TIELING, ...visits('2023-03-05,3,800,机构级别=2')],
      told(
        '--visit number 1, field 机构级别: gives the same field as tier',
        'each field once',
        'leave one of them out',
      ),
    ],
    [
      'a negative opening balance',
      [...TIELING, '--reimbursed-so-far', '-5', ...visits('2023-03-05,3,800')],
      told(
        '--reimbursed-so-far: "-5" is negative, but this is no refund',
        'zero or more; only the amount and the in-scope amount of a refund are negative',
        'drop the minus; a refund is a row of its own with a negative amount',
      ),
    ],
    [
      'two members',
      [...TIELING, ...visits('2023-03-05,3,800,member=甲', '2023-03-06,3,800,member=乙')],
      told(
        '--visit number 2, field member: "乙" is not the same member as "甲" in --visit number 1',
        'visits of one member',
        'use `baoxiao batch` for several members',
      ),
    ],
    [
      'no status',
      ['calc', '--city', 'tieling', ...visits('2023-03-05,3,800')],
      told(
        '--status: it is not said whether the member works or is retired',
        'active or retired, or the day of the working-to-retired procedure in retired_on',
        'give --status or --retired-on, or put it into the profile or a column status',
      ),
    ],
  ])('%s', async (_, args, stderr) => {
    const run = await baoxiao(args);
    expectFailure(run, 2);
    expect(run.stderr).toBe(stderr);
  });

  test('refunds without an original are told in the order of the input', async () => {
    const run = await baoxiao([...TIELING, ...visits('2023-03-05,3,-800', '2023-03-04,3,-700')]);
    expectFailure(run, 2);
    expect(run.stderr.match(/--visit number \d/g)).toEqual(['--visit number 1', '--visit number 2']);
    expect(run.stderr).toContain('the settlement that this refund takes back is not there');
  });

  test('in Chinese', async () => {
    const run = await baoxiao([...TIELING, ...visits('2023-02-30,9,80O'), '--lang', 'zh']);
    expectFailure(run, 2);
    expect(run.stderr).toBe(
      'baoxiao: 第 1 个 --visit 的就诊日期："2023-02-30" 在日历上不存在\n  应为：日历上存在的日期\n  改法：请核对月份和日期\n' +
        'baoxiao: 第 1 个 --visit 的机构级别：无法识别 "9"\n  应为：0/未定级/社区/乡镇卫生院/卫生室/诊所、1/一级、2/二级、3/三级\n  改法：请改为上述值之一\n' +
        'baoxiao: 第 1 个 --visit 的总费用："80O" 不是金额\n  应为：以元为单位的数字，如 1234.56、1,234.56、¥800、800元\n' +
        '  改法：请改为半角数字；不用全角数字、科学计数法和正号\n',
    );
  });
});
