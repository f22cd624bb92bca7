import { pathTo } from '../../policy/path.ts';

/** What a JSON text holds, and where: the line of every value by its path, and members that are given twice. */
export type JsonText = {
  readonly value: unknown;
  readonly lines: ReadonlyMap<string, number>;
  readonly twice: readonly { readonly path: string; readonly line: number; readonly first: number }[];
};

/** Where a text is no JSON, and what could stand there. */
export type JsonFault = {
  readonly line: number;
  readonly column: number;
  readonly expected: readonly string[];
};

/** Deeper than anything we read; a text may not exhaust the stack. */
const DEEPEST = 64;

const VALUE = ['{…}', '[…]', '"…"', '0', 'true', 'false', 'null'];
const LITERALS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

/** Reads a JSON text (RFC 8259). Of a member given twice the first counts; `__proto__` is a member like others. */
export function readJson(text: string): JsonText | JsonFault {
  const reader = new JsonReader(text);
  try {
    return { value: reader.document(), lines: reader.lines, twice: reader.twice };
  } catch (error) {
    if (error instanceof Fault) return error.where;
    throw error;
  }
}

class Fault extends Error {
  readonly where: JsonFault;

  constructor(where: JsonFault) {
    super('no JSON');
    this.where = where;
  }
}

class JsonReader {
  readonly lines = new Map<string, number>();
  readonly twice: { path: string; line: number; first: number }[] = [];
  readonly #text: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): unknown {
    const value = this.#value('', 0);
    this.#blanks();
    if (this.#at < this.#text.length) this.#fail([]);
    return value;
  }

  #value(path: string, depth: number): unknown {
    this.#blanks();
    this.lines.set(path, this.#line);
    const start = this.#text[this.#at];
    if ((start === '{' || start === '[') && depth === DEEPEST) this.#fail([]);
    if (start === '{') return this.#object(path, depth + 1);
    if (start === '[') return this.#array(path, depth + 1);
    if (start === '"') return this.#string();
    const word = this.#match(/true|false|null/y);
    if (word !== undefined) return LITERALS[word];
    const number = this.#match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    return number === undefined ? this.#fail(VALUE) : Number(number);
  }

  #object(path: string, depth: number): object {
    const object = {};
    this.#at++;
    if (this.#take('}')) return object;
    do {
      this.#blanks();
      if (this.#text[this.#at] !== '"') this.#fail(['"…"']);
      const line = this.#line;
      const name = this.#string();
      const inside = pathTo(path, name);
      if (!this.#take(':')) this.#fail(['`:`']);
      const first = this.lines.get(inside);
      const value = this.#value(first === undefined ? inside : `${inside} again`, depth);
      if (first === undefined) {
        Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
      } else {
        this.twice.push({ path: inside, line, first });
      }
    } while (this.#take(','));
    if (!this.#take('}')) this.#fail(['`,`', '`}`']);
    return object;
  }

  #array(path: string, depth: number): unknown[] {
    const array: unknown[] = [];
    this.#at++;
    if (this.#take(']')) return array;
    do array.push(this.#value(pathTo(path, array.length), depth));
    while (this.#take(','));
    if (!this.#take(']')) this.#fail(['`,`', '`]`']);
    return array;
  }

  #string(): string {
    let end = this.#at + 1;
    while (end < this.#text.length && this.#text[end] !== '"' && this.#text[end] !== '\n') {
      end += this.#text[end] === '\\' ? 2 : 1;
    }
    try {
      const string: string = JSON.parse(this.#text.slice(this.#at, end + 1));
      this.#at = end + 1;
      return string;
    } catch {
      return this.#fail(['"…"']);
    }
  }

  /** Skips blanks, then takes the sign where it stands. */
  #take(sign: string): boolean {
    this.#blanks();
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #blanks(): void {
    for (; ' \t\r\n'.includes(this.#text[this.#at] ?? 'x'); this.#at++) {
      if (this.#text[this.#at] !== '\n') continue;
      this.#line++;
      this.#lineStart = this.#at + 1;
    }
  }

  #fail(expected: readonly string[]): never {
    throw new Fault({ line: this.#line, column: this.#at - this.#lineStart + 1, expected });
  }
}
