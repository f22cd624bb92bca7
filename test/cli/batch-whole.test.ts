import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { baoxiao, folder, ROOT } from './support.ts';

/** The worked examples of a region that need no flag, as they stand in its table. */
function examplesOf(region: string): Record<string, string>[] {
  const text = readFileSync(join(ROOT, `test/cities/${region}.csv`), 'utf8');
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  return rows.filter((row) => row.extended !== 'yes');
}

const REGIONS = ['sanmenxia', 'zaozhuang', 'tieling', 'chongqing', 'shiyan'];
const INPUT = [
  'member',
  'city',
  'status',
  'retired_on',
  'enrollment',
  'covered_from',
  'date',
  'institution',
  'tier',
  'provider',
  'category',
  'amount',
  'eligible',
  'place',
  'settlement',
  'claimed_on',
  'designated',
  'coverage',
  'during',
  'prescription',
  'overall_limit',
  'overall_used',
];
const EXAMPLES = REGIONS.flatMap((city) => examplesOf(city).map((row): Record<string, string> => ({ ...row, city })));

function csvOf(rows: readonly Record<string, string>[]): string {
  return `${[INPUT.join(','), ...rows.map((row) => INPUT.map((name) => row[name] ?? '').join(','))].join('\n')}\n`;
}

/** What the tables expect of the rows, in the words of the output. */
function expected(row: Record<string, string>) {
  return {
    reason: row.expect_reason,
    first_self_pay: row.expect_first_self_pay,
    deductible: row.expect_deductible,
    ratio: row.expect_ratio,
    reimbursed: row.expect_reimbursed,
    cap_used: row.expect_cap_used,
    notes: row.expect_notes,
  };
}

function found(row: Record<string, string> | undefined) {
  const { reason, first_self_pay, deductible, ratio, reimbursed, cap_used, notes } = row ?? {};
  return { reason, first_self_pay, deductible, ratio, reimbursed, cap_used, notes };
}

/** Runs `batch` on a file of these rows and reads its output file back. */
async function settled(text: string, flags: readonly string[] = []) {
  const path = folder();
  writeFileSync(join(path, 'visits.csv'), text);
  const run = await baoxiao(['batch', 'visits.csv', '-o', 'settled.csv', ...flags], { cwd: path });
  return { ...run, output: readFileSync(join(path, 'settled.csv'), 'utf8') };
}

describe('the worked examples of all regions in one file', () => {
  test('come out as their tables say, and the counts add up', async () => {
    const { output, stderr, status } = await settled(csvOf(EXAMPLES));
    const rows = parse(output, { columns: true }) as Record<string, string>[];
    expect(rows.map(found)).toEqual(EXAMPLES.map(expected));
    const refused = EXAMPLES.filter((row) => row.expect_reason !== '').length;
    const all = EXAMPLES.length;
    expect(stderr).toBe(`${all} rows read: ${all - refused} settled, ${refused} refused, 0 rejected\n`);
    expect(status).toBe(0);
  });

  test.each([['--grouped', '--jobs', '1'], ['--grouped', '--jobs', '2'], ['--sort']])(
    'are the same to the byte with %s %s %s',
    async (...flags) => {
      const plain = await settled(csvOf(EXAMPLES));
      const other = await settled(csvOf(EXAMPLES), flags);
      expect(other.output).toBe(plain.output);
      expect(other.stderr).toBe(plain.stderr);
    },
  );

  test('are the same with quotes around every cell, with tabs, with CRLF', async () => {
    const plain = await settled(csvOf(EXAMPLES));
    const quoted = csvOf(EXAMPLES).replace(/[^,\n]+/g, '"$&"');
    const computed = (output: string) => (parse(output, { columns: true }) as Record<string, string>[]).map(found);
    for (const text of [quoted, csvOf(EXAMPLES).replaceAll(',', '\t'), csvOf(EXAMPLES).replaceAll('\n', '\r\n')]) {
      expect(computed((await settled(text)).output)).toEqual(computed(plain.output));
    }
  });
});

const HEADER = 'member,city,status,date,institution,tier,amount,eligible';
/** 铁岭 2023, 第九条: 300 a year, tier 3 50 %: (800 − 300) × 50 % = 250. */
const GOOD = 'M1,tieling,active,2023-03-05,A,3,800,800';

