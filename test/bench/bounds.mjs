import { fileURLToPath } from 'node:url';
import { isHere, timed } from './measure.mjs';
import { SPELLING_NAMES } from './spellings.mjs';

const PROGRAM = fileURLToPath(new URL('../../bin/baoxiao.js', import.meta.url));
const AWK = fileURLToPath(new URL('zaozhuang.awk', import.meta.url));
const ORDERS = ['by day', 'by member'];
const QUOTED = /quoted|GB18030/;
const CALC = ['calc', '--city', 'tieling', '--status', 'active', '--visit', '2023-03-05,3,800'];

const node = (...args) => ({ command: process.execPath, args });
const baoxiao = (...args) => node(PROGRAM, ...args);

/**
 * What is measured, and how much of what it is measured against it may take: `most` times its wall time where several
 * threads or a start are at issue (`of: 'wall'`), its CPU time (`'cpu'`), or so many megabytes more (`'memory'`).
 * `measured` and `against` are commands; `files` makes what they read, `rows` is the ordinary number of rows.
 */
export function boundsOf(files, rows) {
  const out = files.path('out.csv');
  const batch = (input, ...flags) => ({ ...baoxiao('batch', input, '-o', out, '-q', ...flags), writes: out });
  const alone = (order) => ['--jobs', '1', ...(order === 'by member' ? ['--grouped'] : [])];
  const one = (order, count = rows) => batch(files.visits(order, count), ...alone(order));
  const mawk = (order) => ({
    command: 'mawk',
    args: ['-f', AWK, files.visits(order, rows)],
    output: files.path('awk.csv'),
  });
  const plain = () => files.visits('by day', rows);

  const mawks = ORDERS.map((order) => ({
    group: 'mawk',
    what: `one job × mawk, ${order}`,
    of: 'cpu',
    most: order === 'by day' ? 0.75 : 0.8,
    measured: () => one(order),
    against: () => mawk(order),
  }));
  const jobs = ORDERS.map((order) => ({
    group: 'jobs',
    what: `two jobs × one, ${5 * rows} rows, ${order}`,
    of: 'wall',
    most: 0.65,
    measured: () =>
      batch(files.visits(order, 5 * rows), '--jobs', '2', ...(order === 'by member' ? ['--grouped'] : [])),
    against: () => one(order, 5 * rows),
  }));
  const spellings = SPELLING_NAMES.map((name, number) => ({
    group: 'spellings',
    what: `${name} × plain`,
    of: 'cpu',
    most: QUOTED.test(name) ? 2.5 : 1.3,
    measured: () => batch(files.spelled(name, plain(), number), '--jobs', '1'),
    against: () => one('by day'),
  }));
  const few = () => files.visits('by day', rows, 2);
  const ledger = () => files.path('ledger.ndjson');
  const recorded = () => {
    const columns = 'member,city,status,date,tier,amount,eligible,deductible,reimbursed';
    return files.recorded((path) => timed(baoxiao('batch', plain(), '-o', path, '-q', '--columns', columns)));
  };
  const draft = () => files.draft((path) => timed(baoxiao('rules', 'zaozhuang', '--format', 'json', '-o', path)));
  const options = [
    {
      what: `--ledger-out of ${rows / 2} members × without`,
      most: 1.6,
      measured: () => batch(few(), '--jobs', '1', '--ledger-out', ledger()),
      against: () => batch(few(), '--jobs', '1'),
    },
    {
      what: `--ledger-in of ${rows / 2} members × without`,
      most: 1.6,
      measured: () => batch(files.next(few()), '--jobs', '1', '--ledger-in', ledger()),
      against: () => batch(files.next(few()), '--jobs', '1'),
    },
    {
      what: '--sort × without',
      most: 2,
      measured: () => batch(plain(), '--jobs', '1', '--sort'),
      against: () => one('by day'),
    },
    {
      what: '--members × cells of the visits',
      most: 1.3,
      measured: () => batch(files.split(plain()).visits, '--jobs', '1', '--members', files.split(plain()).members),
      against: () => one('by day'),
    },
    {
      what: 'NDJSON in and out × CSV',
      most: 2.5,
      measured: () => baoxiao('batch', files.json(plain()), '-o', files.path('out.ndjson'), '-q', '--jobs', '1'),
      against: () => one('by day'),
    },
    {
      what: 'audit × batch of the same file',
      most: 1.5,
      measured: () => ({ ...baoxiao('audit', recorded(), '-o', out, '-q'), writes: out }),
      against: () => batch(recorded(), '--jobs', '1'),
    },
    {
      what: 'impact of another ratio and cap × batch',
      most: 2.2,
      measured: () => ({ ...baoxiao('impact', plain(), '--policy', draft(), '-o', out, '-q'), writes: out, ends: 1 }),
      against: () => one('by day'),
    },
  ].map((bound) => ({ group: 'options', of: 'cpu', ...bound }));
  const sizes = ORDERS.map((order) => ({
    group: 'sizes',
    what: `${5 * rows} rows × ${rows}, ${order}`,
    of: 'cpu',
    most: 5.3,
    measured: () => one(order, 5 * rows),
    against: () => one(order),
  }));
  const memory = {
    group: 'memory',
    what: `${5 * rows} rows, megabytes more than ${rows / 10}, by member`,
    of: 'memory',
    most: 50,
    measured: () => one('by member', 5 * rows),
    against: () => one('by member', rows / 10),
  };
  const starts = [
    { what: 'calc × node -e 0', most: 1.3, measured: () => baoxiao(...CALC) },
    {
      what: 'calc × node -e 0, as on another Node than the build’s',
      most: 1.6,
      measured: () => node(files.strange(PROGRAM), ...CALC),
    },
  ].map((bound) => ({ group: 'start', of: 'wall', runs: 20, against: () => node('-e', '0'), ...bound }));
  return [
    ...(isHere('mawk', '-W', 'version') ? mawks : []),
    ...jobs,
    ...spellings,
    ...options,
    ...sizes,
    memory,
    ...starts,
  ];
}
