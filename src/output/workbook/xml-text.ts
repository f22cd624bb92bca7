/** What XML cannot hold as it is, and an underscore that a workbook would take for the beginning of an escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const SPECIAL = /[&<>"\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in the XML of a workbook; control characters are written as `_x001B_`, as spreadsheets do. */
export function xmlText(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? escaped(character));
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

const AMPERSAND = 0x26;
const LESS = 0x3c;
const GREATER = 0x3e;
const UNDERSCORE = 0x5f;
const BLANK = 0x20;
/** The first byte of U+FFFE and U+FFFF, and of much else. */
const LAST_OF_PLANE = 0xef;

/** Whether bytes of UTF-8 stand in XML as they are, with no blank at either end that would be lost. */
export function isPlainXml(bytes: Uint8Array, start: number, end: number): boolean {
  if (end > start && (bytes[start] === BLANK || bytes[end - 1] === BLANK)) return false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte < BLANK || byte === AMPERSAND || byte === LESS || byte === GREATER) return false;
    if (byte === UNDERSCORE || byte === LAST_OF_PLANE) return false;
  }
  return true;
}
