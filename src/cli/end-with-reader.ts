import { EXIT } from './exit.ts';

/**
 * A reader that has gone (`| head -1`) has what it wanted: then the run ends without a word, with 0 or, where it has
 * failed, with the `status` of that.
 */
export function endWithReader(stream: NodeJS.WriteStream, status: number = EXIT.done): NodeJS.WriteStream {
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' || status !== EXIT.done ? status : EXIT.cannotWrite);
  });
}