test('a member, an institution and a refund are told by whichever of their columns speaks', async () => {
  const header =
    'member,psn_no,city,status,date,fixmedins_code,fixmedins_name,tier,amount,eligible,refund_of,init_setl_id';
  const visit = (member: string) => `,${member},sanmenxia,active,2023-03-05,,A,3,150,150,,`;
  const { output } = await settled(`${[header, visit('M1'), visit('M2'), visit('M2')].join('\n')}\n`);
  // 三门峡 第七条（三）, 第九条（三）: 50 once a day at an institution, then 50 %. (150 − 50) × 50 % = 50; 150 × 50 % = 75
  const rows = parse(output, { columns: true }) as Record<string, string>[];
  expect(rows.map(({ deductible, reimbursed }) => [deductible, reimbursed])).toEqual([
    ['50.00', '50.00'],
    ['50.00', '50.00'],
    ['0.00', '75.00'],
  ]);
});

test('a member is one, whatever characters that show nothing stand in the name: 800 × 50 % = 400 the second time', async () => {
  const visit = (member: string, day: string) => `${member},tieling,active,2023-03-${day},A,3,800,800`;
  const rows = [visit('M1', '05'), visit('M1\u200b', '06'), visit('\u2060M\u200d1', '07')];
  const { output } = await settled(
    `${['member,city,status,date,institution,tier,amount,eligible', ...rows].join('\n')}\n`,
  );
  const found = parse(output, { columns: true }) as Record<string, string>[];
  expect(found.map(({ reimbursed }) => reimbursed)).toEqual(['250.00', '400.00', '400.00']);
});

describe('an institution’s code', () => {
  const header =
    'member,city,status,date,fixmedins_code,med_type,medinslv,tier,amount,eligible,fixmedins_type,provider\n';
  const row = (code: string, more: string) => `M1,sanmenxia,active,2023-03-05,${code},11,9,3,100,100,${more}\n`;

  test('that begins with P is a pharmacy’s, where nothing else is said: 三门峡 pays none yet (第十八条、第十九条)', async () => {
    const { output } = await settled(
      header + row('P41120012345', ',') + row('H41120012345', ',') + row('P41120012345', ',hospital'),
    );
    const rows = parse(output, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ reason }) => reason)).toEqual(['provider-not-covered', '', '']);
  });

  test('that contradicts the type of institution is not guessed at', async () => {
    const path = folder();
    writeFileSync(join(path, 'v.csv'), header + row('P41120012345', '1,'));
    const { stderr, status } = await baoxiao(['batch', 'v.csv', '-o', 'out.csv'], { cwd: path });
    expect([status, stderr]).toEqual([1, expect.stringContaining('2,fixmedins_code,ambiguous-code,P41120012345,')]);
  });
});

describe('the summary by institution', () => {
  const header = 'member,city,status,date,institution,tier,amount,eligible,id,refund_of\n';
  const visit = 'M1,sanmenxia,active,2023-03-05,A,3,1000,900.01,1,\n';
  const of = async (text: string) => {
    const path = folder();
    writeFileSync(join(path, 'v.csv'), text);
    const args = ['batch', 'v.csv', '-o', 'out.csv', '-q', '--summary', 'json', '--by', 'institution'];
    return JSON.parse((await baoxiao(args, { cwd: path })).stderr);
  };

  test('takes a refund off the institution and the tier of the visit refunded, whatever its row names', async () => {
    const { institutions, groups } = await of(`${header}${visit}M1,sanmenxia,active,2023-03-06,,1,-1000,-900.01,2,1\n`);
    // (900.01 − 50) × 50 % = 425.005, half up 425.01, and the same taken back
    expect(institutions).toEqual([
      { city: 'sanmenxia', institution: 'A', rows: 2, reimbursed: '0.00', withheld: '0.00', paid: '0.00' },
    ]);
    expect(groups.map(({ tier, rows, reimbursed }: Record<string, unknown>) => [tier, rows, reimbursed])).toEqual([
      [3, 2, '0.00'],
    ]);
  });

  test('names no deposit for visits without an institution: 三门峡 第二十三条 rounds it on the total of one', async () => {
    const { institutions } = await of(`${header}${visit}${visit.replace(',A,', ',,').replace('M1', 'M2')}`);
    // 5 % of 425.01 = 21.2505, that is 21.25; 425.01 − 21.25 = 403.76
    expect(institutions).toEqual([
      { city: 'sanmenxia', institution: null, rows: 1, reimbursed: '425.01', withheld: null, paid: null },
      { city: 'sanmenxia', institution: 'A', rows: 1, reimbursed: '425.01', withheld: '21.25', paid: '403.76' },
    ]);
  });
});

