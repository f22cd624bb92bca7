import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];

/** Writes the licence of every package of which the bundler took a module into a part. */
export function writeNotices(file, parts) {
  const bundled = parts
    .flatMap(({ modules }) => Object.entries(modules))
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]);
  const folders = [...new Set(bundled)].filter((folder) => folder !== undefined).sort();
  const intro = 'baoxiao is distributed with code of the following packages.\n';
  writeFileSync(file, [intro, ...folders.map(noticeOf)].join(`\n${'-'.repeat(78)}\n\n`));
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!ALLOWED.includes(license)) throw new Error(`${name}: licence ${license} is not one we may bundle`);
  const own = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  // Of a package that leaves its licence text in its repository, a copy stands beside this script.
  const file = own ? join(folder, own) : join(import.meta.dirname, 'licences', `${name}.txt`);
  if (!existsSync(file)) throw new Error(`${name}: no licence text in its package`);
  return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
}
