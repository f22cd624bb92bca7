/** Where nobody reads a stream any more, the run ends without a word and with the status it would have ended with. */
export function endWithReader(stream: NodeJS.WriteStream, status: number): NodeJS.WriteStream {
  return stream.on('error', () => process.exit(status));
}
