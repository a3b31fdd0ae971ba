/** Two things told that cannot both be meant as told, if they are told of one: what speaks for it that they are, and what to tell a reader. */
import type { FindingDraft } from '../../forms/draft.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';

export type Suspect = {
  readonly marks: readonly string[];
  /** Where the two stand, the same in both forms of a text. */
  readonly place: string;
  /** The order of the sentence it is told of. */
  readonly sentence: number;
  readonly finding: FindingDraft;
};

/** The clause a place of `tagged` stands in, up to a stop, before it and behind it. */
export function clauseAround({ tagged }: ClaimSentence, at: number): readonly [string, string] {
  return [
    /[^;:.()—]*$/u.exec(tagged.slice(0, at))?.[0] ?? '',
    /^[^;:.()—]*/u.exec(tagged.slice(at + 1))?.[0] ?? '',
  ];
}

export const isNumber = ({ mention: { kind }, reading }: Item): boolean =>
  kind !== 'period' && kind !== 'date' && reading.value !== null;

export const PLAN =
  /\b(?:will|would|plans?|planned|wants?|hopes?|hoped|aims?|aimed|targets?|goals?|expects?|expected|forecasts?|projected|should|could|can|may|might|must|promis\w+|pledg\w+|limit\w*|caps?|capped|ceiling|quotas?|maximum|at most|no more than|up to|as (?:much|many) as|allow\w*|permi\w+|allot\w*|due to|set to|if|whether|potential\w*|possible|by 20\d\d)\b/iu;
