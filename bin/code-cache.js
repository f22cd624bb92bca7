'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const { version, platform, arch } = process;
const program = join(__dirname, '../dist/cli.cjs');
const cache = join(__dirname, `../dist/cli.${version}-${platform}-${arch}.cache`);

/**
 * What dist/cli.cjs exports; compiled already where the build's cache for this very Node lies beside it. Elsewhere Node
 * 22.8 and later keep compiled code themselves.
 */
exports.load = () => {
  const cachedData = readCache();
  if (cachedData) return run(compile(cachedData));
  require('node:module').enableCompileCache?.();
  return require('../dist/cli.cjs');
};

/** Loads dist/cli.cjs, and writes the cache of all the code that `use` has made Node compile. */
exports.record = async (use) => {
  const script = compile();
  await use(run(script));
  writeFileSync(cache, script.createCachedData());
};

function readCache() {
  try {
    return readFileSync(cache);
  } catch {
    return undefined; // this is another Node than the build's
  }
}

/** The build writes plain ASCII, which is quicker to read as latin1 than as UTF-8. */
function compile(cachedData) {
  return new Script(readFileSync(program, 'latin1'), { filename: program, cachedData });
}

function run(script) {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return module.exports;
}
