import { expect } from 'vitest';
import type { Run } from './support.ts';

/** The arguments of a calculation that lacks only its visits. */
export const TIELING = ['calc', '--city', 'tieling', '--status', 'active'];

/** What is expected of a date. */
export const DATE =
  '2023-03-05, 2023/3/5, 2023.3.5, 20230305 or 2023年3月5日, from 1900 to 2199, then if need be a blank and 09:30 or 09:30:15';

/** Whatever is wrong, it is told on standard error alone, and not in the words of Node. */
export function expectFailure({ stdout, stderr, status }: Run, expected: number): void {
  expect(stderr).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect([stdout, status]).toEqual(['', expected]);
}

/** A problem's three lines in English. */
export function told(what: string, expected: string, fix: string): string {
  return `baoxiao: ${what}\n  expected: ${expected}\n  fix: ${fix}\n`;
}
