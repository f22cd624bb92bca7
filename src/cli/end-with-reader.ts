import { EXIT } from './exit.ts';

/** A reader that has gone (`| head -1`) has what it wanted: then the run ends with 0 and without a word. */
export function endWithReader(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.cannotWrite);
  });
}
