import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/locale/en/index.ts';
import { zh } from '../../src/locale/zh/index.ts';
import { columnsOf } from '../output/support.ts';
import { folder, ROOT, resultOf } from './support.ts';
import { type Screen, skipTerminal, Terminal } from './terminal.ts';

const TIELING = '--city tieling --status active --enrollment employer --coverage normal';
const NOTHING_BEFORE = '--reimbursed-so-far 0 --deductible-so-far 0';

/** The questions with these flags, in English unless the screen says otherwise. */
function ask(flags: string, screen: Partial<Screen> = {}): Promise<Terminal> {
  return Terminal.open(flags, { cwd: folder(), rows: 60, ...screen });
}

/** Answers the questions of an ordinary visit; one without `eligible` is in scope as a whole. */
async function ordinary(terminal: Terminal, date: string, tier: string, amount: string): Promise<void> {
  await terminal.answer('Date of the visit', date);
  await terminal.answer('An ordinary visit', '');
  await terminal.answer('Institution', '');
  await terminal.choose('Tier of the institution', tier);
  await terminal.answer('Total amount', amount);
  await terminal.answer('Of which in scope', '');
}

/** Leaves without saving. */
async function quit(terminal: Terminal): Promise<void> {
  await terminal.choose('Next', 'quit');
  await terminal.choose('Not saved yet', 'leave without saving');
  await terminal.see('[status 0]');
}

test.each([zh, en])('every question fits the line of a narrow terminal with an answer behind it', ({ prompts }) => {
  const questions = Object.values(prompts.questions).map(({ ask }) => ask);
  expect(questions.filter((text) => columnsOf(`? ${text} 2023-03-05`) > 60)).toEqual([]);
});

