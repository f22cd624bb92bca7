import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';

const TIME = '/usr/bin/time';
const hasTime = existsSync(TIME);

/** Whether a command can be run here. */
export function isHere(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Runs a command and gives its wall time and, where the system can tell, its CPU time in seconds and the peak of its
 * memory in megabytes. Its output goes to `output` or is thrown away; what it `writes` is taken away before, so that no run
 * pays for giving the room of an earlier one back. Throws where it does not end with the status `ends`.
 */
export function timed({ command, args, output, writes = output, ends = 0 }) {
  if (writes !== undefined) rmSync(writes, { force: true });
  const out = output === undefined ? 'ignore' : openSync(output, 'w');
  const [program, ...rest] = hasTime ? [TIME, '-f', '%U %S %M', command, ...args] : [command, ...args];
  const start = process.hrtime.bigint();
  const run = spawnSync(program, rest, { stdio: ['ignore', out, 'pipe'], encoding: 'utf8' });
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  if (output !== undefined) closeSync(out);
  if (run.error) throw run.error;
  if (run.status !== ends) throw new Error(`${command} ${args.join(' ')}: ${run.status ?? run.signal} ${run.stderr}`);
  if (!hasTime) return { wall, cpu: Number.NaN, megabytes: Number.NaN };
  const [user, system, kilobytes] = run.stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { wall, cpu: user + system, megabytes: kilobytes / 1024 };
}

/** Medians of commands run in turns, so that what slows the machine for a while slows them all. */
export function inTurns(commands, runs) {
  const found = commands.map(() => []);
  for (let run = 0; run < runs; run++) for (const [at, command] of commands.entries()) found[at].push(timed(command));
  return found.map((figures) => ({
    wall: median(figures.map(({ wall }) => wall)),
    cpu: median(figures.map(({ cpu }) => cpu)),
    megabytes: median(figures.map(({ megabytes }) => megabytes)),
  }));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
