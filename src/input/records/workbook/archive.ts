import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { InputError } from '../../problem.ts';
import { LIMITS } from './limits.ts';
import { damaged, tooLarge, workbookError } from './workbook-error.ts';

/** How much of a part has been read, packed and unpacked. */
export type PartBytes = { readonly bytes: Buffer; readonly packedSoFar: number };

/** The files packed in a workbook, by their names; case does not count. */
export class Archive {
  readonly #source: string;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  private constructor(source: string, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#source = source;
    this.#zip = zip;
    this.#entries = entries;
  }

  /**
   * Opens the file at a path, or bytes that have been read. Throws an InputError with status 65: `workbook-damaged`,
   * `workbook-too-large`.
   */
  static async open(source: string, file: string | Buffer): Promise<Archive> {
    const options = { lazyEntries: true, autoClose: false };
    let zip: ZipFile | undefined;
    try {
      zip = await (typeof file === 'string' ? openPromise(file, options) : fromBufferPromise(file, options));
      if (zip.entryCount > LIMITS.entries) throw tooLarge(source, '');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        const name = entry.fileName.toLowerCase();
        if (entries.has(name)) throw damaged(source, entry.fileName, 'twice');
        entries.set(name, entry);
      }
      return new Archive(source, zip, entries);
    } catch (error) {
      zip?.close();
      throw asDamage(error, source, '');
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /**
   * The bytes of a file in it as they are unpacked; its check sum is verified at the end. `limit` is the largest it may
   * be. Throws an InputError as `open` does.
   */
  async *read(name: string, limit: number = LIMITS.unpacked): AsyncGenerator<PartBytes> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw damaged(this.#source, name, 'missing');
    if (entry.isEncrypted()) throw workbookError(this.#source, { code: 'workbook-locked' });
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      let size = 0;
      let sum = 0;
      for await (const bytes of stream as AsyncIterable<Buffer>) {
        size += bytes.length;
        this.#unpacked += bytes.length;
        const bomb = size > LIMITS.tried && size > entry.compressedSize * LIMITS.expansion;
        if (bomb || size > limit || this.#unpacked > LIMITS.unpacked) throw tooLarge(this.#source, name);
        sum = crc32(bytes, sum);
        yield { bytes, packedSoFar: (entry.compressedSize * size) / Math.max(1, entry.uncompressedSize) };
      }
      if (sum !== entry.crc32) throw damaged(this.#source, name, 'crc');
    } catch (error) {
      throw asDamage(error, this.#source, name);
    }
  }

  close(): void {
    this.#zip.close();
  }
}

/** What the unpacking stumbles on is damage of the file; a system's error and our own are what they are. */
function asDamage(error: unknown, source: string, part: string): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code !== '' && !code.startsWith('Z_') && !code.startsWith('ERR_')) {
    return new InputError(66, [{ code: 'file-unreadable', where: { source }, detail: { reason: code } }]);
  }
  return damaged(source, part, code || 'zip');
}
