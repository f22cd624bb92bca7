import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Jobs } from '../../../src/cli/batch/jobs.ts';
import type { WorkerData } from '../../../src/cli/batch/worker.ts';
import { folder } from '../support.ts';

const BLOCK = { bytes: new Uint8Array(1), line: 1, goesOn: false, next: 'others' } as const;

/** Threads that run this code; they are told nothing. */
function jobs(code: string, count = 2): Jobs {
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
  const asked = await Promise.allSettled([made.settle(BLOCK), made.settle(BLOCK), made.settle(BLOCK)]);
  const reasons = asked.map((answer) => (answer.status === 'rejected' ? answer.reason.message : answer.value));
  expect(reasons).toEqual([message, message, message]);
  await expect(made.settle(BLOCK)).rejects.toThrow(message);
  await expect(made.summaries()).rejects.toThrow(message);
});

test('blocks go round, except one that goes on with the last', async () => {
  const made = jobs(
    "const { threadId } = require('node:worker_threads'); parentPort.on('message', () => parentPort.postMessage(threadId));",
  );
  const asked = [false, false, false, true, true, false].map((goesOn) => made.settle({ ...BLOCK, goesOn }));
  const [a, b, ...rest] = await Promise.all(asked);
  expect(a).not.toBe(b);
  expect(rest).toEqual([a, a, a, b]);
});
