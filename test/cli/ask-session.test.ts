import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../output/support.ts';
import { column, folder, resultOf } from './support.ts';
import { skipTerminal, Terminal } from './terminal.ts';

const TIELING = '--city tieling --status active --enrollment employer --coverage normal';
const NOTHING_BEFORE = '--reimbursed-so-far 0 --deductible-so-far 0';
const KNOWN = `${TIELING} ${NOTHING_BEFORE}`;

// (800 − 300) × 50 % = 250; 420.50 × 60 % = 252.30
const VISITS = 'date,tier,amount,institution\n2023-03-05,3,800,甲医院\n2023-04-10,1,420.50,乙诊所\n';

/** A folder that holds files by their names. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const cwd = folder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

describe.skipIf(skipTerminal)('saving', () => {
  test('writes a CSV that calc reads with the same amounts', async () => {
    const cwd = folder();
    const terminal = await Terminal.open(KNOWN, { cwd, rows: 40 });
    await terminal.answer('Date of the visit', '2023-03-05');
    await terminal.answer('An ordinary visit', '');
    await terminal.answer('Institution', '');
    await terminal.choose('Tier of the institution', 'tier 3');
    await terminal.answer('Total amount', '¥1,200');
    await terminal.answer('Of which in scope', '800');
    await terminal.see('250.00/3000.00'); // (800 − 300) × 50 %
    await terminal.choose('Next', 'save the visits as CSV');
    await terminal.answer('File name', '');
    await terminal.see('Saved 1 visit to visits.csv. To compute them again:\n  baoxiao calc --visits visits.csv\n');
    const result = await resultOf(['--visits', 'visits.csv'], { cwd });
    expect(result.visits).toMatchObject([{ amount: '1200.00', reimbursed: '250.00', self_paid: '950.00' }]);
    expect(result.member).toMatchObject({ city: 'tieling', status: 'active' });
  });

  test('asks before it takes the place of a file', async () => {
    const cwd = folderWith({ 'in.csv': VISITS, 'visits.csv': 'mine' });
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv`, { cwd, rows: 40 });
    for (const [answer, kept] of [
      ['keep it', true],
      ['overwrite it', false],
    ] as const) {
      await terminal.choose('Next', 'save the visits as CSV');
      await terminal.answer('File name', 'visits.csv');
      await terminal.choose('visits.csv exists', answer);
      await terminal.see(kept ? /✔ visits\.csv exists keep it\n[\s\S]*\? Next/ : 'Saved 2 visits');
      expect(readFileSync(join(cwd, 'visits.csv'), 'utf8') === 'mine').toBe(kept);
    }
    const result = await resultOf(['--visits', 'visits.csv'], { cwd });
    expect(column(result, 'reimbursed')).toEqual(['250.00', '252.30']);
    expect(column(result, 'institution')).toEqual(['甲医院', '乙诊所']);
  });

  test('says with what else the amounts come out again: (800 − 0) × 50 %', async () => {
    const cwd = folderWith({ 'in.csv': VISITS });
    const before = '--reimbursed-so-far 100 --deductible-so-far 300';
    const terminal = await Terminal.open(`${TIELING} ${before} --visits in.csv`, { cwd, columns: 100, rows: 40 });
    await terminal.see('500.00/3000.00'); // 100 + 400
    await terminal.choose('Next', 'save the visits as CSV');
    await terminal.answer('File name', 'out.csv');
    await terminal.see('  baoxiao calc --visits out.csv --reimbursed-so-far 100.00 --deductible-so-far 300.00\n');
  });

  test('masks names where that is asked for, but in the visits themselves', async () => {
    const cwd = folderWith({ 'in.csv': VISITS });
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv --redact`, { cwd, rows: 40 });
    await terminal.see('甲***');
    await terminal.choose('Next', 'change or delete a visit');
    await terminal.choose('Which visit', '2023-03-05 tier 3 800.00 yuan 甲***');
    await terminal.choose('What to do with it', 'back');
    await terminal.choose('Next', 'a page to print');
    await terminal.answer('File name', 'page.html');
    await terminal.see('page.html');
    await terminal.choose('Next', 'save the visits as CSV');
    await terminal.answer('File name', 'visits.csv');
    await terminal.see('Saved 2 visits');
    const [page, visits] = ['page.html', 'visits.csv'].map((name) => readFileSync(join(cwd, name), 'utf8'));
    expect(page).toContain('甲***');
    expect(page).not.toContain('甲医院');
    expect(visits).toContain('甲医院');
  });

  test('where it cannot be done loses no answers', async () => {
    const cwd = folderWith({ 'in.csv': VISITS });
    mkdirSync(join(cwd, 'taken'));
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv`, { cwd, rows: 40 });
    await terminal.choose('Next', 'save the visits as CSV');
    await terminal.answer('File name', 'nowhere/visits.csv');
    await terminal.see('baoxiao: cannot write nowhere/visits.csv: no such file or folder, ENOENT');
    await terminal.choose('Next', 'save the visits as CSV');
    await terminal.answer('File name', 'visits.csv');
    await terminal.see('Saved 2 visits');
    expect(existsSync(join(cwd, 'visits.csv'))).toBe(true);
  });
});

describe.skipIf(skipTerminal)('a start', () => {
  test.each([
    ['zh', '2023-04-10 一级', '接下来', '退出'],
    ['en', '2023-04-10 1', 'Next', 'quit'],
  ])('from a file shows it at once, in %s', async (lang, line, next, quit) => {
    const cwd = folderWith({ 'in.csv': VISITS });
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv`, { cwd, rows: 40, env: { BAOXIAO_LANG: lang } });
    const screen = await terminal.see('502.30/3000.00');
    expect(screen).toContain(line);
    expect(Math.max(...screen.split('\n').map(columnsOf))).toBeLessThanOrEqual(80);
    await terminal.choose(next, quit);
    await terminal.see('[status 0]');
  });

  test('from a file goes on with another visit: 1000 × 50 % = 500', async () => {
    const cwd = folderWith({ 'in.csv': VISITS });
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv`, { cwd, rows: 40 });
    await terminal.choose('Next', 'another visit');
    await terminal.see('Visit 3');
    await terminal.answer('Date of the visit', '2023-05-05');
    await terminal.answer('An ordinary visit', '');
    await terminal.answer('Institution', '');
    await terminal.choose('Tier of the institution', 'tier 3');
    await terminal.answer('Total amount', '1000');
    await terminal.answer('Of which in scope', '');
    await terminal.see('1002.30/3000.00');
  });

  test.each([
    ['of two members', '--visits two.csv', 65, 'is not the same member as "甲" in line 2'],
    [
      'of a refund without its original',
      '--visits refund.csv',
      65,
      'the settlement that this refund takes back is not there',
    ],
    ['of a bad file', '--visits bad.csv', 65, 'bad.csv, line 2, column tier: "9" is not known here'],
    ['of a file that is not there', '--visits nowhere.csv', 66, 'nowhere.csv: there is no such file'],
    ['from standard input, which the answers come from', '--visits -', 2, '--visits'],
    ['with a bad flag', '--covered-from soon', 2, '--covered-from: "soon" is not a date'],
    ['with a deductible where that is owed per visit', '--city sanmenxia --deductible-so-far 5', 2, 'does not apply'],
  ])('%s fails as calc does', async (_, flags, status, message) => {
    const cwd = folderWith({
      'two.csv': 'member,date,tier,amount\n甲,2023-03-05,3,800\n乙,2023-03-06,3,800\n',
      'refund.csv': 'date,tier,amount\n2023-03-05,3,-800\n',
      'bad.csv': 'date,tier,amount\n2023-03-05,9,800\n',
    });
    const city = flags.includes('--city') ? '' : TIELING;
    const terminal = await Terminal.open(`${city} ${flags}`, { cwd, columns: 100 });
    const screen = await terminal.see(/\[status \d+\]|\? /);
    expect(screen).toContain(`[status ${status}]`);
    expect(screen.replace(/\s+/g, ' ')).toContain(message);
  });
});

/** A visit of Tieling's, from the date on. */
async function enter(terminal: Terminal, date: string, amount: string): Promise<void> {
  await terminal.answer('Date of the visit', date);
  await terminal.answer('An ordinary visit', '');
  await terminal.answer('Institution', '');
  await terminal.choose('Tier of the institution', 'tier 3');
  await terminal.answer('Total amount', amount);
  await terminal.answer('Of which in scope', '');
}

