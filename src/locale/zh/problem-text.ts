/** What the words of a problem may name: the value as found, quoted; what is known, as a list; the column; details. */
export type Told = {
  readonly value: string;
  readonly known: string;
  readonly column: string;
  readonly detail: (name: string) => string;
};

/** A problem in words: what is wrong, what would have been accepted, and what to do about it. */
export type ProblemText = {
  readonly what: (told: Told) => string;
  readonly expected: (told: Told) => string;
  readonly fix: (told: Told) => string;
};
