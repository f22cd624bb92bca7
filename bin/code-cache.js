'use strict';
const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { basename, dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

const { version, platform, arch, env } = process;
const dist = join(__dirname, '../dist');
/** The parts of the program that were loaded, by their names: their exports, scripts, caches' names and whether used. */
const parts = new Map();

/**
 * Runs dist/cli.cjs and the parts that it asks for, each compiled already where a cache for this very Node and part lies
 * beside it or in the user's cache folder. Elsewhere the first `calc` that ends well writes it, if it can.
 */
exports.start = async () => {
  await load('cli.cjs').main();
  if (process.argv[2] === 'calc' && process.exitCode === 0 && hasNoOptions()) {
    for (const part of parts.values()) if (!part.isCached) keep(part);
  }
  // All is written. Node would take a while to give its memory back before it ends.
  process.exit();
};

/**
 * Loads the program, writes the cache of what `use` has made Node compile beside it, for parts that have none yet, and names
 * its parts.
 */
exports.record = async (use) => {
  await use(load('cli.cjs'));
  for (const { script, cache, isCached } of parts.values()) {
    if (!isCached) writeFileSync(join(dist, cache), script.createCachedData());
  }
  return [...parts.keys()];
};

/** Parts ask for parts; whatever else they ask for is Node's. */
function ask(name) {
  return name.startsWith('./') ? load(name.slice(2)) : require(name);
}

/** Runs a part, if it has not run yet, and gives its exports. */
function load(name) {
  const loaded = parts.get(name);
  if (loaded) return loaded.exports;
  const filename = join(dist, name);
  /** The build writes plain ASCII, which is quicker to read as latin1 than as UTF-8. */
  const source = readFileSync(filename, 'latin1');
  /** Without a prototype it is a dictionary from the start, and takes hundreds of names quicker. */
  const part = { exports: Object.create(null), ...compiled(source, filename) };
  parts.set(name, part);
  part.script.runInThisContext()(part.exports, ask, part);
  return part.exports;
}

/** V8 takes the cache of any source of the same length, so the hash that the build ends a part in is in the cache's name. */
function compiled(source, filename) {
  const hash = source.slice(source.lastIndexOf('/') + 1);
  const cache = `${basename(filename)}.${hash}.${version}-${platform}-${arch}.cache`;
  for (const file of placesOf(cache)) {
    const cachedData = readCache(file);
    if (!cachedData) continue;
    const script = new Script(source, { filename, cachedData });
    if (!script.cachedDataRejected) return { script, cache, isCached: true };
  }
  return { script: new Script(source, { filename }), cache, isCached: false };
}

/** Options of V8 would make it a cache for runs with these options only. */
function hasNoOptions() {
  return process.execArgv.length === 0 && !env.NODE_OPTIONS;
}

/** Where there is no place to write to, every start only takes a little longer. */
function keep({ script, cache }) {
  const data = script.createCachedData();
  for (const file of placesOf(cache)) if (isWritten(file, data)) return;
}

/** Another run may read or write the same file at the same time: it is there as a whole, or not at all. */
function isWritten(file, data) {
  const part = `${file}.${process.pid}`;
  try {
    if (dirname(file) !== dist) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
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

function placesOf(cache) {
  const folder = env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, '.cache'));
  return [join(dist, cache), ...(folder && isAbsolute(folder) ? [join(folder, 'baoxiao', cache)] : [])];
}

function readCache(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

exports.load = load;
