import type { Command, Option, OptionValues } from 'commander';

declare const GIVES: unique symbol;

/** An option whose value, a V, commander keeps under the name N. */
export type Flag<N extends string = string, V = unknown> = Option & { readonly [GIVES]?: readonly [name: N, value: V] };

/** The name that commander makes of flags: `-q, --quiet`, `--on-error <what>`, `--no-color`. */
export type NameIn<F extends string> = F extends `${string}--no-${infer Long}`
  ? Camel<Word<Long>>
  : F extends `${string}--${infer Long}`
    ? Camel<Word<Long>>
    : string;

type Word<S extends string> = S extends `${infer First} ${string}` ? First : S;
type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

/** What a list of flags gives. */
type Given<F> = All<F extends Flag<infer N, infer V> ? { readonly [K in N]?: V } : never>;
type All<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;

/** Names that only one of an action and its flags has; `--no-color` is an option of every command. */
type OneSided<O, F> = Exclude<keyof O | keyof Given<F>, (keyof O & keyof Given<F>) | 'color'>;

/** Empty where an action takes what its flags give and nothing else; else what they differ in. */
type Differing<O, F> = [OneSided<O, F>] extends [never]
  ? [Given<F>] extends [Partial<Omit<O, 'color'>>]
    ? []
    : [other: Given<F>]
  : [oneSided: OneSided<O, F>];

/** What a command's flags gave, as its action takes it: the compiler holds the one to the other, by name and by value. */
export function given<O>() {
  return <F extends Flag>(called: Command, _flags: () => readonly F[], ..._: Differing<O, F>): O =>
    called.optsWithGlobals<O & OptionValues>();
}
