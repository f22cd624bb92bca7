import { execFile, execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { environment, PROGRAM } from './support.ts';

/** Whether there is a tmux to hold a terminal. */
export const hasTmux = (() => {
  try {
    execFileSync('tmux', ['-V']);
    return true;
  } catch {
    return false;
  }
})();

/** A terminal without tmux can only be done without where no one relies on it. */
export const skipTerminal = !hasTmux && !process.env.CI;

export type Screen = {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** What stands before the command: tmux itself sets TERM, so another is set behind it. */
  readonly before?: string;
};

/** How long a screen may take on a busy machine, in milliseconds: a test that waits in vain is to say for what. */
const PATIENCE = 120_000;
const tmux = promisify(execFile);
let count = 0;

/** A program in a terminal of its own; ends with the test. */
export class Terminal {
  readonly #socket = `baoxiao-${process.pid}-${++count}`;

  /** Runs `baoxiao` with arguments as a shell takes them; `[status N]` on the screen says how it ended. */
  static async open(args: string, { columns = 80, rows = 24, env = {}, cwd, before = '' }: Screen): Promise<Terminal> {
    const terminal = new Terminal();
    const script = `trap : INT; ${before} "${process.execPath}" "${PROGRAM}" ${args}; echo "[status $?]"; exec sleep 600`;
    const size = ['-x', String(columns), '-y', String(rows)];
    const variables = Object.entries(environment(env)).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
    onTestFinished(() => terminal.#run('kill-server').then(() => undefined));
    await terminal.#run('new-session', '-d', ...size, '-c', cwd, ...variables, 'sh', '-c', script);
    return terminal;
  }

  /** Presses keys by tmux's names: `Enter`, `Down`, `C-c`. */
  async press(...keys: readonly string[]): Promise<void> {
    await this.#run('send-keys', ...keys);
  }

  /** Waits for the question and answers it with a line, in place of what the line holds. */
  async answer(question: string, text: string): Promise<void> {
    await this.see(`? ${question}`);
    await this.press('C-u');
    if (text !== '') await this.#run('send-keys', '-l', '--', text);
    await this.press('Enter');
  }

  /** Waits for the question and moves down to the choice. */
  async choose(question: string, choice: string): Promise<void> {
    await this.see(`? ${question}`);
    let screen = await this.see('❯');
    while (!screen.includes(`❯ ${choice}`)) {
      await this.press('Down');
      screen = await this.#until((now) => now !== screen, `a choice below, for ${choice}`);
    }
    await this.press('Enter');
    await this.see(`✔ ${question}`);
  }

  /** Waits until the screen shows the text, and gives the screen. */
  see(text: string | RegExp): Promise<string> {
    return this.#until(
      (screen) => (typeof text === 'string' ? screen.includes(text) : text.test(screen)),
      String(text),
    );
  }

  /** The screen as it is; `-S -` shows what has scrolled off it too, `-e` the codes of colours. */
  async screen(...options: readonly string[]): Promise<string> {
    return (await this.#run('capture-pane', '-p', ...options)).stdout;
  }

  async #until(done: (screen: string) => boolean, what: string): Promise<string> {
    for (const end = Date.now() + PATIENCE; ; await setTimeout(25)) {
      const screen = await this.screen();
      if (done(screen)) return screen;
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; the screen shows:\n${screen}`);
    }
  }

  #run(...args: readonly string[]): Promise<{ stdout: string }> {
    const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', SHELL: '/bin/sh' };
    return tmux('tmux', ['-u', '-L', this.#socket, '-f', '/dev/null', ...args], { env });
  }
}
