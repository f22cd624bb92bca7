import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import lockfile from '../package-lock.json' with { type: 'json' };
import { policies } from '../src/index.ts';

const home = mkdtempSync(join(tmpdir(), 'baoxiao-package-'));
const user = join(home, 'user');
const cacheHome = join(home, 'cache');

/** What a command run in the user's folder prints. */
function run(command: string, ...args: string[]): string {
  const env = { ...process.env, NODE_OPTIONS: '', XDG_CACHE_HOME: cacheHome };
  return execFileSync(command, args, { cwd: user, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env });
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

  describe('without the code cache, as on a Node that is not the build’s', () => {
    const dist = join(user, 'node_modules/baoxiao/dist');
    const calc = () =>
      run(
        'node_modules/.bin/baoxiao',
        'calc',
        '--city',
        'tieling',
        '--status',
        'active',
        '--visit',
        '2023-03-05,3,800',
      );
    const cachesIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('.cache'));
    let caches: string[];
    let answer: string;

    beforeAll(() => {
      for (const cache of cachesIn(dist)) rmSync(join(dist, cache));
      answer = calc();
      caches = cachesIn(dist);
    });

    beforeEach(() => {
      for (const cache of cachesIn(dist)) rmSync(join(dist, cache), { recursive: true });
    });

    const blockDist = () => {
      for (const cache of caches) mkdirSync(join(dist, cache));
    };

    test('starts, and leaves to a calc to keep one of each part of the program', () => {
      expect(caches.length).toBeGreaterThan(1);
      expect(run('node_modules/.bin/baoxiao', '--version')).toBe(`${manifest.version}\n`);
      expect(cachesIn(dist)).toEqual([]);
    });

    test('calc gives the same answer, and keeps them beside the program', () => {
      expect([calc(), calc()]).toEqual([answer, answer]);
      expect(cachesIn(dist)).toEqual(caches);
    });

    test('calc keeps them in the user’s cache folder where they cannot be written beside the program', () => {
      blockDist();
      expect([calc(), calc()]).toEqual([answer, answer]);
      expect(cachesIn(dist)).toEqual(caches);
      expect(cachesIn(join(cacheHome, 'baoxiao'))).toEqual(caches);
    });

    test('calc gives the same answer where they can be written nowhere', () => {
      blockDist();
      rmSync(cacheHome, { recursive: true, force: true });
      writeFileSync(cacheHome, 'no folder');
      expect(calc()).toBe(answer);
      rmSync(cacheHome);
    });

    test('a spoilt one is not used, and replaced', () => {
      for (const cache of caches) writeFileSync(join(dist, cache), 'spoilt');
      expect(calc()).toBe(answer);
      for (const cache of caches) expect(readFileSync(join(dist, cache), 'latin1')).not.toBe('spoilt');
    });
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