describe.skipIf(skipTerminal)('a way back', () => {
  test('is Escape, which leads to the question before with its answer: (900 − 300) × 60 % = 360', async () => {
    const terminal = await Terminal.open(KNOWN, { cwd: folder(), rows: 40 });
    await terminal.answer('Date of the visit', '2023-03-05');
    await terminal.answer('An ordinary visit', '');
    await terminal.answer('Institution', '甲');
    await terminal.choose('Tier of the institution', 'tier 3');
    await terminal.answer('Total amount', '900');
    await terminal.see('? Of which in scope');
    await terminal.press('Escape');
    await terminal.see('? Total amount (yuan) (900)');
    await terminal.press('Escape');
    await terminal.see('❯ tier 3');
    await terminal.press('Up', 'Up', 'Enter');
    await terminal.answer('Total amount', ''); // as before
    await terminal.answer('Of which in scope', '');
    await terminal.see('360.00/3000.00');
  });

  test('drops what no longer applies: after a pharmacy, a hospital asks for no prescription', async () => {
    const terminal = await Terminal.open(KNOWN.replace('tieling', 'zaozhuang'), { cwd: folder(), rows: 40 });
    await terminal.answer('Date of the visit', '2023-03-05');
    await terminal.answer('An ordinary visit', 'no');
    await terminal.answer('Designated', '');
    await terminal.choose('At the time of the visit', 'none');
    await terminal.choose('Category', 'ordinary');
    await terminal.choose('Provider', 'designated pharmacy');
    await terminal.choose('Prescription', 'none');
    await terminal.see('? Total amount'); // it is not paid, so the amount is next
    await terminal.press('Escape');
    await terminal.see('? Prescription');
    await terminal.press('Escape');
    await terminal.see('? Provider');
    await terminal.press('Up', 'Up', 'Up', 'Enter');
    await terminal.choose('Place', 'in the region');
    await terminal.choose('Settlement', 'settled online');
    await terminal.answer('Institution', '');
    await terminal.choose('Tier of the institution', 'tier 1');
    await terminal.answer('Total amount', '300');
    await terminal.answer('Of which in scope', '');
    await terminal.see('70.00/1500.00'); // (300 − 200) × 70 %
  });

  test('leads from the first question of the first visit to the last one about the member', async () => {
    const terminal = await Terminal.open(TIELING, { cwd: folder() });
    await terminal.answer('Paid back this year before', '');
    await terminal.answer('Deductible paid this year before', '300');
    await terminal.see('? Date of the visit');
    await terminal.press('Escape');
    await terminal.see('? Deductible paid this year before (yuan) (300)');
  });

  test('leads out of a further visit, of which nothing stays', async () => {
    const cwd = folderWith({ 'in.csv': VISITS });
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv`, { cwd, rows: 40 });
    await terminal.choose('Next', 'another visit');
    await terminal.answer('Date of the visit', '2023-05-05');
    await terminal.see('? An ordinary visit');
    await terminal.press('Escape');
    await terminal.see('? Date of the visit (2023-05-05)');
    await terminal.press('Escape');
    await terminal.choose('Next', 'quit');
    await terminal.see('[status 0]');
  });

  test('out of a half-entered visit is Ctrl-C, too: nothing of it stays', async () => {
    const cwd = folderWith({ 'in.csv': VISITS });
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv`, { cwd, rows: 40 });
    await terminal.choose('Next', 'another visit');
    await terminal.answer('Date of the visit', '2023-05-05');
    await terminal.see('? An ordinary visit');
    await terminal.press('C-c');
    await terminal.choose('Not saved yet', 'drop this visit');
    await terminal.choose('Next', 'quit');
    await terminal.see('[status 0]');
  });
});

