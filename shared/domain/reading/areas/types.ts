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

/** What a phrase stands for; `none` is a name that only sounds like a country (a newspaper, a sea). */
export type PhraseTarget =
  | { readonly kind: 'area'; readonly iso3: string; readonly via: AreaVia }
  | { readonly kind: 'group'; readonly id: string }
  | { readonly kind: 'none' };

export type Phrase = { readonly pattern: string; readonly folded: string; readonly target: PhraseTarget };

/** A phrase of the tables where a folded text has it. */
export type AreaPhrase = { readonly phrase: Phrase; readonly start: number; readonly end: number };

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
  /** What `areaPhrases` has found in the very text that is read, where it has been asked before. */
  readonly phrases?: readonly AreaPhrase[];
};

export type FoundAreas = { readonly areas: readonly AreaSpan[]; readonly groups: readonly GroupSpan[] };
