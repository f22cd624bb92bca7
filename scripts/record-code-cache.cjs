// Writes the code cache of dist/cli.cjs, warmed by the runs people wait for.
const { record } = require('../bin/code-cache.js');

const FLAGS = ['calc', '--city', 'tieling', '--status', 'active', '--visit', '2023-03-05,3,800'];
const FILES = ['calc', '--profile', 'samples/tieling/profile.json', '--visits', 'samples/tieling/visits.csv'];
const RUNS = [
  [...FILES, '--lang', 'zh'],
  [...FLAGS, '--lang', 'en'],
  [...FLAGS, '--format', 'json'],
];

record(async ({ main }) => {
  for (const args of RUNS) {
    process.argv = [process.execPath, 'baoxiao', ...args];
    await main();
    if (process.exitCode) throw new Error(`baoxiao ${args.join(' ')} ended with ${process.exitCode}`);
  }
});
