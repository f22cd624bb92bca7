import { inTurns, secondsOf } from './measure.mjs';

const RUNS = 20;
const CALC = ['calc', '--city', 'tieling', '--status', 'active', '--visit', '2023-03-05,3,800'];

/** A single `calc` against `node -e 0`, medians of 20 runs each, in turns. */
export function measureStartUp(program) {
  const node = process.execPath;
  const cases = {
    'node -e 0': () => secondsOf(node, ['-e', '0']),
    'calc, table': () => secondsOf(node, [program, ...CALC]),
    'calc, JSON': () => secondsOf(node, [program, ...CALC, '--format', 'json']),
    '--version': () => secondsOf(node, [program, '--version']),
  };
  const medians = inTurns(cases, RUNS);
  const floor = medians['node -e 0'];
  return Object.entries(medians).map(([name, seconds]) => ({
    what: name,
    'milliseconds, median of 20': (seconds * 1000).toFixed(1),
    '× node -e 0': (seconds / floor).toFixed(2),
  }));
}
