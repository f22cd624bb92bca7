import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baoxiao, folder } from './support.ts';

// (800 − 300) × 50 % = 250
const MEMBER = ['--city', 'tieling', '--status', 'active'];
const VISITS = 'date,tier,amount,institution\n2023-03-05,3,800,<script>甲&乙医院\n';
const PAGES = [
  ['calc', ...MEMBER, '--visits', 'v.csv'],
  ['compare', ...MEMBER, '--visits', 'v.csv'],
  ['outlook', ...MEMBER, '--visits', 'v.csv'],
  ['account', ...MEMBER, '--base', '5000', '--months', '2023-03'],
  ['calc', ...MEMBER, '--visits', 'v.csv', '--paid', '200', '--letter'],
];

test.each([
  ['zh', '参保人签字', '日期'],
  ['en', 'Signature', 'Date'],
])(
  'every page, in %s, fetches nothing, has no script and has room for a signature and the date',
  async (lang, ...room) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'v.csv'), VISITS);
    const pages = await Promise.all(
      PAGES.map((args) => baoxiao([...args, '--format', 'html', '--lang', lang], { cwd })),
    );
    for (const { stdout } of pages) {
      expect(stdout).toMatch(/^<!DOCTYPE html>/);
      expect(stdout).toContain(`<p class="blanks">${room.map((label) => `<span>${label}</span>`).join('')}</p>`);
      expect(stdout).not.toMatch(/<script|https?:|src=|url\(/);
    }
  },
);

test('compare has a picture on paper: of 800, 300, 275 and 250 are 37, 34 and 31 %, a pharmacy pays nothing', async () => {
  const asked = ['compare', ...MEMBER, '--visit', '2023-03-05,3,800'];
  const [page, table] = await Promise.all([baoxiao([...asked, '--format', 'html']), baoxiao(asked)]);
  const filled = [...page.stdout.matchAll(/class="part good" width="(\d+)"/g)].map(([, percent]) => Number(percent));
  expect(filled).toEqual([37, 37, 34, 31, 0]);
  expect(table.stdout).not.toContain('█');
});

test('what is best as given is said once: (100000 − 300) × 50 % is beyond the cap at every tier', async () => {
  const visits = ['--visit', '2023-03-05,3,100000', '--visit', '2023-03-06,2,100'];
  const { stdout } = await baoxiao(['compare', ...MEMBER, ...visits]);
  expect(stdout).toContain('As given is best: 3000.00 yuan back.');
});
