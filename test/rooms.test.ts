import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');

/** What the linter says of a source tree under our own rules: the rules broken, each with its file. */
async function linted(sources: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baoxiao-rooms-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }));
  for (const [name, source] of Object.entries(sources)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), source);
  }
  const args = [BIOME, 'lint', '--reporter=json', '--only=noRestrictedImports', '--only=noImportCycles', 'src'];
  const told = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (_, stdout) => resolve(stdout));
  });
  const { diagnostics } = JSON.parse(told) as { diagnostics: { category: string; location: { path: unknown } }[] };
  return diagnostics.map(({ category, location }) => `${category.split('/').at(-1)} ${JSON.stringify(location.path)}`);
}

/** For every room what it may import, besides itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  policy: [],
  cities: ['policy'],
  engine: ['policy'],
  input: ['policy', 'engine'],
  output: ['policy', 'engine', 'input', 'locale'],
  locale: ['policy', 'engine', 'input', 'output'],
  cli: ['policy', 'cities', 'engine', 'input', 'output', 'locale'],
};
const ROOMS = Object.keys(MAY);

test('the linter refuses an import up, and lets those down be', async () => {
  const others = ROOMS.flatMap((room) =>
    ROOMS.filter((other) => other !== room).map((other) => [room, other] as const),
  );
  const planted = others.map(([room, other]): [string, string] => [
    `src/${room}/deep/to-${other}.ts`,
    `import { x } from '../../${other}/there.ts';\nexport const y = x;\n`,
  ]);
  const refused = await linted(Object.fromEntries(planted));
  const expected = others.filter(([room, other]) => !MAY[room]?.includes(other));
  expect(expected).toHaveLength(24);
  expect(refused.sort()).toEqual(
    expected.map(([room, other]) => `noRestrictedImports "src/${room}/deep/to-${other}.ts"`).sort(),
  );
});

test.each([
  ['values', 'import', 'const'],
  ['types', 'import type', 'type'],
])('the linter refuses an import circle of %s', async (_, word, kind) => {
  const refused = await linted({
    'src/engine/one.ts': `${word} { two } from './two.ts';\nexport ${kind} one = two;\n`,
    'src/engine/two.ts': `${word} { three } from './three.ts';\nexport ${kind} two = three;\n`,
    'src/engine/three.ts': `${word} { one } from './one.ts';\nexport ${kind} three = one;\n`,
  });
  expect(new Set(refused.map((told) => told.split(' ')[0]))).toEqual(new Set(['noImportCycles']));
});

test('locale imports nothing but types of other rooms', () => {
  const folder = join(ROOT, 'src/locale');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const running = names.filter((name) =>
    /^import (?!type )[^;]* from '(?:\.\.\/)+(?:policy|engine|input|output)\//m.test(
      readFileSync(join(folder, name), 'utf8'),
    ),
  );
  expect(running).toEqual([]);
});
