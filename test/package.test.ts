import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import lockfile from '../package-lock.json' with { type: 'json' };
import { policies } from '../src/index.ts';

const home = mkdtempSync(join(tmpdir(), 'baoxiao-package-'));
const user = join(home, 'user');

/** What a command run in the user's folder prints. */
function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: user, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The package as npm would publish the last build, installed into an empty folder without any registry. */
beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], {
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  execFileSync('npm', ['install', '--offline', '--prefix', user, join(home, filename)], { stdio: 'pipe' });
});

afterAll(() => rmSync(home, { recursive: true }));

test('the lockfile names no download address', () => {
  expect(JSON.stringify(lockfile.packages)).not.toContain('"resolved"');
});

describe('the installed package', () => {
  test('brings no other package', () => {
    expect(readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['baoxiao']);
  });

  test('brings the licences of what it bundles', () => {
    const dist = readdirSync(join(user, 'node_modules/baoxiao/dist'));
    expect(dist).toContain('THIRD-PARTY-NOTICES.txt');
    expect(readdirSync(join(user, 'node_modules/baoxiao'))).toContain('LICENSE');
  });

  test('starts', () => {
    expect(run('node_modules/.bin/baoxiao', '--version')).toBe(`${manifest.version}\n`);
  });

  test('starts without the code cache too, as on a Node that is not the build’s', () => {
    const dist = join(user, 'node_modules/baoxiao/dist');
    const caches = readdirSync(dist).filter((name) => name.endsWith('.cache'));
    expect(caches).toHaveLength(1);
    for (const cache of caches) rmSync(join(dist, cache));
    expect(run('node_modules/.bin/baoxiao', '--version')).toBe(`${manifest.version}\n`);
  });

  test('is a library with types of its own', () => {
    writeFileSync(join(user, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(user, 'use.ts'),
      "import { policies, type Policy } from 'baoxiao';\nexport const all: Policy[] = Object.values(policies);\nconsole.log(all.length);\n",
    );
    const tsc = join(import.meta.dirname, '../node_modules/typescript/bin/tsc');
    run(process.execPath, tsc, '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', 'use.ts');
    expect(run(process.execPath, 'use.js')).toBe(`${Object.keys(policies).length}\n`);
  });
});
