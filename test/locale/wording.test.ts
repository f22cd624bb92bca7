import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** All words of a language, and those of the registers, as they are written. */
const SRC = join(import.meta.dirname, '../../src');
const textOf = (folder: string) =>
  readdirSync(join(SRC, folder))
    .map((name) => readFileSync(join(SRC, folder, name), 'utf8'))
    .join('\n');
const REGISTERS = textOf('cities');
const ZH = textOf('locale/zh') + REGISTERS;
const EN = textOf('locale/en') + REGISTERS;

describe('what a member reads in Chinese', () => {
  test.each<[stiff: string, plain: string]>([
    ['此后如有调整，本程序并不知晓', '此后的政策调整未收录，请以当地最新规定为准'],
    ['未给政策范围内费用，按总费用全额计', '未填政策范围内费用，暂按总费用全额估算，实际可能偏少'],
    ['按年度限额余额支付', '已达年度限额，只报剩余额度'],
    ['细则未写明之处，按下列理解计算', '文件未明确的，按以下口径计算'],
    ['所取的理解', '采用的口径'],
    ['存疑之处', '未明确事项'],
    ['所依理解', '采用的口径'],
    ['起付标准 已付', '，已满'],
    ['还差 0.00，扣除 0.00', '已扣满，本次不再扣'],
    ['一个自然年度扣一份', '一个自然年度内累计，只扣一次'],
    ['未定级及一级以下', '社区卫生服务中心、乡镇卫生院、诊所等基层机构（未定级、一级以下）'],
    ['当年办理退休（按日期前后分别计算）', '今年办理退休（退休前后分别计算）'],
    ['就诊时待遇状态', '就诊时医保待遇是否正常'],
    ['本年度此前基金已支付', '今年此前已报销多少'],
    ['拒收', '有误'],
    ['读入 ', '，按政策不报 '],
    ['没有说明人员类别', '未填人员类别'],
    ['试行期满后按延续试算', '试行期已过的，假定政策延续来试算'],
    ['要么完整，要么没有', '全部成功才写入，不留半份文件'],
    ['后来的结算不重开以前的', '后续结算不影响已结算的记录'],
    ['文中没有先行自付', '本细则未规定先行自付'],
    ['详见 rules 统筹区', '某地明细请运行 baoxiao rules 枣庄'],
    ['细则覆盖该参保人员', '您在参保和待遇期内，可以享受门诊统筹'],
    ['三级、定点零售药店', '，按开方医院（'],
  ])('not %s but %s', (stiff, plain) => {
    expect([ZH.includes(stiff), ZH.includes(plain)]).toEqual([false, true]);
  });
});

test.each([
  'held to the published text',
  'stood further up already',
  'Read by ',
  'the member bears the other',
  '1 rows',
])('English does not say %s', (stiff) => expect(EN).not.toContain(stiff));
