import { describe, expect, test } from 'vitest';
import * as regions from '../../../src/cities/index.ts';
import { periodsOf, standingOn } from '../../../src/engine/standing.ts';
import { en } from '../../../src/locale/en/index.ts';
import type { Locale } from '../../../src/locale/index.ts';
import { zh } from '../../../src/locale/zh/index.ts';
import { cardPage } from '../../../src/output/rules/card.ts';
import { rulesViewOf } from '../../../src/output/rules/view.ts';
import { PLAIN } from '../../../src/output/terminal/paint.ts';
import { renderTerminal } from '../../../src/output/terminal/terminal.ts';
import type { Policy } from '../../../src/policy/grammar.ts';
import { columnsOf } from '../support.ts';

/** A line for each line of the card, so wide that none is broken unless a width is given. */
async function linesOf(policy: Policy, day: string, locale: Locale, width = 1000): Promise<string[]> {
  const page = cardPage(await rulesViewOf(policy, locale), standingOn(policy, day));
  return renderTerminal([page], { width, paints: PLAIN }).trimEnd().split('\n');
}

describe.each(Object.values(regions))('the card of $id', (policy) => {
  const days = ['2020-01-01', ...periodsOf(policy).map(({ asked }) => asked), '2099-01-01'];

  test.each(days.flatMap((day) => [zh, en].map((locale) => ({ day, locale }))))(
    'has at most 20 lines of 80 columns on $day',
    async ({ day, locale }) => {
      const lines = await linesOf(policy, day, locale, 80);
      expect(lines.length).toBeLessThanOrEqual(20);
      expect(lines.filter((line) => columnsOf(line) > 80)).toEqual([]);
    },
  );
});

const LOW = '社区卫生服务中心、乡镇卫生院、诊所等基层机构（未定级、一级以下） / 一级';

test('枣庄 五, 六, 十一, 十三, 十四, 十八, as the document has them', async () => {
  expect(await linesOf(regions.zaozhuang, '2023-06-01', zh)).toEqual([
    '枣庄市（zaozhuang）2023-06-01 的规则',
    '',
    '依据文件  枣政办发〔2022〕16号；2022-12-01 起（第四条）',
    `起付标准  按年累计补差；${LOW} 200 元；二级 400 元；三级 800 元（第五条（一））`,
    `支付比例  ${LOW} 70% / 75%；二级 60% / 65%；三级 50% / 55%（第五条（二））`,
    '年度限额  1500 元（第五条（三））',
    '先行自付  临时外出（已备案） 10%；异地转诊 10%；异地未备案 10%（第六条）',
    '不予支付  未在待遇享受期内；非定点；住院期间；长护险医疗专护；门诊慢特病；急诊抢救无效死亡；应由公共卫生经费支付；工伤、第三人责任、境外等；互联网医疗；定点零售药店；无处方（第六条、第十一条、第十八条、第十四条、第十三条）',
    '两个值的，前为在职，后为退休。以上依据 2022-11-24 印发的文本；此后的政策调整未收录，请以当地最新规定为准。',
  ]);
});

test('铁岭 九: what gives relocated members at a psychiatric institution the values of its tier is left out', async () => {
  const [ratio] = (await linesOf(regions.tieling, '2023-06-01', en)).filter((line) => line.startsWith('Ratio'));
  expect(ratio).toBe(
    'Ratio         psychiatric hospital / infectious-disease hospital; in the region 60 % / 65 %; ' +
      'unrated or below tier 1 / tier 1 60 % / 65 %; tier 2 55 % / 60 %; tier 3 50 % / 55 % (Art. 9)',
  );
});

test('铁岭 十: an emergency visit away is no more than a visit away, which is not paid', async () => {
  const [refused] = (await linesOf(regions.tieling, '2023-06-01', en)).filter((line) => line.startsWith('Not paid'));
  expect(refused).toContain('internet care; travelling (filed) / referred elsewhere / elsewhere, not filed (Art.');
  expect(refused).not.toContain('emergency;');
});
