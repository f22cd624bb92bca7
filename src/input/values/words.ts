import { type EnteredValue, FACTS, type FactName } from '../../policy/facts.ts';
import { acceptedBy, accepting, type Reader, wordOf } from './reading.ts';

type WordFact = { [F in FactName]: (typeof FACTS)[F] extends { readonly words: object } ? F : never }[FactName];

/** Readers of the facts that have words: a value by its name or by a word; error `unknown-value`, with what it knows. */
export const readFact = Object.fromEntries(
  Object.entries(FACTS).flatMap(([name, fact]) => ('words' in fact ? [[name, readerOf<string>(fact.words)]] : [])),
) as { readonly [F in WordFact]: Reader<EnteredValue<F>> };

const BOOLEAN: Words<'yes' | 'no'> = { yes: ['是', '1', 'true'], no: ['否', '0', 'false'] };

const readWord = readerOf(BOOLEAN);

/** Reads yes/no, 是/否, 1/0, true/false. Error `unknown-value`. */
export const readYesNo: Reader<boolean> = accepting(
  (text) => {
    const reading = readWord(text.trim().replace(/^([01])\.0+$/, '$1'));
    return 'value' in reading ? { value: reading.value === 'yes' } : reading;
  },
  () => acceptedBy(readWord),
);

/** The Chinese words a value may be written as, besides its own name; the first is shown to people. */
type Words<V extends string> = Readonly<Record<V, readonly string[]>>;

function readerOf<V extends string>(words: Words<V>): Reader<V> {
  const values = Object.keys(words) as V[];
  let byWord: ReadonlyMap<string, V> | undefined;
  const read: Reader<V> = (text) => {
    byWord ??= new Map(values.flatMap((value) => [value, ...words[value]].map((word) => [wordOf(word), value])));
    const value = byWord.get(wordOf(text));
    if (value !== undefined) return { value };
    return { code: 'unknown-value', known: values.map((each) => `${each}/${words[each][0]}`) };
  };
  return accepting(read, () => values.flatMap((value) => [value, ...words[value]]));
}
