import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Jobs } from '../../../src/cli/batch/jobs.ts';
import { sharesOf } from '../../../src/cli/batch/shard.ts';
import type { WorkerData } from '../../../src/cli/batch/worker.ts';
import { sharedBytes } from '../../../src/input/records/shared-bytes.ts';
import { folder } from '../support.ts';

const BYTES = sharedBytes([], new SharedArrayBuffer(1));
const BLOCK = { bytes: BYTES, line: 1, goesOn: false, next: 'others' } as const;

/** Workers that run this code, and the main thread; they are told nothing. */
function jobs(code: string, count = 3): Jobs {
  const path = join(folder(), 'worker.cjs');
  writeFileSync(path, `const { parentPort } = require('node:worker_threads');\n${code}`);
  const made = new Jobs({ count, code: path, data: {} as WorkerData });
  onTestFinished(() => made.end());
  return made;
}

test.each<[what: string, code: string, message: string]>([
  ['ends before its task', 'process.exit(0);', 'a thread ended with status 0'],
  ['ends at its task', "parentPort.on('message', () => process.exit(3));", 'a thread ended with status 3'],
  ['fails', "parentPort.on('message', () => { throw new Error('no'); });", 'no'],
  ['fails before its task', "throw new Error('no');", 'no'],
])('a thread that %s fails all that waits and all that comes', async (_, code, message) => {
  const made = jobs(code);
  const asked = await Promise.allSettled([made.settle(1, BLOCK), made.settle(2, BLOCK), made.settle(1, BLOCK)]);
  const reasons = asked.map((answer) => (answer.status === 'rejected' ? answer.reason.message : answer.value));
  expect(reasons).toEqual([message, message, message]);
  await expect(made.settle(2, BLOCK)).rejects.toThrow(message);
  await expect(made.summaries()).rejects.toThrow(message);
});

test('each thread gets its share of blocks by their bytes, and those that go on with what it had', () => {
  const made = jobs('');
  const turns = Array.from({ length: 1000 }, () => made.turn(5, false));
  const counts = [0, 1, 2].map((thread) => turns.filter((turn) => turn === thread).length);
  for (const [thread, share] of sharesOf(3).entries()) {
    expect(Math.abs((counts[thread] ?? 0) - 1000 * share)).toBeLessThan(2);
  }
  const last = made.turn(5, false);
  expect([made.turn(1000, true), made.turn(1000, true)]).toEqual([last, last]);
  expect(Array.from({ length: 100 }, () => made.turn(5, false))).not.toContain(last);
});

test('a block goes to the worker it is meant for', async () => {
  const made = jobs(
    "const { threadId } = require('node:worker_threads'); parentPort.on('message', () => parentPort.postMessage(threadId));",
  );
  const [a, b, c] = await Promise.all([made.settle(1, BLOCK), made.settle(2, BLOCK), made.settle(1, BLOCK)]);
  expect([a === b, a === c]).toEqual([false, true]);
});
