import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../output/support.ts';
import { folder } from './support.ts';
import { type Screen, skipTerminal, Terminal } from './terminal.ts';

/** What a person reads and answers, in either language. */
const WORDS = {
  en: {
    compare: 'compare what the same visits would pay back',
    city: ['Region of insurance', 'Tieling'],
    status: ['Status', 'working'],
    enrollment: ['Kind of enrollment', 'through an employer'],
    coverage: ['Cover at the time', 'in benefit'],
    reimbursed: 'Paid back this year before',
    deductible: 'Deductible paid this year before',
    date: 'Date of the visit',
    ordinary: 'An ordinary visit',
    institution: 'Institution',
    tier: ['Tier of the institution', 'tier 3'],
    amount: 'Total amount',
    eligible: 'Of which in scope',
    next: 'Next',
    whatIf: 'what if',
    by: ['What is to be otherwise', 'the institution'],
    best: '50.00 more than as given',
    far: 'how far to the deductible',
    left: '2750.00 yuan can still be paid back',
    met: 'met',
    page: 'a page to print',
    file: 'File name',
    saved: 'Saved to baoxiao.html',
    slip: ['250.00', 'lang="en"'],
  },
  zh: {
    compare: '比较同样的就诊',
    city: ['参保地', '铁岭市'],
    status: ['人员类别', '在职'],
    enrollment: ['参保方式', '随单位参保'],
    coverage: ['就诊时医保待遇', '正常享受待遇'],
    reimbursed: '今年此前已报销',
    deductible: '今年此前已付起付线',
    date: '就诊日期',
    ordinary: '普通就诊',
    institution: '医疗机构',
    tier: ['机构级别', '三级'],
    amount: '总费用',
    eligible: '其中政策范围内',
    next: '接下来',
    whatIf: '换一种机构',
    by: ['换什么', '换一种机构'],
    best: '比现在多 50.00 元',
    far: '离起付线',
    left: '还可报 2750.00 元',
    met: '已满',
    page: '存成可打印的网页',
    file: '文件名',
    saved: '已存到 baoxiao.html',
    slip: ['250.00', 'lang="zh-CN"'],
  },
} as const;

const SIZES = ([60, 80, 120] as const).flatMap((columns) =>
  (['zh', 'en'] as const).map((lang) => [lang, columns] as const),
);

function open(args: string, lang: 'zh' | 'en', columns: number, more: Partial<Screen> = {}): Promise<Terminal> {
  return Terminal.open(args, { cwd: folder(), columns, rows: 110, env: { BAOXIAO_LANG: lang }, ...more });
}

/** The text, wherever its lines are broken. */
function broken(text: string): RegExp {
  return new RegExp([...text.replaceAll(' ', '')].map((one) => one.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('\\s*'));
}

/** No line of all that was shown is wider than the terminal. */
async function checkWidth(terminal: Terminal, columns: number): Promise<void> {
  const lines = (await terminal.screen('-S', '-')).split('\n');
  expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
}

/** Answers the questions about the member and an ordinary visit of 800 yuan to a hospital of tier three. */
async function askVisit(terminal: Terminal, lang: 'zh' | 'en'): Promise<void> {
  const words = WORDS[lang];
  for (const [question, choice] of [words.city, words.status, words.enrollment, words.coverage]) {
    await terminal.choose(question, choice);
  }
  await terminal.answer(words.reimbursed, '');
  await terminal.answer(words.deductible, '');
  await terminal.answer(words.date, '2023-03-05');
  await terminal.answer(words.ordinary, '');
  await terminal.answer(words.institution, '');
  await terminal.choose(words.tier[0], words.tier[1]);
  await terminal.answer(words.amount, '800');
  await terminal.answer(words.eligible, '800');
}

describe.skipIf(skipTerminal)('a newcomer', () => {
  // (800 − 300) × 50 % = 250 at tier three, × 60 % = 300 at a clinic.
  test.each(SIZES)('finds what a community clinic would pay, in %s at %i columns', async (lang, columns) => {
    const words = WORDS[lang];
    const help = await open('--help', lang, columns);
    await help.see('[status 0]');
    await help.see(broken(words.compare));
    const terminal = await open('', lang, columns);
    await askVisit(terminal, lang);
    await terminal.choose(words.next, words.whatIf);
    await terminal.choose(words.by[0], words.by[1]);
    await terminal.see('+50.00');
    // Said first, and again above what comes next, where the table has moved it off the screen.
    const best = broken(words.best).source;
    await terminal.see(new RegExp(`${best}[^]*${best}`));
    await checkWidth(terminal, columns);
  });

  // 250 of 3000 are used; 2750 / 50 % = 5499.99 to the cap at tier three.
  test.each(SIZES)('sees what the rest of the year can bring, in %s at %i columns', async (lang, columns) => {
    const words = WORDS[lang];
    const terminal = await open('', lang, columns);
    await askVisit(terminal, lang);
    await terminal.choose(words.next, words.far);
    await terminal.see(broken(words.left));
    const screen = await terminal.see('5499.99');
    expect(screen).toContain(words.met);
    expect(screen).toContain('◆');
    await checkWidth(terminal, columns);

    const line = await open('outlook --city tieling --status active --visit 2023-03-05,3,800', lang, columns);
    await line.see('[status 0]');
    await line.see('5499.99');
    await checkWidth(line, columns);
  });

  test.each(SIZES)('takes a slip to the counter, in %s at %i columns', async (lang, columns) => {
    const words = WORDS[lang];
    const cwd = folder();
    const terminal = await open('', lang, columns, { cwd });
    await askVisit(terminal, lang);
    await terminal.choose(words.next, words.page);
    await terminal.answer(words.file, '');
    await terminal.see(broken(words.saved));
    const page = readFileSync(join(cwd, 'baoxiao.html'), 'utf8');
    for (const part of words.slip) expect(page).toContain(part);
    await checkWidth(terminal, columns);

    const line = await open(
      'calc --city tieling --status active --visit 2023-03-05,3,800 -o slip.html',
      lang,
      columns,
      { cwd },
    );
    await line.see('[status 0]');
    expect(readFileSync(join(cwd, 'slip.html'), 'utf8')).toContain('250.00');
  });
});
