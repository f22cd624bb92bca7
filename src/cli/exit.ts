/** The exit statuses, as `--help` documents them. */
export const EXIT = {
  done: 0,
  /** Done, but rows were rejected or differences found. */
  findings: 1,
  usage: 2,
  badContent: 65,
  cannotRead: 66,
  bug: 70,
  cannotWrite: 73,
  /** The number of the signal that ended the run is added; that of Ctrl-C makes `interrupted`. */
  signalled: 128,
  interrupted: 130,
} as const;

/** How a command that did its work ends; every other end is an error that is thrown. */
export type ExitStatus = typeof EXIT.done | typeof EXIT.findings | typeof EXIT.badContent;

/** The person at the terminal left. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** A usage error whose message is ready to be shown, and what is to be shown before it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly before: string;

  constructor(message: string, before = '') {
    super(message);
    this.before = before;
  }
}

/** An output that cannot be written: the path and the system's reason. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}

/** Nobody reads standard output any more: the reader has what it wanted, so the run ends well and without a word. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}
