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
      return isFileName(first)
        ? `${usage.unknownCommand(first)}\n  ${usage.fileAsCommand(first)}`
        : withSuggestion(usage.unknownCommand(first), error, locale);
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

/** Whether a word that stands where a command is expected is the name of a file of visits. */
function isFileName(word: string): boolean {
  return /[^.]\.(?:csv|tsv|txt|xlsx?|ndjson|jsonl?|gz)$/i.test(word);
}

function withSuggestion(message: string, error: CommanderError, locale: Locale): string {
  return meaning(message, /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1], locale);
}

/** A message with what was most likely meant below it, where something comes near. */
export function meaning(message: string, meant: string | undefined, locale: Locale): string {
  return meant ? `${message}\n  ${locale.help.usage.didYouMean(meant)}` : message;
}
