import { ByteWriter } from './byte-writer.ts';
import type { RowOutput } from './row-writer.ts';

/** Takes rows and writes none of them, where what they come to is shown as pages. */
export class NoRows implements RowOutput {
  readonly out = new ByteWriter();
  begin(): void {}
  form(): void {}
  write(): void {}
}
