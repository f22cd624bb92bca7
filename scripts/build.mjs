// Builds dist/: the program as one file with a code cache, the library with its types, and the licences of both.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeNotices } from './notices.mjs';

const root = join(import.meta.dirname, '..');
const node = process.execPath;
process.chdir(root);
rmSync('dist', { recursive: true, force: true });

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.17',
  metafile: true,
  logLevel: 'warning',
  // `import.meta` is empty in the program's format: better no build than a program that finds it out.
  logOverride: { 'empty-import-meta': 'error' },
};

/** CommonJS starts quicker than a module; every `import()` becomes a part of the one file that runs when asked for. */
const program = await build({
  ...common,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.cjs',
  format: 'cjs',
  charset: 'ascii',
  minify: true,
  supported: { 'dynamic-import': false },
  // Required, the file runs; as a script, which bin/code-cache.js makes of it, it is the function to run.
  banner: { js: '(run=>typeof module==="object"?run(exports,require,module):run)((exports,require,module)=>{' },
  footer: { js: '})' },
  // Parts of packages that the program does not use and that take time to start; each stand-in says why.
  alias: {
    '@inquirer/external-editor': './scripts/no-editor.mjs',
    'node:child_process': './scripts/no-child-process.mjs',
    'string-width': './scripts/string-width.cjs',
  },
});

const code = asciiOf(readFileSync('dist/cli.cjs', 'utf8'));
// bin/code-cache.js knows by its last line what program a cache is of: V8 itself compares no more than the length.
writeFileSync('dist/cli.cjs', `${code.trimEnd()}\n//${createHash('sha256').update(code).digest('hex').slice(0, 16)}`);

/** What a thread of `batch --jobs` runs. */
const worker = await build({
  ...common,
  entryPoints: ['src/cli/batch/worker.ts'],
  outfile: 'dist/worker.cjs',
  format: 'cjs',
  charset: 'utf8',
  supported: { 'dynamic-import': false },
});

const library = await build({
  ...common,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  format: 'esm',
  charset: 'utf8',
});

execFileSync(node, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
writeNotices('dist/THIRD-PARTY-NOTICES.txt', [program.metafile, worker.metafile, library.metafile]);
execFileSync(node, ['scripts/record-code-cache.cjs'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, NODE_OPTIONS: '' }, // options of V8 would make it a cache for runs with these options only
});

/** esbuild leaves regular expressions as they are; the program is read as plain ASCII, so they are escaped here. */
function asciiOf(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
