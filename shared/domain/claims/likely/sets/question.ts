/** A statement about several amounts or names, with everything it may be about. */
import type { ClaimDraft } from '../../forms/draft.ts';

/** One thing the statement may be about, and what that makes of it. */
export type Answer = {
  /** The same for the same answer in another form of the text: what it is and where. */
  readonly key: () => string;
  readonly marks: () => readonly string[];
  /** What it makes of the statement: exactly it, about it, something else. */
  readonly makes: 'same' | 'near' | 'other';
  /** Words say that the statement is of such; without them it may hold, and is called wrong only where that is nearly sure. */
  readonly isSaid: () => boolean;
  /** It is sure enough where it holds for another rule's claim of the same words to be let be. */
  readonly bearsOut: () => boolean;
  /** 0 to 1, how likely it makes the statement though it is not meant. */
  readonly chance: number;
  /** Which of several it takes the statement to be of, where it is of one. */
  readonly about?: string;
  readonly claim: () => ClaimDraft;
};

export type SetQuestion = {
  /** Amounts hardly ever make another by chance; so many of several often are. */
  readonly of:
    | 'amounts'
    | 'rests'
    | 'means'
    | 'ranges'
    | 'members'
    | 'runs'
    | 'places'
    | 'lists'
    | 'names'
    | 'named'
    | 'products';
  /** The same for the same statement in another form of the text. */
  readonly key: string;
  /** What speaks for it that the statement is of none of these. */
  readonly none: () => readonly string[];
  readonly answers: readonly Answer[];
};
