import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';
import { inTurns, secondsOf } from './measure.mjs';

const RUNS = 3;
const AWK = fileURLToPath(new URL('zaozhuang.awk', import.meta.url));
const PARSE = fileURLToPath(new URL('parse-only.mjs', import.meta.url));

/** Medians of three runs of each program in turns on the same file, and of this program the peak of its memory. */
function measureFile(program, folder, rows, grouped) {
  const input = join(folder, 'visits.csv');
  const output = join(folder, 'settled.csv');
  generate(input, rows, { grouped });
  const node = process.execPath;
  const batch = (...flags) => [program, 'batch', input, '-o', output, '-q', ...flags];
  const flags = grouped ? ['--grouped'] : [];
  const cases = {
    'one job': () => secondsOf(node, batch(...flags, '--jobs', '1')),
    'two jobs': () => secondsOf(node, batch(...flags, '--jobs', '2')),
    'csv-parse': () => secondsOf(node, [PARSE, input]),
  };
  if (spawnSync('mawk', ['-W', 'version']).status === 0) {
    cases.mawk = () => secondsOf('mawk', ['-f', AWK, input], { stdio: ['ignore', openSync(output, 'w'), 'inherit'] });
  }
  const medians = inTurns(cases, RUNS);
  const memory = spawnSync('/usr/bin/time', ['-f', '%M', node, ...batch(...flags, '--jobs', '1')], {
    encoding: 'utf8',
  });
  return { ...medians, megabytes: Number(memory.stderr?.trim()) / 1024 };
}

/** One, two and five million rows, member by member and not, as ratios within one run. */
export function measureBatch(program, sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'baoxiao-bench-'));
  try {
    return sizes.flatMap((rows) =>
      [true, false].map((grouped) => {
        const found = measureFile(program, folder, rows, grouped);
        const ratio = (other) => (found[other] ? (found['one job'] / found[other]).toFixed(2) : 'not here');
        return {
          rows,
          order: grouped ? 'by member' : 'by day',
          'one job, s': found['one job'].toFixed(2),
          '× mawk (bound 1.0)': ratio('mawk'),
          '× csv-parse (bound 0.9)': ratio('csv-parse'),
          'two jobs × one (bound 0.7)': (found['two jobs'] / found['one job']).toFixed(2),
          'peak MB': found.megabytes ? found.megabytes.toFixed(0) : 'not here',
        };
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
