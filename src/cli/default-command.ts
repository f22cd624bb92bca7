/** Options that belong to the program itself and may stand before the command. */
const OF_PROGRAM = ['-h', '--help', '-V', '--version'];

/**
 * The arguments with `ask` before its options where no command is named: `baoxiao` alone asks. Options of the
 * language and of colour may stand before the command.
 */
export function withDefaultCommand(argv: readonly string[]): string[] {
  let at = 0;
  for (;;) {
    const word = argv[at];
    if (word === '--lang') at += 2;
    else if (word === '--no-color' || word?.startsWith('--lang=')) at += 1;
    else break;
  }
  const word = argv[at];
  const asks = word === undefined || (word.startsWith('-') && !OF_PROGRAM.includes(word));
  return asks ? ['ask', ...argv] : [...argv];
}
