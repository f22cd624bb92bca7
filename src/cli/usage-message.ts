import type { CommanderError } from 'commander';
import type { Locale } from '../locale/index.ts';
import { escapeText, shortened, VALUE_WIDTH } from '../output/escape.ts';

/**
 * What a usage error says in the reader's language. commander's own texts are English only, so the message is built
 * anew from the error's code and the words it quotes.
 */
export function usageMessage(error: CommanderError, locale: Locale): string {
  const { usage } = locale.help;
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => shortened(match[1] ?? '', VALUE_WIDTH));
  const first = quoted[0] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return withSuggestion(usage.unknownOption(first), error, locale);
    case 'commander.unknownCommand':
      return withSuggestion(usage.unknownCommand(first), error, locale);
    case 'commander.optionMissingArgument':
      return usage.missingValue(first);
    case 'commander.missingArgument':
      return usage.missingArgument(first);
    case 'commander.excessArguments':
      return usage.tooManyArguments;
    case 'commander.invalidArgument':
      return usage.badChoice(quoted[1] ?? '', first, error.message.replace(/^.*Allowed choices are |\.$/g, ''));
    default:
      return escapeText(error.message);
  }
}

function withSuggestion(message: string, error: CommanderError, locale: Locale): string {
  const suggested = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1];
  return suggested ? `${message}\n  ${locale.help.usage.didYouMean(suggested)}` : message;
}
