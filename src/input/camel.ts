/** `retired_on` as code calls it: `retiredOn`. */
export type Camel<S extends string> = S extends `${infer A}_${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;

/** A field's name as code calls it. */
export function camel<S extends string>(name: S): Camel<S> {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as Camel<S>;
}
