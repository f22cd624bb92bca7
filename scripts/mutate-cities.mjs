/**
 * Changes every number, day, document number, division code and value of a condition in the regions' rules by one unit,
 * one at a time, and tells which changes no test of the regions notices. The files are put back as they were.
 *
 *   node scripts/mutate-cities.mjs [REGION …] [--list] [--from N]
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'src/cities/';
/** The tests that hold the regions to their documents, without those of random visits. */
const TESTS = [
  ...readdirSync('test/cities')
    .filter((name) => /^(?!.*property).*\.test\.ts$/.test(name))
    .map((name) => `test/cities/${name}`),
  'test/policy/find.test.ts',
];
const args = process.argv.slice(2);
const from = args.includes('--from') ? Number(args[args.indexOf('--from') + 1]) : 1;
const regions = args.filter((arg, index) => !arg.startsWith('--') && args[index - 1] !== '--from');
/** What a value of a condition becomes; others become the one before them in the list. */
const FACTS = readFileSync('src/policy/facts.ts', 'utf8');

/** How many tiers there are, from 0. */
const TIERS = 4;

const DAY_MS = 86_400_000;
const dayAfter = (day) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** Every change of a text: where, what stands there, what it becomes. */
function changesOf(text) {
  const found = [];
  const add = (pattern, becomes) => {
    for (const match of text.matchAll(pattern)) {
      const value = match[1];
      const at = match.index + match[0].lastIndexOf(value);
      found.push({ at, value, becomes: becomes(value) });
    }
  };
  add(/'(\d{4}-\d{2}-\d{2})'/g, dayAfter);
  add(
    /'(\d{4}-\d{2})'/g,
    (month) => `${month.slice(0, 4)}-${String((Number(month.slice(5)) % 12) + 1).padStart(2, '0')}`,
  );
  add(/(?:active|retired|yuan): '([\d.]+)'/g, (yuan) => String(Number(yuan) + 1));
  add(/(?:active|retired|percent|month|day|year|ageFrom|ageUnder): ([\d.]+)/g, (number) => String(Number(number) + 1));
  add(/number: '[^']*?(\d+)号'/g, (number) => String(Number(number) + 1));
  add(/(?:code|prefix): '(\d+)'/g, (code) => String(Number(code) + 1));
  for (const list of text.matchAll(
    /(?:tier|coverage|during|category|provider|prescription|place|settlement|claim|enrollment|status): \[([^\]]*)\]/g,
  )) {
    const from = list.index + list[0].indexOf('[');
    for (const match of list[1].matchAll(/'([a-z0-9-]+)'|\d/g)) {
      const [whole, word] = match;
      const at = from + 1 + match.index + whole.indexOf(word ?? whole);
      found.push({ at, value: word ?? whole, becomes: word ? another(word) : String((Number(whole) + 1) % TIERS) });
    }
  }
  add(/designated: \[(false)\]/g, () => 'true');
  return found.sort((a, b) => a.at - b.at);
}

/** A value of the same fact, or of the same list of kinds. */
function another(value) {
  const kinds = ['employer', 'flexible', 'pool-only', 'individual-1', 'individual-2', 'individual-2-lump-sum'];
  const known = kinds.includes(value) ? kinds : factsWith(value);
  return known[(known.indexOf(value) + 1) % known.length] ?? value;
}

function factsWith(value) {
  const lists = [...FACTS.matchAll(/fact\(\s*\{(.*?)\n?\s*\},\s*\n?\s*'/gs)].map(([, body]) =>
    [...body.matchAll(/(?:'([a-z-]+)'|\b([a-z-]+)): \[/g)].map(([, quoted, plain]) => quoted ?? plain),
  );
  return lists.find((list) => list.includes(value)) ?? [value];
}

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts') && !name.includes('register') && name !== 'index.ts')
  .filter((name) => regions.length === 0 || regions.includes(name.replace('.ts', '')));
let number = 0;
const unnoticed = [];
for (const name of files) {
  const path = FOLDER + name;
  const text = readFileSync(path, 'utf8');
  try {
    for (const { at, value, becomes } of changesOf(text)) {
      number++;
      if (number < from || value === becomes) continue;
      const line = text.slice(0, at).split('\n').length;
      const change = `${number} ${path}:${line} ${value} → ${becomes}`;
      if (args.includes('--list')) {
        console.log(change);
        continue;
      }
      writeFileSync(path, text.slice(0, at) + becomes + text.slice(at + value.length));
      const run = spawnSync('npx', ['vitest', 'run', ...TESTS, '--bail=1', '--reporter=dot'], {
        encoding: 'utf8',
      });
      if (run.status === 0) unnoticed.push(change);
      console.log(`${run.status === 0 ? 'NOT NOTICED' : 'noticed'} ${change}`);
    }
  } finally {
    writeFileSync(path, text);
  }
}
console.log(`${number} changes, ${unnoticed.length} not noticed`);
process.exitCode = unnoticed.length > 0 ? 1 : 0;
