/** A table with its head; `numeric` names the columns whose cells are numbers. */
export type PlainTable = {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: ReadonlySet<string>;
  /** Ids of the sources its values rest on, where it knows them. */
  readonly cited?: readonly string[];
  /** What it was made from, for whoever opens the file. */
  readonly about: readonly (readonly [string, string])[];
};
