/** A list of objects that are filled again and again: those of half a million members would have to be cleared away. */
export class Refilled<T> {
  readonly #make: () => T;
  /** All objects made so far, of which the first stand in the list. */
  readonly #made: T[] = [];
  readonly #list: T[] = [];

  constructor(make: () => T) {
    this.#make = make;
  }

  /** The objects added since it was cleared; whoever uses it may put them into another order. */
  get list(): T[] {
    return this.#list;
  }

  /** Empties the list, whose objects will be filled with something else. */
  clear(): void {
    // An array whose length is set to 0 would have to take room anew.
    while (this.#list.length > 0) this.#list.pop();
  }

  /** Adds an object to be filled; it holds what it was filled with before. */
  add(): T {
    const index = this.#list.length;
    if (index === this.#made.length) this.#made.push(this.#make());
    const made = this.#made[index] as T;
    this.#list.push(made);
    return made;
  }
}
