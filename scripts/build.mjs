// Builds dist/: the program in parts with a code cache, the library with its types, the examples it tests itself on, and
// the licences of both.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { writeNotices } from './notices.mjs';
import { writeSelftestCases } from './selftest-cases.mjs';

const root = join(import.meta.dirname, '..');
const node = process.execPath;
process.chdir(root);

const PLATFORM = { platform: 'node', transform: { target: 'node20.17' } };

/**
 * Binds what a part takes of another one when the part is loaded. Rolldown would ask the other part at each use, and
 * for rows that is a twentieth of the time: V8 does not inline what it has to look up among hundreds of names.
 */
const bindImports = {
  name: 'bind-imports',
  renderChunk(code) {
    let bound = code;
    for (const [line, part] of code.matchAll(/^const (require_[\w$]+) = require\("\.\/.+"\);$/gm)) {
      const names = new Set();
      bound = bound.replace(new RegExp(`(?<![\\w$])${part.replaceAll('$', '\\$')}\\.([\\w$]+)`, 'g'), (_, name) => {
        names.add(name);
        return `${part}_${name}`;
      });
      const bindings = [...names].map((name) => `${name}: ${part}_${name}`);
      bound = bound.replace(line, () => `${line}\nconst { ${bindings.join(', ')} } = ${part};`);
    }
    return bound;
  },
};

const RUNTIME = 'rolldown-runtime.cjs';

/** The main thread, and the threads of `batch --jobs`. */
const PROGRAM = {
  ...PLATFORM,
  preserveEntrySignatures: 'allow-extension',
  plugins: [bindImports],
  input: { cli: 'src/cli/main.ts', worker: 'src/cli/batch/worker.ts' },
  resolve: {
    // Parts of packages that the program does not use and that take time to start; each stand-in says why.
    alias: {
      'decimal.js': join(root, 'scripts/decimal.cjs'),
      '@inquirer/external-editor': join(root, 'scripts/no-editor.mjs'),
      'node:child_process': join(root, 'scripts/no-child-process.mjs'),
      'string-width': join(root, 'scripts/string-width.cjs'),
    },
  },
  // That a module is asked for late in one place and at once in another is no fault: it comes with the other.
  checks: { ineffectiveDynamicImport: false },
};

/**
 * CommonJS starts quicker than a module. The modules of a group are one part, to be read and compiled at once; what else is
 * imported late are parts of their own.
 */
async function buildProgram(groups) {
  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  const bundle = await rolldown(PROGRAM);
  const { output } = await bundle.generate({
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    dynamicImportInCjs: false,
    // Compressed, `const` would become `let`: V8 takes a constant's value for known, and rows for a twelfth less time.
    minify: { compress: false, mangle: true, codegen: true },
    codeSplitting: { includeDependenciesRecursively: false, groups },
  });
  await bundle.close();
  const runtime = output.find(({ fileName }) => fileName === RUNTIME).code;
  for (const { fileName, code } of output) {
    if (fileName !== RUNTIME) writeFileSync(join('dist', fileName), asScript(withRuntime(code, runtime)));
  }
  return output;
}

/** A part with rolldown's few helpers in itself: one file more would take a start longer than making them again. */
function withRuntime(code, runtime) {
  return code.replace(`require("./${RUNTIME}")`, () => `(exports=>{${runtime}return exports})({})`);
}

/**
 * Required, a part runs; as a script, which bin/code-cache.js makes of it, it is the function to run. It is plain ASCII,
 * which is quicker to read as latin1 than UTF-8 is, and ends in its hash, by which its code cache is known.
 */
function asScript(code) {
  const ascii = code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const script = `(run=>typeof module==="object"?run(exports,require,module):run)((exports,require,module)=>{${ascii}\n})`;
  return `${script}\n//${createHash('sha256').update(script).digest('hex').slice(0, 16)}`;
}

async function buildLibrary() {
  const bundle = await rolldown({ ...PLATFORM, input: 'src/index.ts' });
  const { output } = await bundle.write({ file: 'dist/index.js', format: 'esm', codeSplitting: false });
  await bundle.close();
  return output;
}

/**
 * Keeps the code cache of the parts that a run of scripts/record-code-cache.cjs loads, where they have none yet, and gives
 * their names.
 */
function recordCache(run) {
  const { status, output } = spawnSync(node, ['scripts/record-code-cache.cjs', run], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    // Options of V8 would make it a cache for runs with these options only; a cache in the user's folder would stand for ours.
    env: { ...process.env, NODE_OPTIONS: '', XDG_CACHE_HOME: '', HOME: '' },
  });
  if (status !== 0) throw new Error('The code cache could not be recorded.');
  return JSON.parse(output[3]);
}

/** Whether a part is neither the words of a language nor the register of a region, of which a run needs few. */
function isNoText(fileName) {
  return !parts.find((part) => part.fileName === fileName).moduleIds.some((id) => /src.(?:cities|locale)/.test(id));
}

/** What stands in parts of the first build, as a group. */
function groupOf(name, fileNames) {
  const modules = new Set(
    parts.filter(({ fileName }) => fileNames.includes(fileName)).flatMap((part) => part.moduleIds),
  );
  return { name, test: (id) => modules.has(id) };
}

const parts = await buildProgram([{ name: 'none', test: () => false }]);
const byFlags = recordCache('flags');
const byFiles = recordCache('files');
const late = (names) => names.filter((name) => !byFlags.includes(name));
const program = await buildProgram([
  groupOf(
    'start',
    byFiles.filter((name) => byFlags.includes(name)),
  ),
  groupOf('files', late(byFiles).filter(isNoText)),
  groupOf('document', late(recordCache('json')).filter(isNoText)),
  { name: 'en', test: /src.locale.en/ },
]);
// A cache has what the shortest run compiles: with all that longer ones do, that run would take longer to read it.
for (const run of ['flags', 'files', 'json']) recordCache(run);
const library = await buildLibrary();
execFileSync(node, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
mkdirSync('dist/selftest');
writeSelftestCases('test/cities', 'dist/selftest');
writeNotices('dist/THIRD-PARTY-NOTICES.txt', [...program, ...library]);