describe.skipIf(skipTerminal)('a visit that was entered', () => {
  test('can be changed, its answers standing there: 420.50 at tier 3 × 50 % = 210.25', async () => {
    const cwd = folderWith({ 'in.csv': VISITS });
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv`, { cwd, rows: 40 });
    await terminal.choose('Next', 'change or delete');
    await terminal.choose('Which visit', '2023-04-10 tier 1 420.50 yuan 乙诊所');
    await terminal.choose('What to do with it', 'change it');
    await terminal.answer('Date of the visit (2023-04-10)', '');
    await terminal.answer('An ordinary visit (yes/no) (yes)', '');
    await terminal.answer('Institution (乙诊所)', '');
    await terminal.choose('Tier of the institution', 'tier 3');
    await terminal.answer('Total amount (yuan) (420.50)', '');
    await terminal.answer('Of which in scope (yuan)', '');
    await terminal.see('460.25/3000.00'); // 250 + 210.25
  });

  test('can be deleted: 420.50 alone, (420.50 − 300) × 60 % = 72.30', async () => {
    const cwd = folderWith({ 'in.csv': VISITS });
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv`, { cwd, rows: 40 });
    await terminal.choose('Next', 'change or delete');
    await terminal.choose('Which visit', '2023-03-05');
    await terminal.choose('What to do with it', 'delete it');
    await terminal.see('72.30/3000.00');
    await terminal.choose('Next', 'quit');
    await terminal.see('? Not saved yet');
  });

  test('whose refund stays behind is told, and nothing is lost', async () => {
    const refunded = `${VISITS}2023-05-01,1,-420.50,乙诊所\n`;
    const cwd = folderWith({ 'in.csv': refunded });
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv`, { cwd, columns: 100, rows: 40 });
    await terminal.choose('Next', 'change or delete');
    await terminal.choose('Which visit', '2023-04-10');
    await terminal.choose('What to do with it', 'delete it');
    await terminal.see('the settlement that this refund takes back is not there');
    await terminal.choose('Next', 'change or delete');
    await terminal.choose('Which visit', '2023-05-01');
    await terminal.choose('What to do with it', 'delete it');
    await terminal.see('250.00/3000.00');
  });
});

describe.skipIf(skipTerminal)('unsaved work', () => {
  test('is asked about when one quits, saved or not', async () => {
    const cwd = folder();
    const terminal = await Terminal.open(KNOWN, { cwd, rows: 40 });
    await enter(terminal, '2023-03-05', '800');
    await terminal.choose('Next', 'quit');
    await terminal.choose('Not saved yet', 'go on');
    await terminal.choose('Next', 'quit');
    await terminal.choose('Not saved yet', 'save first');
    await terminal.answer('File name', '');
    await terminal.see('Saved 1 visit');
    await terminal.see('[status 0]');
    expect(existsSync(join(cwd, 'visits.csv'))).toBe(true);
  });

  test.each(['C-c', 'C-d'])('is asked about at %s; twice leaves, with 130', async (key) => {
    const terminal = await Terminal.open(KNOWN, { cwd: folder(), rows: 40 });
    await enter(terminal, '2023-03-05', '800');
    await terminal.see('? Next');
    await terminal.press(key);
    await terminal.choose('Not saved yet', 'go on');
    await terminal.see('? Next');
    await terminal.press(key);
    await terminal.see('? Not saved yet');
    await terminal.press(key);
    await terminal.see('[status 130]');
  });

  test('that was saved is not asked about', async () => {
    const terminal = await Terminal.open(KNOWN, { cwd: folder(), rows: 40 });
    await enter(terminal, '2023-03-05', '800');
    await terminal.choose('Next', 'save');
    await terminal.answer('File name', '');
    await terminal.choose('Next', 'quit');
    await terminal.see('[status 0]');
  });
});

describe.skipIf(skipTerminal)('an end', () => {
  test.each([
    ['Ctrl-C at a choice', '', 'Region of insurance', 'C-c'],
    ['Ctrl-C at a line', KNOWN, 'Date of the visit', 'C-c'],
    ['the end of input', KNOWN, 'Date of the visit', 'C-d'],
  ])('by %s is 130, without a word', async (_, flags, question, key) => {
    const terminal = await Terminal.open(flags, { cwd: folder() });
    await terminal.see(`? ${question}`);
    await terminal.press(key);
    const screen = await terminal.see('[status 130]');
    expect(screen).not.toMatch(/Error|force closed|at .*\.cjs/);
  });

  test('leaves the answer alone on standard output, as wide as off a terminal', async () => {
    const cwd = folderWith({ 'in.csv': VISITS });
    const terminal = await Terminal.open(`${KNOWN} --visits in.csv > out.txt`, { cwd });
    await terminal.choose('Next', 'quit');
    await terminal.see('[status 0]');
    const out = readFileSync(join(cwd, 'out.txt'), 'utf8');
    expect(out).toMatch(/^\nThese 2 visits pay 502\.30 yuan/);
    expect(out).toMatch(/\n┌─+┐\n/);
    expect(out).toContain('502.30/3000.00');
    expect(out).not.toMatch(/Next|\? /);
    expect(out.includes('\u001b')).toBe(false);
  });
});

describe.skipIf(skipTerminal)('colour at a terminal', () => {
  test.each([
    ['is there', '', {}, true],
    ['is there where NO_COLOR is empty', '', { NO_COLOR: '' }, true],
    ['is not there with NO_COLOR', '', { NO_COLOR: '1' }, false],
    ['is not there with --no-color', '--no-color', {}, false],
    ['is not there on a dumb terminal', '', { TERM: 'dumb' }, false],
    ['is there with FORCE_COLOR', '', { TERM: 'dumb', FORCE_COLOR: '1' }, true],
  ])('%s', async (_, flags, env: Record<string, string>, colored) => {
    const cwd = folderWith({ 'in.csv': VISITS });
    const term = env.TERM ? `env TERM=${env.TERM}` : '';
    const terminal = await Terminal.open(`calc ${TIELING} --visits in.csv ${flags}`, {
      cwd,
      env,
      before: term,
      rows: 40,
    });
    await terminal.see('[status 0]');
    const screen = await terminal.screen('-e');
    expect(screen).toContain('502.30/3000.00');
    expect(screen.includes('\u001b[')).toBe(colored);
  });
});
