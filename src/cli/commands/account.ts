import type { AccountOptions } from '../account.ts';
import { type CommandPart, commandOf } from '../command.ts';
import type { Context } from '../context.ts';
import { given } from '../flag.ts';
import { FLAG_FIELDS } from '../member-options.ts';
import { formatOption, memberOptions, policyOption, redactOption, repeated, single, toggle } from '../options.ts';

/** What is said of any member and has a part in deposits. */
const MEMBER = FLAG_FIELDS.filter((field) => !/^(?:overall|account)_/.test(field));

/** `baoxiao account`: deposits into the personal account. */
export function accountCommand(context: Context): CommandPart {
  const { locale } = context;
  const { help } = locale;
  const command = commandOf(context, 'account', help.commands.account).action(async (_, called) =>
    (await import('../account.ts')).account(given<AccountOptions>()(called, options), context),
  );
  const options = () => [
    single(locale, '--from <month>', help.options.fromMonth),
    single(locale, '--to <month>', help.options.toMonth),
    single(locale, '--months <months>', help.options.months),
    ...memberOptions(locale, MEMBER),
    repeated(locale, '--base <yuan>', help.options.base),
    single(locale, '--birth <month>', help.options.birth),
    repeated(locale, '--without-benefits <months>', help.options.withoutBenefits),
    toggle('--civil-servant', help.options.civilServant),
    repeated(locale, '--civil-servant-base <yuan>', help.options.civilServantBase),
    repeated(locale, '--average-pension <year=yuan>', help.options.averagePension),
    toggle('--assume-extended', help.options.assumeExtended),
    policyOption(locale),
    redactOption(locale),
    formatOption(locale, 'pages', 'document', 'rows'),
    single(locale, '-o, --output <file>', help.options.output),
  ];
  return { command, options };
}
