/**
 * What an analyst decided about a number of an article, laid over what Attest read. The reading itself is never
 * rewritten: a decision names a stretch of the document's text (code points), so it outlives a second reading of the
 * article, and taking it back shows the reading again.
 */
import type { Mention, MentionKind, MentionState, Reading } from '../types.ts';

/** accepted: one of the possible readings; edited: typed by the analyst; dismissed: no number that matters. */
export type DecisionState = 'accepted' | 'edited' | 'dismissed';

/** The reading a decision puts in the place of Attest's. */
export type DecidedReading = {
  readonly kind: MentionKind;
  readonly reading: Reading;
  /** ISO3 codes the number is said of; null leaves what was read. */
  readonly subject: readonly string[] | null;
};

export type Decision = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly state: DecisionState;
  /** Null when dismissed. */
  readonly decided: DecidedReading | null;
  /** Why; never empty for a dismissal. */
  readonly reason: string;
  readonly actor: string;
  /** UTC ISO time. */
  readonly at: string;
};

/** What Attest says without the decision. */
export type OwnReading = Pick<Mention, 'kind' | 'readings' | 'why'> & {
  readonly state: MentionState | 'dismissed';
};

/**
 * A mention with the decision on it. Numbers that no mention holds (unread tokens, number words dismissed by rule)
 * appear as mentions of their own, named after their place (`t812-815`), so that they can be decided on too.
 */
export type DecidedMention = Omit<Mention, 'state'> & {
  readonly state: MentionState | 'dismissed';
  readonly decision: Pick<Decision, 'state' | 'reason' | 'actor' | 'at'> | null;
  /** Null when nothing was decided. */
  readonly own: OwnReading | null;
};
