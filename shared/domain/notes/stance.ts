/**
 * What a paragraph of a note is: something found out, something taken as given, or what the writer makes of both. A
 * reader must be able to tell them apart, so a pack prints which is which.
 */
export const STANCES = ['fact', 'assumption', 'judgement'] as const;
export type Stance = (typeof STANCES)[number];

/** As a reader meets it. */
export const STANCE_NAMES: Readonly<Record<Stance, string>> = {
  fact: 'Fact',
  assumption: 'Assumption',
  judgement: 'Judgement',
};

/** Null where nobody said. */
export const stanceOf = (value: unknown): Stance | null => STANCES.find((stance) => stance === value) ?? null;
