import { fstatSync, statSync, writeSync } from 'node:fs';
import { escapeScreen } from '../../output/escape.ts';
import { OutputError, ReaderGone } from '../exit.ts';
import { NULL_DEVICE } from './null-device.ts';

/**
 * The one door to the terminal. Nothing else touches the standard streams (a test sees to it), so that nothing in them
 * can act on a terminal but what is written here.
 */
type Stream = { readonly fd: 1 | 2; readonly name: 'stdout' | 'stderr' };

const ANSWER: Stream = { fd: 1, name: 'stdout' };
const WORDS: Stream = { fd: 2, name: 'stderr' };

/** Goes back to the start of the line and clears it. */
const CLEAR_LINE = '\r\u001b[K';

/** The terminal that standard output is, if it is one. */
export function terminal(): { readonly isTTY: true; readonly columns: number } | undefined {
  const stream = terminalOf(ANSWER);
  return stream && { isTTY: true, columns: stream.columns };
}

/**
 * Writes an answer, or bytes of it, to standard output: at a terminal escaped, elsewhere as it is. Throws `ReaderGone`
 * where nobody reads it any more (`| head -1`), an OutputError where it cannot be written.
 */
export async function writeAnswer(content: string | Buffer): Promise<void> {
  try {
    await write(ANSWER, content);
  } catch (error) {
    const reason = reasonOf(error);
    throw reason === 'EPIPE' ? new ReaderGone() : new OutputError(ANSWER.name, reason);
  }
}

/** Says something to a person, on standard error, always escaped. Throws an OutputError where it cannot be written. */
export async function say(text: string): Promise<void> {
  if (text !== '') await writeBeside(escapeScreen(text));
}

/**
 * Writes data, such as rejected rows, to standard error: at a terminal escaped, elsewhere as it is. Throws an
 * OutputError where it cannot be written.
 */
export async function writeBeside(content: string | Buffer): Promise<void> {
  try {
    await write(WORDS, content);
  } catch (error) {
    throw new OutputError(WORDS.name, reasonOf(error));
  }
}

/** Says something that ends the program at once, without waiting for anything; nothing where it cannot be written. */
export function sayAtOnce(text: string): void {
  try {
    writeSync(WORDS.fd, escapeScreen(text));
  } catch {
    // there is nobody left to tell
  }
}

/** Whether there is a person to ask: the questions are read from standard input and drawn on standard error. */
export function canAsk(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY);
}

/** What questions are drawn on. */
export function questionScreen(): NodeJS.WriteStream {
  return process.stderr;
}

/** A key pressed while a question is asked. */
export type Key = { readonly name?: string; readonly ctrl?: boolean };

/** Tells of every key until what it returns is called. */
export function listenToKeys(listener: (key: Key) => void): () => void {
  const onKey = (_: unknown, key: Key) => listener(key);
  process.stdin.on('keypress', onKey);
  return () => process.stdin.off('keypress', onKey);
}

/** Whether a line that changes can be shown while the program works. */
export function canShowProgress(): boolean {
  return terminalOf(WORDS) !== undefined;
}

/** The columns of the terminal that standard error is, if it is one. */
export function wordsWidth(): number | undefined {
  return terminalOf(WORDS)?.columns;
}

/** Shows a line in place of the one shown before; an empty one takes it away. */
export function showProgress(line: string): void {
  process.stderr.write(CLEAR_LINE + escapeScreen(line));
}

/** Whether what was opened as a file is a terminal. */
export async function isTerminal(file: number): Promise<boolean> {
  const { isatty } = await import('node:tty'); // few runs ask
  return isatty(file);
}

/** What the system says of a failure: its code, such as `ENOSPC`, where there is one. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/**
 * Setting up a stream takes a tenth of a run, so only a character device other than the null device, as every terminal
 * is, is asked whether it is one.
 */
function terminalOf({ fd, name }: Stream): NodeJS.WriteStream | undefined {
  const device = fstatSync(fd);
  const possible = device.isCharacterDevice() && device.rdev !== statSync(NULL_DEVICE).rdev;
  return possible && process[name].isTTY ? process[name] : undefined;
}

async function write(stream: Stream, content: string | Buffer): Promise<void> {
  if (terminalOf(stream)) {
    await writeToStream(stream, Buffer.from(escapeScreen(content.toString())));
    return;
  }
  const rest = writeAtOnce(stream, Buffer.from(content));
  if (rest.length > 0) await writeToStream(stream, rest);
}

/** Writes without a stream, and gives back what a pipe that does not wait has no room for yet. */
function writeAtOnce({ fd }: Stream, bytes: Buffer): Buffer {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
  } catch (error) {
    if (reasonOf(error) !== 'EAGAIN') throw error;
  }
  return rest;
}

function writeToStream({ name }: Stream, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    process[name].once('error', reject).write(bytes, (error) => {
      if (error) return;
      process[name].off('error', reject);
      resolve();
    });
  });
}
