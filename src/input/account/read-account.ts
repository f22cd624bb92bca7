import type { Problem, Where } from '../problem.ts';
import { isBlank, isTrouble, type Reader } from '../values/reading.ts';
import { ACCOUNT_READERS, type AccountField, type AccountValues } from './fields.ts';

/** The text of a field and where it stands. */
export type AccountText = { readonly field: AccountField; readonly text: string; readonly where: Where };

/** What is said of the account; what is not said is not there, so that sources can be merged. */
export type AccountSaid = { readonly [F in AccountField]?: AccountValues[F] };

/** Reads what one source says of the account; a blank text says nothing. */
export function readAccount(texts: readonly AccountText[]): {
  readonly account: AccountSaid;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const said = texts.flatMap(({ field, text, where }) => {
    if (isBlank(text)) return [];
    const read: Reader<AccountValues[AccountField]> = ACCOUNT_READERS[field];
    const reading = read(text);
    if (!isTrouble(reading)) return [[field, reading.value]];
    problems.push({ ...reading, where, value: text });
    return [];
  });
  return { account: Object.fromEntries(said), problems };
}
