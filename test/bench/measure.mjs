import { spawnSync } from 'node:child_process';

/** Runs a command, its output thrown away, and gives the seconds it took; throws where it fails. */
export function secondsOf(command, args, options = {}) {
  const start = process.hrtime.bigint();
  const run = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${run.status ?? run.signal}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The middle of the measurements. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Medians of several commands run in turns, so that what slows the machine for a while slows them all.
 * `cases` maps a name to a function that runs the command once and gives its seconds.
 */
export function inTurns(cases, runs) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, once] of Object.entries(cases)) times[name].push(once());
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}
