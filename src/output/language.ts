import type { Language, Locale } from '../locale/index.ts';

/** The language of the words. */
export function languageOf(locale: Locale): Language {
  return locale.language === 'zh' ? 'zh' : 'en';
}
