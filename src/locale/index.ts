import type { Language } from '../policy/notation.ts';
import type { Locale } from './locale.ts';

export type { Language } from '../policy/notation.ts';
export type { Locale } from './locale.ts';

/** The words of a language; only that language is loaded. */
export async function localeOf(language: Language): Promise<Locale> {
  return language === 'zh' ? (await import('./zh/index.ts')).zh : (await import('./en/index.ts')).en;
}
