import { describe, expect, test } from 'vitest';
import { expectFailure, TIELING } from './failure.ts';
import { baoxiao } from './support.ts';

describe('usage', () => {
  test.each<[string, string[], string, string]>([
    ['unknown option', [...TIELING, '--visitz', 'x'], 'there is no option --visitz', 'baoxiao calc'],
    ['option twice', [...TIELING, '--city', 'tieling'], 'option --city is given more than once', 'baoxiao calc'],
    ['option without a value', ['calc', '--city'], 'option --city <region> needs a value', 'baoxiao calc'],
    [
      'another option for a value',
      ['calc', '--city', '--status', 'x'],
      'option --city <region> needs a value',
      'baoxiao calc',
    ],
    ['an empty value', [...TIELING, '--visits', ''], 'option --visits <file> needs a value', 'baoxiao calc'],
    ['unknown command', ['clac'], 'there is no command clac', 'baoxiao'],
    [
      'bad --format',
      [...TIELING, '--format', 'xml'],
      '--format: "xml" is none of table, md, html, json, csv, tsv, ndjson, xlsx',
      'baoxiao calc',
    ],
    ['no visits', TIELING, 'no visits: give them with --visit DATE,TIER,AMOUNT or --visits FILE', 'baoxiao calc'],
    ['too many arguments', ['calc', 'visits.csv'], 'too many arguments', 'baoxiao calc'],
    [
      'unknown schema',
      ['schema', 'policies'],
      'name: "policies" is none of result, row, account, comparison, outlook, policy',
      'baoxiao schema',
    ],
    ['no schema', ['schema'], 'argument name is missing', 'baoxiao schema'],
    ['unknown language', [...TIELING, '--lang', 'fr'], '--lang or BAOXIAO_LANG is none of zh, en', 'baoxiao'],
    ['options before the command', ['--lang', 'en', 'calc', '--nix'], 'there is no option --nix', 'baoxiao calc'],
  ])('%s', async (_, args, what, command) => {
    const run = await baoxiao(args);
    expectFailure(run, 2);
    const lines = run.stderr.trimEnd().split('\n');
    expect([lines[0], lines.at(-1)]).toEqual([`baoxiao: ${what}`, `  see: ${command} --help`]);
  });

  test.each([
    [['calc', '--formt', 'csv'], '--format'],
    [['calc', '--reimbursed-so-fa', '1'], '--reimbursed-so-far'],
    [['tmplate'], 'template'],
  ])('%j is answered with a suggestion', async (args, suggestion) => {
    const [en, zh] = await Promise.all([baoxiao(args), baoxiao([...args, '--lang', 'zh'])]);
    expectFailure(en, 2);
    expect(en.stderr).toContain(`\n  did you mean ${suggestion}?\n`);
    expect(zh.stderr).toContain(`\n  您是否要用 ${suggestion}？\n`);
  });

  test('in Chinese', async () => {
    const run = await baoxiao([...TIELING, '--format', 'xml', '--lang', 'zh']);
    expectFailure(run, 2);
    expect(run.stderr).toBe(
      'baoxiao: --format 的值 "xml" 无效，可用：table、md、html、json、csv、tsv、ndjson、xlsx\n  用法见：baoxiao calc --help\n',
    );
  });
});
