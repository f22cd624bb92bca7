import type { Locale } from '../locale/index.ts';
import { type Blanks, type Section, sentence } from './page.ts';

/** Room for a signature and the date. */
export function signatureBlanks({ slip }: Locale): Blanks {
  return { kind: 'blanks', labels: [slip.signature, slip.date] };
}

/** What a page is not, and that room, where it is printed. */
export function signatureSection(locale: Locale): Section {
  return { onPaper: true, parts: [sentence(locale.slip.disclaimer, 'faint'), signatureBlanks(locale)] };
}
