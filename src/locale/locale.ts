import type { Language } from '../policy/notation.ts';
import type { zh } from './zh/index.ts';

/** Every word a person sees, in one language. The Chinese words set the keys; the compiler holds English to them. */
export type Locale = Omit<Widened<typeof zh>, 'language'> & { readonly language: Language };

/** The shape of a tree of words, whatever the words are. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => infer R
    ? (...args: A) => Widened<R>
    : { readonly [K in keyof T]: Widened<T[K]> };
