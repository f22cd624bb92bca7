import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { csvOf, randomRows } from './random-rows.ts';
import { argumentsOf, SAMPLES } from './samples.ts';
import { baoxiao, folder, resultOf, visits } from './support.ts';

describe('schema result', () => {
  const schema = baoxiao(['schema', 'result']).then(({ stdout }) => JSON.parse(stdout));

  test.each(Object.keys(SAMPLES))('describes the JSON of the sample %s', async (name) => {
    const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(await schema);
    validate(await resultOf(argumentsOf(name)));
    expect(validate.errors).toBeNull();
  });

  test('describes it with a balance, an overall limit, an institution and a refund', async () => {
    const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(await schema);
    const member = ['--city', 'chongqing', '--status', 'active', '--account-balance', '10', '--overall-limit', '500'];
    const records = visits('2024-03-05,3,800,institution=A', '2024-03-06,3,-800');
    validate(await resultOf([...member, ...records]));
    expect(validate.errors).toBeNull();
  });

  test('is the same in every language', async () => {
    const [zh, en] = await Promise.all(['zh', 'en'].map((lang) => baoxiao(['schema', 'result', '--lang', lang])));
    expect(zh).toEqual(en);
  });
});

describe('schema account', () => {
  const schema = baoxiao(['schema', 'account']).then(({ stdout }) => JSON.parse(stdout));
  const zaozhuang = [
    'account',
    '--city',
    'zaozhuang',
    '--birth',
    '1953-08',
    '--average-pension',
    '2022=3200;2023=3300',
  ];

  test.each([
    // Months refused before the first and before 2024, another reading, a supplement, contributions, the 70th birthday.
    [[...zaozhuang, '--retired-on', '2023-06-15', '--base', '5000', '--civil-servant-base', '7000;2023-06=4000']],
    [[...zaozhuang, '--status', 'retired', '--enrollment', 'flexible', '--without-benefits', '2023-03']],
    [['account', '--city', 'shiyan', '--status', 'active', '--base', '5000', '--assume-extended']],
    [['account', '--city', 'chongqing', '--status', 'active', '--enrollment', 'individual-1']],
  ])('describes the JSON of %j', async (args) => {
    const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(await schema);
    const { stdout } = await baoxiao([...args, '--from', '2022-11', '--to', '2024-12', '--format', 'json']);
    const document = JSON.parse(stdout);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(validate({ ...document, months: [{ ...document.months[0], deposit: 100 }] })).toBe(false);
  });

  test('describes the months that calc counts too', async () => {
    const cwd = folder();
    const profile = { city: 'tieling', status: 'active', base: '5000', account_balance: '500' };
    writeFileSync(join(cwd, 'p.json'), JSON.stringify(profile));
    const result = await resultOf(
      ['--profile', 'p.json', '--deposits', ...visits('2023-03-05,3,800', '2023-05-02,3,400')],
      { cwd },
    );
    const { stdout } = await baoxiao(['schema', 'result']);
    const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(JSON.parse(stdout));
    validate(result);
    expect([validate.errors, Object.keys(result)]).toEqual([null, expect.arrayContaining(['account'])]);
  });
});

describe('schema of what may be', () => {
  const schemaOf = async (name: string) =>
    new Ajv2020({ strictTypes: false, allErrors: true, formats: { date: true } }).compile(
      JSON.parse((await baoxiao(['schema', name])).stdout),
    );
  const [one, two] = [visits('2024-03-05,3,800'), visits('2024-03-05,3,800', '2024-03-06,1,420.50,eligible=400')];

  test.each([
    // All paid, a pharmacy that cannot be computed, and places that are refused.
    ['compare', 'comparison', ['--city', 'tieling', '--status', 'active', ...one]],
    ['compare', 'comparison', ['--city', 'zaozhuang', '--status', 'retired', '--by', 'place', ...two]],
    ['compare', 'comparison', ['--city', 'chongqing', '--status', 'active', '--by', 'city', ...two]],
    ['compare', 'comparison', ['--city', 'sanmenxia', '--status', 'active', '--by', 'status', ...two]],
    ['outlook', 'outlook', ['--city', 'tieling', '--status', 'active', '--on', '2020-01-01']],
    ['outlook', 'outlook', ['--city', 'sanmenxia', '--status', 'active', '--retiring-on', '2024-05-01', ...two]],
    ['outlook', 'outlook', ['--city', 'chongqing', '--status', 'active', '--overall-limit', '900', ...one]],
  ])('describes the JSON of %s, by schema %s, of %j, and no other', async (command, name, args) => {
    const validate = await schemaOf(name);
    const { stdout, stderr } = await baoxiao([command, ...args, '--format', 'json']);
    expect(stderr).toBe('');
    const document = JSON.parse(stdout);
    validate(document);
    expect(validate.errors).toBeNull();
    expect(validate({ ...document, more: 1 })).toBe(false);
    const list = command === 'compare' ? 'alternatives' : 'tiers';
    const [first, ...rest] = document[list];
    expect(validate({ ...document, [list]: [{ ...first, more: 1 }, ...rest] })).toBe(false);
    expect(validate({ ...document, assumptions: undefined })).toBe(false);
  });
});

test('schema row describes the lines of batch, explained ones too', async () => {
  const { stdout } = await baoxiao(['schema', 'row']);
  const validate = new Ajv2020({ strictTypes: false, allErrors: true }).compile(JSON.parse(stdout));
  const stdin = csvOf(randomRows(60, 3));
  const flags = ['batch', '-', '--format', 'ndjson', '-q', '--explain', '--rejects', '/dev/null'];
  const { stdout: lines } = await baoxiao(flags, { stdin });
  const rows = lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => !validate(row))).toEqual([]);
  expect(validate({ ...rows[0], notes: 'none' })).toBe(false);
});

describe('template', () => {
  test.each([
    ['canonical', { city: 'tieling', status: 'active', date: '2023-03-05', tier: '3', amount: '800' }],
    ['chinese', { 统筹区: '铁岭市', 人员类别: '在职', 就诊日期: '2023年3月5日', 机构级别: '三级', 总费用: '￥800' }],
    // psn_type 11 works, 211200 is Tieling, dedc_hosp_lv 3 is tier 3
    [
      'platform',
      { insuplc_admdvs: '211200', psn_type: '11', begndate: '2023-03-05', dedc_hosp_lv: '3', medfee_sumamt: '800' },
    ],
  ])('%s, filled in, reads back: (800 − 300) × 50 %% = 250', async (vocabulary, filled: Record<string, string>) => {
    const { stdout, status } = await baoxiao(['template', '--vocabulary', vocabulary]);
    expect(status).toBe(0);
    const names = stdout.trimEnd().split(',');
    expect(names).toEqual(expect.arrayContaining(Object.keys(filled)));
    const row = names.map((name) => filled[name] ?? '').join(',');
    const result = await resultOf(['--visits', '-'], { stdin: `${stdout}${row}\n` });
    expect(result.visits).toMatchObject([{ city: 'tieling', status: 'active', tier: 3, reimbursed: '250.00' }]);
  });

  test('is canonical unless told otherwise, and goes to a file', async () => {
    const cwd = folder();
    const [shown, { stdout, status }] = await Promise.all([
      baoxiao(['template', '--vocabulary', 'canonical']),
      baoxiao(['template', '-o', 'visits.csv'], { cwd }),
    ]);
    expect([stdout, status]).toEqual(['', 0]);
    expect(readFileSync(join(cwd, 'visits.csv'), 'utf8')).toBe(shown.stdout);
  });
});