describe('rows behind a rejected one', () => {
  const rows = [GOOD, GOOD.replace('M1', 'M2').replace('800,800', 'x,800'), GOOD.replace('M1', 'M2')];

  test.each([[['--jobs', '1']], [['--grouped', '--jobs', '1']], [['--grouped', '--jobs', '2']]])(
    'say so when the first row of their member was the rejected one, with %s',
    async (flags) => {
      const { output } = await settled(`${[HEADER, ...rows].join('\n')}\n`, flags);
      expect(output.trimEnd().split('\n').slice(1)).toEqual([
        `${GOOD},,0.00,300.00,50,250.00,550.00,300.00,250.00,3000.00,2750.00,`,
        `${GOOD.replace('M1', 'M2')},,0.00,300.00,50,250.00,550.00,300.00,250.00,3000.00,2750.00,after-reject`,
      ]);
    },
  );

  test('are settled with --sort too where the very first row is the rejected one', async () => {
    const { output, status } = await settled(`${[HEADER, GOOD.replace('800,800', 'x,800'), GOOD].join('\n')}\n`, [
      '--sort',
    ]);
    expect([output.trimEnd().split('\n')[1], status]).toEqual([
      `${GOOD},,0.00,300.00,50,250.00,550.00,300.00,250.00,3000.00,2750.00,after-reject`,
      1,
    ]);
  });

  test('of a member that comes again with --grouped are refused, among few members and among many', async () => {
    const many = Array.from({ length: 3000 }, (_, number) => GOOD.replace('M1', `N${number}`));
    for (const between of [many.slice(0, 1), many]) {
      const path = folder();
      writeFileSync(join(path, 'visits.csv'), `${[HEADER, GOOD, ...between, GOOD].join('\n')}\n`);
      const run = await baoxiao(['batch', 'visits.csv', '-o', 'settled.csv', '--grouped', '--jobs', '1'], {
        cwd: path,
      });
      expect(run.status).toBe(65);
      expect(run.stderr).toContain(`visits.csv, line ${between.length + 3}`);
    }
  });
});

describe('a row that cannot be settled', () => {
  test.each<[string, string, string, string]>([
    ['an impossible day', 'M1,tieling,active,2023-02-30,A,3,800,800', 'impossible-date', 'date'],
    ['three decimals', 'M1,tieling,active,2023-03-05,A,3,8.001,8', 'amount-decimals', 'amount'],
    ['more in scope than in all', 'M1,tieling,active,2023-03-05,A,3,800,900', 'eligible-above-amount', 'eligible'],
    ['an unknown region', 'M1,nowhere,active,2023-03-05,A,3,800,800', 'unknown-city', 'city'],
    ['a blank in-scope amount', 'M1,tieling,active,2023-03-05,A,3,800,', 'eligible-missing', 'eligible'],
    ['too few cells', 'M1,tieling,active', 'wrong-width', ''],
    ['a NUL byte', 'M1,tieling,active,2023-03-05,A\0,3,800,800', 'nul-byte', ''],
    ['an open quote', 'M1,tieling,active,2023-03-05,"A,3,800,800', 'broken-quote', ''],
    ['a refund of nothing', 'M1,tieling,active,2023-03-05,A,3,-5,-5', 'refund-without-original', ''],
  ])('with %s goes to the rejects with its line', async (_, bad, code, column) => {
    const path = folder();
    writeFileSync(join(path, 'visits.csv'), `${HEADER}\n${GOOD}\n${bad}\n${GOOD.replace('M1', 'M2')}\n`);
    const run = await baoxiao(['batch', 'visits.csv', '--rejects', 'rejects.csv'], { cwd: path });
    const [reject, ...more] = readFileSync(join(path, 'rejects.csv'), 'utf8').trimEnd().split('\n').slice(1);
    expect(reject?.split(',').slice(0, 3)).toEqual(['3', column, code]);
    expect(more).toEqual([]);
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(run.stderr).toContain('3 rows read: 2 settled, 0 refused, 1 rejected');
    expect(run.status).toBe(1);
  });

  test('marks the later rows of its member and year', async () => {
    const later = GOOD.replace('2023-03-05', '2023-04-05');
    const { output } = await settled(
      `${HEADER}\n${GOOD.replace(',3,800', ',9,800')}\n${later}\n${later.replace('M1', 'M2')}\n`,
    );
    const notes = (parse(output, { columns: true }) as Record<string, string>[]).map((row) => row.notes);
    expect(notes).toEqual(['after-reject', '']);
  });

  test('stops everything with --on-error stop, and no file appears', async () => {
    const path = folder();
    writeFileSync(join(path, 'visits.csv'), `${HEADER}\n${GOOD}\nM1,tieling,active,2023-02-30,A,3,800,800\n`);
    const flags = ['-o', 'settled.csv', '--on-error', 'stop'];
    const run = await baoxiao(['batch', 'visits.csv', ...flags], { cwd: path });
    expect(run.status).toBe(65);
    expect(run.stderr).toContain('visits.csv, line 3, column date');
    expect(() => readFileSync(join(path, 'settled.csv'))).toThrow('ENOENT');
  });
});

