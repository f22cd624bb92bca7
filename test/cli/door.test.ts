import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baoxiao, folder, ROOT } from './support.ts';
import { skipTerminal, Terminal } from './terminal.ts';

const DOOR = 'cli/door/standard-streams.ts';
/** How code gets at a standard stream or a terminal. */
const AROUND =
  /\bprocess\.(?:stdout|stderr)|\bprocess\[|\bconsole\b|'(?:node:)?(?:tty|console)'|\/dev\/(?:tty|stdout|stderr|fd)|\bwriteSync\(|\{[^}]*\b(?:stdout|stderr)\b[^}]*\} from '(?:node:)?process'/;

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const around = (name: string) => AROUND.test(readFileSync(join(ROOT, 'src', name), 'utf8'));

test('no source but the door touches a standard stream', () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter(around)).toEqual([DOOR]);
});

test.each([
  'process.stdout.write(name)',
  'process.stderr.write(name)',
  'process[stream].write(name)',
  "import { stdout } from 'node:process'",
  'console.log(name)',
  'writeSync(1, name)',
  "appendFileSync('/dev/tty', name)",
])('%s would be found', (code) => expect(code).toMatch(AROUND));

const CLEARS = '\u001b[2J';
const TURNS = '\u202e';
const SHOWN = '\\u{1b}[2J\\u{202e}';
const HEADER = 'member,city,status,date,institution,tier,amount,eligible';
const NAME = `N${CLEARS}${TURNS}x`;
const GOOD = `${NAME},tieling,active,2023-03-05,${NAME},3,800,800`;

/** Visits of a hostile name, one of them bad. */
function place(): string {
  const cwd = folder();
  writeFileSync(join(cwd, 'good.csv'), `${HEADER}\n${GOOD}\n`);
  writeFileSync(join(cwd, 'bad.csv'), `${HEADER}\n${GOOD.replace(',3,', `,${NAME},`)}\n`);
  writeFileSync(join(cwd, 'v.ndjson'), `${JSON.stringify({ member: NAME, city: 'tieling', x: '\u009b2J' })}\n`);
  return cwd;
}

describe.skipIf(skipTerminal)('at a terminal a hostile name is shown, not obeyed', () => {
  test.each<[where: string, args: string, shown: string]>([
    ['rows', 'batch good.csv -q --columns member', `N${SHOWN}x`],
    ['rows as NDJSON', 'batch good.csv -q --format ndjson --columns member', `"N\\u001b[2J\\u{202e}x"`],
    ['rejects', 'batch bad.csv -q', `"N${SHOWN}x"`],
    ['rows for a terminal that is named', 'batch good.csv -q --columns member -o "$(tty)"', `N${SHOWN}x`],
    ['rejects for one', 'batch bad.csv -q -o /dev/null --rejects "$(tty)"', `,N${SHOWN}x,tieling`],
    ['a summary', 'batch good.csv -q -o /dev/null --summary table --by institution', '[2Jx '],
    ['a JSON answer', 'calc --city tieling --status active --visits good.csv --format json', '[2Jx'],
    ['an argument', `calc --format "$(printf 'x\\033[2J\\342\\200\\256')"`, `"x${SHOWN}"`],
    ['an option', `calc "--$(printf 'x\\033[2J\\342\\200\\256')"`, `--x${SHOWN}`],
    ['a command', `"$(printf 'x\\033[2J\\342\\200\\256')" x`, `x${SHOWN}`],
    ['a file that is not there', `batch "$(printf 'x\\033[2J\\342\\200\\256')"`, `x${SHOWN}: `],
    ['a file that cannot be written', `template -o "$(printf 'no/x\\033[2J\\342\\200\\256')"`, `no/x${SHOWN}: `],
    [
      'files that clash',
      `batch good.csv --members "$(printf 'x\\033[2J\\342\\200\\256')" -o "$(printf 'x\\033[2J\\342\\200\\256')"`,
      `--members x${SHOWN} and`,
    ],
    ['a column that is not there', `batch good.csv --columns "$(printf 'x\\033[2J\\342\\200\\256')"`, `x${SHOWN}`],
    [
      'where rejects are',
      `batch bad.csv -o /dev/null --rejects "$(printf 'x\\033[2J\\342\\200\\256')"`,
      `are in x${SHOWN}`,
    ],
  ])('%s', async (_, args, shown) => {
    const terminal = await Terminal.open(args, { cwd: place(), columns: 200, rows: 150, before: 'echo above;' });
    const screen = await terminal.see(/\[status \d+\]/);
    expect(screen).toContain(shown);
    expect(screen).toMatch(/^above$/m);
  });
});

describe('off a terminal', () => {
  test('rows and rejects carry the name as it is', async () => {
    const cwd = place();
    expect((await baoxiao(['batch', 'good.csv', '-q'], { cwd })).stdout).toContain(`\n${GOOD},`);
    expect((await baoxiao(['batch', 'bad.csv', '-q'], { cwd })).stderr).toContain(`,${NAME},tieling,`);
  });

  test('words show it escaped', async () => {
    const cwd = place();
    const args = ['batch', 'good.csv', '-q', '--summary', 'table', '--by', 'institution'];
    expect((await baoxiao(args, { cwd })).stderr).toContain('[2Jx ');
    expect((await baoxiao(['calc', `--${NAME}`], { cwd })).stderr).toContain(`--N${SHOWN}x`);
    expect((await baoxiao(['batch', `x\n${NAME}`], { cwd })).stderr).toContain(`x\\nN${SHOWN}x: there is no such file`);
  });
});
