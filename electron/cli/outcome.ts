import type { Problem } from '#shared/lib/problem.ts';

/** What a command answers: the JSON value, the text for people, and whether a check failed (exit 1). */
export type Outcome = {
  readonly json: unknown;
  readonly text: string;
  readonly exitCode?: 0 | 1;
  /** Why it failed, for stderr, where the answer alone does not say what to do. */
  readonly problem?: Problem;
};