describe.skipIf(skipTerminal)('the questions', () => {
  test('of a simple visit in Tieling, in Chinese alone: (800 − 300) × 50 % = 250', async () => {
    const terminal = await ask('', { env: { LC_ALL: 'zh_CN.UTF-8' } });
    await terminal.choose('参保地（统筹区）', '铁岭市');
    await terminal.choose('人员类别', '在职');
    await terminal.choose('参保方式', '随单位参保');
    await terminal.choose('就诊时医保待遇是否正常', '正常享受待遇');
    await terminal.answer('今年此前已报销多少（元）', '');
    await terminal.answer('今年此前已付起付线（元）', '');
    await terminal.answer('就诊日期', '2023年3月5日');
    await terminal.answer('普通就诊（是/否）', '是');
    await terminal.answer('医疗机构', '');
    await terminal.choose('机构级别', '三级');
    await terminal.answer('总费用（元）', '800');
    await terminal.answer('其中政策范围内费用（元）', '');
    await terminal.see('250.00/3000.00');
    await terminal.choose('接下来', '退出');
    await terminal.choose('还没有保存，怎么办', '不保存，退出');
    await terminal.see('[status 0]');
    expect((await terminal.screen('-S', '-')).replace(/\[status 0\]|Esc|Ctrl/g, '')).not.toMatch(/[a-z]{2,}/);
  });

  test('know a region of --policy: (300 − 100) × 70 % = 140', async () => {
    const policy = join(ROOT, 'samples/policy/yunxi.json');
    const terminal = await ask(`--policy ${policy} --status active --coverage normal ${NOTHING_BEFORE}`, { rows: 40 });
    await terminal.choose('Region of insurance', 'Yunxi (invented)');
    await terminal.choose('How to go on', 'go on with that');
    await terminal.choose('Kind of enrollment', 'through an employer');
    await terminal.answer('Yearly overall limit', '');
    await ordinary(terminal, '2024-03-05', 'tier 1', '300');
    await terminal.see('140.00/2000.00');
    await quit(terminal);
  });

  test('of two visits in Sanmenxia ask for the institution, which owes its deductible once a day', async () => {
    const flags = '--city sanmenxia --status active --enrollment employer --coverage normal --reimbursed-so-far 0';
    const terminal = await ask(flags, { columns: 100, rows: 40 });
    for (const amount of ['150', '100']) {
      await terminal.answer('Date of the visit', '2023-08-01');
      await terminal.answer('An ordinary visit', '');
      await terminal.answer('Institution', '甲医院');
      await terminal.choose('Tier of the institution', 'tier 3');
      await terminal.answer('Total amount', amount);
      await terminal.answer('Of which in scope', '');
      if (amount === '150') await terminal.choose('Next', 'another visit');
    }
    await quit(terminal);
    // (150 − 50) × 50 % = 50; 100 × 50 % = 50
    const screen = await terminal.see('[status 0]');
    expect(screen).toMatch(/甲医院 +3 +150\.00 +50\.00 +50% +50\.00 +100\.00 +50\.00\/1500\.00/);
    expect(screen).toMatch(/甲医院 +3 +100\.00 +0\.00 +50% +50\.00 +50\.00 +100\.00\/1500\.00/);
  });

  test('of a pharmacy in Zaozhuang ask for the prescription and the tier of who wrote it', async () => {
    const flags = `--city zaozhuang --status active --enrollment employer --coverage normal ${NOTHING_BEFORE}`;
    const terminal = await ask(flags, { columns: 100, rows: 40 });
    for (const prescription of ['paper', 'none']) {
      await terminal.answer('Date of the visit', '2023-03-05');
      await terminal.answer('An ordinary visit', 'n');
      await terminal.answer('Designated for outpatient pooling', '');
      await terminal.choose('At the time of the visit', 'none');
      await terminal.choose('Category', 'ordinary outpatient');
      await terminal.choose('Provider', 'designated pharmacy');
      await terminal.choose('Prescription', prescription);
      if (prescription === 'paper') {
        await terminal.choose('Place', 'in the region');
        await terminal.choose('Settlement', 'settled online');
        await terminal.answer('Institution', '');
        await terminal.choose('Tier of the prescribing institution', 'tier 1');
      }
      await terminal.answer('Total amount', '300');
      if (prescription === 'paper') await terminal.answer('Of which in scope', '');
      if (prescription === 'paper') await terminal.choose('Next', 'another visit');
    }
    await quit(terminal);
    const screen = await terminal.see('[status 0]');
    expect(screen).toMatch(/2023-03-05 +1 +300\.00 +200\.00 +70% +70\.00 +230\.00/); // (300 − 200) × 70 %
    expect(screen).toContain('not paid: no prescription that qualifies (Art. 13)');
  });

  test('end early once the visit is refused: a chronic disease in Tieling has its own benefit', async () => {
    const terminal = await ask(`${TIELING} ${NOTHING_BEFORE}`);
    await terminal.answer('Date of the visit', '2023-03-05');
    await terminal.answer('An ordinary visit', 'n');
    await terminal.answer('Designated for outpatient pooling', '');
    await terminal.choose('At the time of the visit', 'none');
    await terminal.see('work injury, liable third party, abroad'); // the last of the choices is in sight
    await terminal.choose('Category', 'chronic or special disease');
    await terminal.choose('Tier of the institution', 'tier 2');
    await terminal.answer('Total amount', '300');
    await terminal.see('not paid: paid by another benefit (Art. 6)');
    await quit(terminal);
    expect(await terminal.screen('-S', '-')).not.toMatch(/Provider|Place|Settlement|Of which in scope/);
  });

  test('answer what is wrong in its place, and go on', async () => {
    const terminal = await ask(`${TIELING} ${NOTHING_BEFORE}`);
    await terminal.answer('Date of the visit', '2023-02-30');
    await terminal.see('> a day that exists');
    await terminal.answer('Date of the visit', 'soon');
    await terminal.see('> 2023-03-05, 2023/3/5');
    await terminal.answer('Date of the visit', '2023-03-05');
    await terminal.answer('An ordinary visit', '');
    await terminal.answer('Institution', '');
    await terminal.choose('Tier of the institution', 'tier 3');
    await terminal.answer('Total amount', '');
    await terminal.see('> please fill in');
    await terminal.answer('Total amount', '８００');
    await terminal.see('> yuan in digits');
    await terminal.answer('Total amount', '-800');
    await terminal.see('> zero or more');
    await terminal.answer('Total amount', '1,420.50');
    await terminal.answer('Of which in scope', '1420.51');
    await terminal.see('> an in-scope amount no larger than the whole');
    await terminal.answer('Of which in scope', '800');
    await terminal.see('250.00/3000.00'); // (800 − 300) × 50 %
  });

  test('of a member who retires in the year: (500 − 300) × 50 % the day before, 200 × 55 % on the day', async () => {
    const flags = `--city tieling --enrollment employer --coverage normal ${NOTHING_BEFORE}`;
    const terminal = await ask(flags, { columns: 100, rows: 40 });
    await terminal.choose('Status', 'retiring this year');
    await terminal.answer('Day of the retirement procedure', '2023-05-15');
    await ordinary(terminal, '2023-05-14', 'tier 3', '500');
    await terminal.choose('Next', 'another visit');
    await ordinary(terminal, '2023-05-15', 'tier 3', '200');
    const screen = await terminal.see('Total (2)');
    expect(screen).toMatch(/2023-05-14 +3 +500\.00 +300\.00 +50% +100\.00/);
    expect(screen).toMatch(/2023-05-15 +3 +200\.00 +0\.00 +55% +110\.00/);
  });

  test('of the profile can be answered anew: working 500 × 50 % = 250, retired 500 × 55 % = 275', async () => {
    const terminal = await ask(`${TIELING} ${NOTHING_BEFORE}`);
    await ordinary(terminal, '2023-03-05', 'tier 3', '800');
    await terminal.see('250.00/3000.00');
    await terminal.choose('Next', 'change the profile');
    await terminal.choose('Region of insurance', 'Tieling');
    await terminal.choose('Status', 'retired');
    await terminal.choose('Kind of enrollment', 'through an employer');
    await terminal.choose('Cover at the time of the visit', 'in benefit');
    await terminal.answer('Paid back this year before', '');
    await terminal.answer('Deductible paid this year before', '');
    await terminal.see('275.00/3000.00');
  });

  test('ask for the personal account where that is wanted: it pays 200.00 of 550.00', async () => {
    const cwd = folder();
    const terminal = await ask(`${TIELING} ${NOTHING_BEFORE}`, { cwd });
    await ordinary(terminal, '2023-03-05', 'tier 3', '800');
    await terminal.see('250.00/3000.00');
    await terminal.choose('Next', 'what the personal account pays');
    await terminal.answer('Personal account before the first visit', '200');
    await terminal.see('account 200.00, cash 350.00');
    await terminal.choose('Next', 'save the visits as CSV');
    await terminal.answer('File name', '');
    await terminal.see('Saved 1 visit');
    const { visits } = await resultOf(['--visits', 'visits.csv'], { cwd });
    expect(visits).toMatchObject([{ account_paid: '200.00', cash_paid: '350.00' }]);
  });

  test('of a region with an overall limit ask for it: (700 − 200) × 60 % = 300, 100 of it pool', async () => {
    const flags = `--city chongqing --status active --enrollment employer --coverage normal ${NOTHING_BEFORE}`;
    const terminal = await ask(flags, { columns: 100, rows: 40 });
    await terminal.answer('Yearly overall limit of the pool', '1000');
    await terminal.answer('Used of it by other care', '900');
    await ordinary(terminal, '2024-03-05', 'tier 2', '700');
    await terminal.see('pool 100.00, large-sum fund 200.00');
  });

  test.each([
    ['compute later visits', true, /2024-02-01 +1 +800\.00 +500\.00 +80% +240\.00/], // (800 − 500) × 80 %
    ['go on with that', false, /not paid: the trial period is over/],
  ])('of a region whose rules have ended say so at once: %s', async (choice, paid, shown) => {
    const flags = `--status active --enrollment employer --coverage normal --overall-limit 9999999 ${NOTHING_BEFORE}`;
    const terminal = await ask(flags, { columns: 100, rows: 40 });
    await terminal.choose('Region of insurance', 'Shiyan');
    await terminal.see('The rules of Shiyan hold until 2023-12-31; later visits are not paid');
    await terminal.choose('How to go on', choice);
    await terminal.answer('Used of it by other care', '');
    await terminal.answer('Date of the visit', '2024-02-01');
    if (paid) {
      await terminal.answer('An ordinary visit', '');
      await terminal.answer('Institution', '');
    }
    await terminal.choose('Tier of the institution', 'tier 1');
    await terminal.answer('Total amount', '800');
    if (paid) await terminal.answer('Of which in scope', '');
    await terminal.see(shown);
  });

  test('of a region whose rules have ended lead back to the choice of another', async () => {
    const terminal = await ask('');
    await terminal.choose('Region of insurance', 'Shiyan');
    await terminal.choose('How to go on', 'choose another region');
    await terminal.choose('Region of insurance', 'Zaozhuang');
    await terminal.see('? Status');
  });

  test.each(['是', 'yes', 'Y', '1'])('take %s for yes, in either language', async (yes) => {
    for (const [lang, question, next] of [
      ['zh', '普通就诊', '医疗机构'],
      ['en', 'An ordinary visit', 'Institution'],
    ] as const) {
      const terminal = await ask(`--lang ${lang} ${TIELING} ${NOTHING_BEFORE}`);
      await terminal.answer(lang === 'zh' ? '就诊日期' : 'Date', '2023-03-05');
      await terminal.answer(question, 'perhaps');
      await terminal.see(lang === 'zh' ? '> 请答“是”或“否”' : '> please answer yes or no');
      await terminal.answer(question, yes);
      await terminal.see(`? ${next}`);
    }
  });

  test.each(['否', 'no', 'N', '0'])('take %s for no', async (no) => {
    const terminal = await ask(`--lang zh ${TIELING} ${NOTHING_BEFORE}`);
    await terminal.answer('就诊日期', '2023-03-05');
    await terminal.answer('普通就诊', no);
    await terminal.answer('门诊统筹定点机构', no);
    await terminal.see('? 机构级别'); // 铁岭 六: not designated is not paid, so nothing else is asked
  });

  test.each([
    [60, 30],
    [80, 24],
    [120, 40],
  ])('fit %i columns and %i rows, and say where the figure stands', async (columns, rows) => {
    for (const lang of ['zh', 'en'] as const) {
      const { questions } = { zh, en }[lang].prompts;
      const terminal = await ask(`--lang ${lang} ${TIELING} ${NOTHING_BEFORE}`, { columns, rows });
      for (const [name, answer] of [
        ['date', '2023-03-05'],
        ['ordinary', ''],
        ['institution', '示例市中心医院'],
        ['tier', null],
        ['amount', '800'],
        ['eligible', '800'],
      ] as const) {
        const { ask: question, where } = questions[name];
        const screen = await terminal.see(`? ${question}`);
        expect(screen.replace(/\s/g, '')).toContain(where.replace(/\s/g, ''));
        expect(Math.max(...screen.split('\n').map(columnsOf))).toBeLessThanOrEqual(columns);
        if (answer === null) await terminal.press('Down', 'Down', 'Enter');
        else await terminal.answer(question, answer);
        if (name !== 'eligible') await terminal.see(`✔ ${question}`);
      }
      // The answer stays in sight above what comes next.
      expect(await terminal.see(lang === 'zh' ? '? 接下来' : '? Next')).toMatch(/250\.00.*\n?.*2750\.00/);
      const screen = await terminal.screen('-S', '-');
      expect(screen).toContain('250.00/3000.00');
      expect(screen.includes('┌')).toBe(columns === 120); // a frame only where there is room for it
      expect(Math.max(...screen.split('\n').map(columnsOf))).toBeLessThanOrEqual(columns);
    }
  });
});
