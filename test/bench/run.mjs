// Measures every bound of speed and memory: `npm run bench`. `-- --rows 100000` takes fewer rows (5 times as many where
// a bound asks for a large file), `--only mawk,options` some groups, `--runs 3` another number of runs of each command.
import { parseArgs } from 'node:util';
import { boundsOf } from './bounds.mjs';
import { Files } from './files.mjs';
import { inTurns } from './measure.mjs';

const { values } = parseArgs({
  options: { rows: { type: 'string' }, only: { type: 'string' }, runs: { type: 'string' } },
});
const rows = Number(values.rows ?? 1_000_000);
const groups = values.only?.split(',');
const files = new Files();
try {
  const bounds = boundsOf(files, rows).filter(({ group }) => !groups || groups.includes(group));
  console.table(bounds.map(measure));
} finally {
  files.end();
}

function measure({ what, of, most, runs = Number(values.runs ?? 3), measured, against }) {
  console.error(what);
  const [a, b] = inTurns([measured(), against()], runs);
  const ratio = (figure) => (a[figure] / b[figure]).toFixed(2);
  const found = of === 'memory' ? a.megabytes - b.megabytes : a[of] / b[of];
  return {
    what,
    'CPU ×': ratio('cpu'),
    'wall ×': ratio('wall'),
    'MB more': (a.megabytes - b.megabytes).toFixed(0),
    'CPU, s': a.cpu.toFixed(2),
    'wall, s': a.wall.toFixed(2),
    bound: `${of} ${of === 'memory' ? '+' : '×'} ${most}`,
    holds: Number.isNaN(found) ? 'not known here' : found <= most,
  };
}