test('rows out of order stop it with both lines and dates', async () => {
  const path = folder();
  writeFileSync(join(path, 'visits.csv'), `${HEADER}\n${GOOD}\n${GOOD.replace('03-05', '01-05')}\n`);
  const run = await baoxiao(['batch', 'visits.csv', '-o', 'settled.csv'], { cwd: path });
  expect(run.status).toBe(65);
  expect(run.stderr).toContain('line 3: stands after line 2 (2023-03-05) but comes before it (2023-01-05)');
  expect(run.stderr).toContain('--sort');
  expect(() => readFileSync(join(path, 'settled.csv'))).toThrow('ENOENT');
});

test('--sort settles in settlement order and writes in input order', async () => {
  const rows = [GOOD.replace('03-05', '06-05'), GOOD];
  const { output } = await settled(`${HEADER}\n${rows.join('\n')}\n`, ['--sort']);
  const read = parse(output, { columns: true }) as Record<string, string>[];
  // The visit of March takes the 300 and pays 250; that of June pays 800 × 50 % = 400 and stands first.
  expect(read.map(({ date, deductible, reimbursed }) => [date, deductible, reimbursed])).toEqual([
    ['2023-06-05', '0.00', '400.00'],
    ['2023-03-05', '300.00', '250.00'],
  ]);
});

test('the summary by institution keeps back 5 % of what 三门峡 owes, rounded once (第二十三条)', async () => {
  const path = folder();
  // Tier 1, working, 65 %: 3 × 15.46 × 65 % = 3 × 10.05 (10.049); 30.15 × 5 % = 1.5075, so 1.51.
  const row = (day: number) => `M1,sanmenxia,active,2023-03-0${day},A,1,15.46,15.46`;
  writeFileSync(join(path, 'visits.csv'), `${HEADER}\n${[1, 2, 3].map(row).join('\n')}\n`);
  const flags = ['--summary', 'json', '--by', 'institution', '-q'];
  const { stderr } = await baoxiao(['batch', 'visits.csv', '-o', 'out.csv', ...flags], { cwd: path });
  const summary = JSON.parse(stderr);
  expect(summary.institutions).toEqual([
    { city: 'sanmenxia', institution: 'A', rows: 3, reimbursed: '30.15', withheld: '1.51', paid: '28.64' },
  ]);
  expect(summary.rows).toEqual({ read: 3, settled: 3, refused: 0, rejected: 0 });
});

test('the article of a refusal is written where it is asked for, and else a column of the input', async () => {
  const text =
    'member,city,status,date,tier,amount,eligible,designated,article\nM1,tieling,active,2023-03-05,3,800,800,no,mine\n';
  const [asked, prefixed, unasked] = await Promise.all([
    baoxiao(['batch', '-', '--columns', 'article'], { stdin: text }),
    settled(text, ['--columns', 'article,calc_article', '--prefix', 'calc_']),
    settled(text),
  ]);
  expect(asked).toMatchObject({ status: 65, stdout: '' });
  expect(asked.stderr).toContain('article');
  expect(prefixed.output).toBe('article,calc_article\nmine,第六条\n');
  expect(unasked.output).toContain(',no,mine,not-designated,');
});

test('--columns chooses, --prefix names, --excel marks and guards', async () => {
  const text = `${HEADER}\n${GOOD.replace(',A,', ',=1+1,')}\n`;
  const { output } = await settled(text, ['--columns', 'institution,x_reimbursed', '--prefix', 'x_', '--excel']);
  expect(output).toBe("\ufeffinstitution,x_reimbursed\n'=1+1,250.00\n");
});
