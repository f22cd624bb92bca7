/** What makes each section of the words of a language. */
type Makers = Readonly<Record<string, () => unknown>>;

/**
 * The sections, each made when it is first asked for: a run needs few of them, and making them all takes a tenth of what
 * a start takes.
 */
export function sectionsOf<M extends Makers>(makers: M): { readonly [S in keyof M]: ReturnType<M[S]> } {
  const sections = {};
  for (const [name, make] of Object.entries(makers)) {
    const get = () => {
      const value = make();
      Object.defineProperty(sections, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(sections, name, { get, enumerable: true, configurable: true });
  }
  return sections as { readonly [S in keyof M]: ReturnType<M[S]> };
}
