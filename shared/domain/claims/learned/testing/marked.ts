/** A statement to learn from: the marks of what it may be of, and which of them it is of. */
export type Marked = {
  readonly none: readonly string[];
  readonly candidates: readonly (readonly string[])[];
  /** Places in `candidates`; empty where it is of none of them. */
  readonly right: readonly number[];
  /** Whether it may be of none of them; where it is not told, only if no candidate is right. */
  readonly isNoneRight?: boolean;
};
