// Writes the code cache of the parts that a run people wait for loads, which the argument names, and tells the build by the
// third stream which those are.
const { writeSync } = require('node:fs');
const { record } = require('../bin/code-cache.js');

const FLAGS = ['calc', '--city', 'tieling', '--status', 'active', '--visit', '2023-03-05,3,800'];
const RUNS = {
  flags: [...FLAGS, '--lang', 'en'],
  files: [
    'calc',
    '--profile',
    'samples/tieling/profile.json',
    '--visits',
    'samples/tieling/visits.csv',
    '--lang',
    'zh',
  ],
  json: [...FLAGS, '--format', 'json'],
};
const args = RUNS[process.argv[2]];

record(async ({ main }) => {
  process.argv = [process.execPath, 'baoxiao', ...args];
  await main();
  if (process.exitCode) throw new Error(`baoxiao ${args.join(' ')} ended with ${process.exitCode}`);
}).then((parts) => writeSync(3, JSON.stringify(parts)));
