import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder } from './support.ts';
import { skipTerminal, Terminal } from './terminal.ts';

const MEMBER = '--city tieling --status active --enrollment employer --coverage normal';
const BEFORE = '--reimbursed-so-far 0 --deductible-so-far 0';

describe.skipIf(skipTerminal)('the questions', () => {
  test('of a simple visit in Tieling, in Chinese: (800 − 300) × 50 % = 250', async () => {
    const cwd = folder();
    const terminal = await Terminal.open('', { cwd, env: { LC_ALL: 'zh_CN.UTF-8' } });
    await terminal.choose('参保地（统筹区）', '铁岭市');
    await terminal.choose('人员类别', '在职');
    await terminal.choose('参保方式', '随单位参保');
    await terminal.choose('就诊时待遇状态', '正常享受待遇');
    await terminal.answer('本年度此前基金已支付（元）', '');
    await terminal.answer('本年度此前已付起付标准（元）', '');
    await terminal.answer('就诊日期', '2023年3月5日');
    await terminal.answer('是否为统筹区内定点医院的普通门诊', '');
    await terminal.choose('机构级别', '三级');
    await terminal.answer('总费用（元）', '800');
    await terminal.answer('其中政策范围内费用（元）', '');
    await terminal.see('250.00/3000.00');
    await terminal.choose('接下来', '退出');
    await terminal.see('[status 0]');
  });
});
