import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The repository's top folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** The executable that users run. */
export const PROGRAM = join(ROOT, 'bin/baoxiao.js');

if (!existsSync(join(ROOT, 'dist/cli.cjs'))) {
  throw new Error('dist/ is missing: run `npm run build` first, as `npm test` does');
}

/** What the program is run with besides its arguments. */
export type Given = {
  readonly stdin?: string | Uint8Array;
  /** Added to an environment that speaks English and knows no terminal. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
};

export type Run = { readonly stdout: string; readonly stderr: string; readonly status: number | null };

/** What every run sees of the environment; nothing else of this process's is handed on. */
export function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', ...more };
}

/** Runs the built program and waits for its end. */
export function baoxiao(args: readonly string[], given: Given = {}): Promise<Run> {
  return finished(process.execPath, [PROGRAM, ...args], given);
}

/** Runs a script of the shell in which `baoxiao` is the built program, for redirections and pipes. */
export function shell(script: string, given: Given = {}): Promise<Run> {
  const command = `set -o pipefail; baoxiao() { "${process.execPath}" "${PROGRAM}" "$@"; }; ${script}`;
  return finished('bash', ['--norc', '-c', command], given);
}

function finished(command: string, args: readonly string[], { stdin = '', env, cwd }: Given): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: environment(env), cwd: cwd ?? ROOT });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.stdin.on('error', () => undefined); // it may end without reading
    child.on('close', (status) =>
      resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), status }),
    );
    child.stdin.end(stdin);
  });
}

/** A folder of its own for a test, gone when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'baoxiao-cli-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** The JSON result, as far as the tests look at it. */
export type Result = {
  readonly member: Readonly<Record<string, unknown>>;
  readonly visits: readonly Readonly<Record<string, unknown>>[];
  readonly years: readonly Readonly<Record<string, unknown>>[];
  readonly totals: Readonly<Record<string, unknown>>;
  readonly assumptions: readonly Readonly<Record<string, unknown>>[];
};

/** The result of `calc` with these arguments; fails where the program does. */
export async function resultOf(args: readonly string[], given: Given = {}): Promise<Result> {
  const { stdout, stderr, status } = await baoxiao(['calc', ...args, '--format', 'json'], given);
  if (status !== 0 || stderr !== '') throw new Error(`status ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The arguments that give visits. */
export function visits(...records: readonly string[]): string[] {
  return records.flatMap((record) => ['--visit', record]);
}

/** What a column holds in all visits of a result, in settlement order. */
export function column({ visits: all }: Result, name: string): unknown[] {
  return all.map((visit) => visit[name]);
}
