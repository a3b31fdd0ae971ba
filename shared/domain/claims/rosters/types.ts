/** What the article tells of each of several: the rows of a table, the members of a list, one sentence after the other. */
import type { Item } from '../sentence/claimSentence.ts';

export type Way = 'rise' | 'fall' | 'level';

export type Member = {
  /** As it is written. */
  readonly label: string;
  /** Stems of its words that no other member has; years as four digits. */
  readonly keys: ReadonlySet<string>;
  readonly iso3: string | null;
  /** What it was before, where that is told. */
  readonly from: Item | null;
  /** What it is, or what it came to. */
  readonly value: Item | null;
  /** Null where neither amounts nor words say. */
  readonly way: Way | null;
  /** Amounts of several measures ("sales", "purchases"), where each member has them; else empty. */
  readonly sides: readonly Side[];
};

export type Side = { readonly concepts: ReadonlySet<string>; readonly item: Item };

export type Roster = {
  readonly members: readonly Member[];
  /** Concepts of the words that stand over it and in it. */
  readonly concepts: ReadonlySet<string>;
  /** Sentences it stands in, by their order. */
  readonly first: number;
  readonly last: number;
  readonly block: string;
  /** Offsets in the document, code points. */
  readonly start: number;
  readonly end: number;
  /** table: rows. list: one sentence. run: a sentence each. series: amounts one after the other, without names. */
  readonly kind: 'table' | 'list' | 'run' | 'series';
  /** A run: every member is told by a name. */
  readonly isNamed?: boolean;
  /** Each member's way is what came of it (a profit, a loss), not a rise or fall. */
  readonly isOutcome?: boolean;
  /** How it is told of in `why` ("the table", "the list behind it"). */
  readonly told: string;
};
