import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeScreen } from '../../src/output/escape.ts';
import { paintsOf } from '../../src/output/terminal/paint.ts';

test.each([
  ['\u001b[2J', '\\u{1b}[2J'],
  ['\u001b]0;title\u0007', '\\u{1b}]0;title\\u{7}'],
  ['\u001b[8mhidden', '\\u{1b}[8mhidden'],
  ['\u009b2J', '\\u{9b}2J'],
  ['\u007f\b', '\\u{7f}\\u{8}'],
  ['a\rb', 'a\\rb'],
  ['\u202eabc\u2066', '\\u{202e}abc\\u{2066}'],
  ['\u200b\ufeff', '\\u{200b}\\u{feff}'],
  ['\u2028\u2029', '\\u{2028}\\u{2029}'],
  ['a\tb\nc', 'a\tb\nc'],
  ['报销 𠮷 é', '报销 𠮷 é'],
])('%j is shown as %j', (text, shown) => expect(escapeScreen(text)).toBe(shown));

test('our own colours are left', async () => {
  for (const paint of Object.values(await paintsOf(1))) expect(escapeScreen(paint('x\ny'))).toBe(paint('x\ny'));
});

test('of any text nothing is left that acts on a terminal, but ends of lines, tabs and our own colours', () => {
  const unit = fc.oneof(
    fc.constantFrom('\u001b', '[', '1', '2', '3', 'm', ';', '\u202e', '\n'),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
      const left = escapeScreen(text).replace(/\u001b\[(?:1|2|22|32|33|39)m/g, '');
      expect(left).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }),
  );
});
