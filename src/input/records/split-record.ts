import type { Trouble } from '../values/reading.ts';

/**
 * Splits one record at its commas. Quotes around a field, or around what follows the `=` of a field, keep commas in it;
 * a quote in them is doubled. Errors: `broken-quote`, `full-width-comma` where only such commas separate.
 */
export function splitRecord(text: string): { readonly value: string[] } | Trouble {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  let closed = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[at++];
      else {
        quoted = false;
        closed = true;
      }
    } else if (character === ',') {
      fields.push(field);
      field = '';
      closed = false;
    } else if (closed) {
      if (character.trim() !== '') return { code: 'broken-quote' };
    } else if (character === '"') {
      if (field.trim() !== '' && !field.endsWith('=')) return { code: 'broken-quote' };
      field = field.trimStart();
      quoted = true;
    } else {
      field += character;
    }
  }
  if (quoted) return { code: 'broken-quote' };
  if (fields.length === 0 && field.includes('，')) return { code: 'full-width-comma' };
  return { value: [...fields, field] };
}
