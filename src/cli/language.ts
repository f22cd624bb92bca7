import type { Language } from '../locale/index.ts';

/**
 * The language to speak: `--lang`, else BAOXIAO_LANG, else the locale of the environment, else the system's.
 * Read from the arguments before they are parsed, since help and usage errors speak it too. `undefined`: `--lang` or
 * BAOXIAO_LANG names no language we have.
 *
 * The system's is asked of PluralRules, which needs no table of names or formats: the other parts of Intl take ten
 * milliseconds to start.
 */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language | undefined {
  const chosen = optionValue(argv, '--lang') ?? env.BAOXIAO_LANG;
  if (chosen) return namedLanguage(chosen);
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || new Intl.PluralRules().resolvedOptions().locale;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function namedLanguage(name: string): Language | undefined {
  const language = name.toLowerCase().split(/[-_.]/)[0];
  return language === 'zh' || language === 'en' ? language : undefined;
}

/** The value of a long option, the last one given; options behind `--` do not count. */
function optionValue(argv: readonly string[], name: string): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = options[at];
  if (word === undefined) return undefined;
  return word === name ? options[at + 1] : word.slice(name.length + 1);
}
