import { SaxesParser } from 'saxes';
import type { PartBytes } from './archive.ts';
import { LIMITS } from './limits.ts';
import { damaged, tooLarge } from './workbook-error.ts';

/** What becomes of the elements of a part; names come without the prefix of their namespace. */
export type XmlHandler = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Reads a part of a workbook as it is unpacked. */
export class XmlReader {
  readonly #source: string;
  readonly #part: string;
  readonly #parser = new SaxesParser({ position: false });
  readonly #text = new TextDecoder('utf-8', { fatal: true });
  #depth = 0;
  #sinceTag = 0;

  constructor(source: string, part: string, handler: XmlHandler) {
    this.#source = source;
    this.#part = part;
    const parser = this.#parser;
    parser.on('opentag', ({ name, attributes }) => {
      this.#sinceTag = 0;
      if (++this.#depth > LIMITS.depth) throw tooLarge(source, part);
      handler.open(localName(name), attributes as Record<string, string>);
    });
    parser.on('closetag', ({ name }) => {
      this.#sinceTag = 0;
      this.#depth--;
      handler.close?.(localName(name));
    });
    parser.on('error', () => {
      throw damaged(source, part, 'xml');
    });
    // A document type could define names for text without end.
    parser.on('doctype', () => {
      throw damaged(source, part, 'doctype');
    });
    if (handler.text) parser.on('text', (text) => handler.text?.(text));
    if (handler.text) parser.on('cdata', (text) => handler.text?.(text));
  }

  /** Throws an InputError with status 65: `workbook-damaged`, `workbook-too-large`. */
  read(bytes: Buffer): void {
    this.#sinceTag += bytes.length;
    this.#parser.write(this.#decoded(bytes));
    if (this.#sinceTag > LIMITS.run) throw tooLarge(this.#source, this.#part);
  }

  end(): void {
    this.#parser.write(this.#decoded()).close();
  }

  #decoded(bytes?: Buffer): string {
    try {
      return this.#text.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      if (error instanceof TypeError) throw damaged(this.#source, this.#part, 'utf-8');
      throw error;
    }
  }
}

/** Reads a whole part. */
export async function readXml(
  source: string,
  part: string,
  chunks: AsyncIterable<PartBytes>,
  handler: XmlHandler,
): Promise<void> {
  const reader = new XmlReader(source, part, handler);
  for await (const { bytes } of chunks) reader.read(bytes);
  reader.end();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
