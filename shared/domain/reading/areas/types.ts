/** Areas and groups as found in one text. Offsets are UTF-16 units into that text. */

/** How the words name the area; only a name or a demonym is as good as a name. */
export type AreaVia = 'name' | 'demonym' | 'capital' | 'metonym' | 'person' | 'region';

export type AreaSpan = {
  readonly iso3: string;
  readonly start: number;
  readonly end: number;
  readonly via: AreaVia;
};

export type GroupSpan = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** ISO3, sorted; empty for a group nobody has defined ("the West"). */
  readonly members: readonly string[];
  /** Members taken out again by the words ("all but Moldova"), in text order; empty when none. */
  readonly except: readonly string[];
};

export type AreaContext = {
  /** BCP 47 of the text. */
  readonly language: string;
  /** ISO date that decides dated memberships; null is today's lists. */
  readonly date: string | null;
  /**
   * Areas that the article sets against a group: where Russia is a party, "the former Soviet republics" are the other
   * fourteen. Taken out of the groups of `PARTED_GROUPS` unless the words count them in ("the 15 republics").
   */
  readonly apart?: readonly string[];
  /** What the whole article says of "Georgia": positive is the American state. */
  readonly georgia?: number;
};

export type FoundAreas = { readonly areas: readonly AreaSpan[]; readonly groups: readonly GroupSpan[] };
