'use strict';
const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

const { version, platform, arch, env } = process;
const program = join(__dirname, '../dist/cli.cjs');
/** The build writes plain ASCII, which is quicker to read as latin1 than as UTF-8. */
const source = readFileSync(program, 'latin1');
/** The build's hash of the program, its last line: V8 takes the cache of any program of the same length. */
const hash = source.slice(source.lastIndexOf('/') + 1);
const name = `cli.${hash}.${version}-${platform}-${arch}.cache`;
const beside = join(__dirname, '../dist', name);

/**
 * Runs dist/cli.cjs, compiled already where a cache for this very Node and program lies beside it or in the user's cache
 * folder. Elsewhere the first `calc` that ends well writes it, if it can.
 */
exports.start = async () => {
  for (const file of [beside, inUsersFolder()]) {
    const cachedData = file && readCache(file);
    if (!cachedData) continue;
    const script = compile(cachedData);
    if (!script.cachedDataRejected) return run(script).main();
  }
  const script = compile();
  await run(script).main();
  if (process.argv[2] === 'calc' && process.exitCode === 0 && hasNoOptions()) keep(script);
};

/** Loads dist/cli.cjs, and writes the cache of all the code that `use` has made Node compile beside it. */
exports.record = async (use) => {
  const script = compile();
  await use(run(script));
  writeFileSync(beside, script.createCachedData());
};

/** Options of V8 would make it a cache for runs with these options only. */
function hasNoOptions() {
  return process.execArgv.length === 0 && !env.NODE_OPTIONS;
}

/** Where there is no place to write to, every start only takes a little longer. */
function keep(script) {
  const data = script.createCachedData();
  for (const file of [beside, inUsersFolder()]) if (file && isWritten(file, data)) return;
}

/** Another run may read or write the same file at the same time: it is there as a whole, or not at all. */
function isWritten(file, data) {
  const part = `${file}.${process.pid}`;
  try {
    if (file !== beside) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(part, data, { flag: 'wx' });
    renameSync(part, file);
    return true;
  } catch {
    removeIfPossible(part);
    return false;
  }
}

function removeIfPossible(file) {
  try {
    rmSync(file, { force: true });
  } catch {
    // what cannot be removed was never written: a part of its path is no folder
  }
}

function inUsersFolder() {
  const folder = env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, '.cache'));
  return folder && isAbsolute(folder) ? join(folder, 'baoxiao', name) : undefined;
}

function readCache(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function compile(cachedData) {
  return new Script(source, { filename: program, cachedData });
}

function run(script) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return module.exports;
}
