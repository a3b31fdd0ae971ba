/** What is most likely told of one thing and cannot be so: a source older than its numbers, a base before the event, a limit told as a fact. */
import type { AuditContext, FindingDraft } from '../forms/draft.ts';
import { likelihoodsOf, type Weights } from '../learned/weigh.ts';
import { boundSuspects } from './suspects/keptBounds.ts';
import { oldBaseSuspects } from './suspects/oldBases.ts';
import { staleSuspects } from './suspects/staleSources.ts';
import type { Suspect } from './suspects/suspect.ts';
import { BOUNDS, OLD_BASES, STALE } from './weights.ts';

type Kind = {
  readonly enumerate: (context: AuditContext) => readonly Suspect[];
  readonly weights: Weights;
  /** From here on a reader is told. */
  readonly sure: number;
};

const KINDS: readonly Kind[] = [
  { enumerate: staleSuspects, weights: STALE, sure: 0.6 },
  { enumerate: oldBaseSuspects, weights: OLD_BASES, sure: 0.5 },
  { enumerate: boundSuspects, weights: BOUNDS, sure: 0.7 },
];

/** Of each kind one a sentence, the likeliest; nothing of what a finding of `told` stands on. */
export const suspectFindings = (
  context: AuditContext,
  told: readonly FindingDraft[],
): readonly FindingDraft[] =>
  KINDS.flatMap(({ enumerate, weights, sure }) => {
    const best = new Map<number, { readonly likelihood: number; readonly finding: FindingDraft }>();
    for (const { marks, sentence, finding } of enumerate(context)) {
      const [likelihood = 0] = likelihoodsOf(NONE, [{ marks, odds: 1 }], weights);
      if (likelihood >= sure && likelihood > (best.get(sentence)?.likelihood ?? 0))
        best.set(sentence, { likelihood, finding });
    }
    return [...best.values()].flatMap(({ finding }) =>
      told.some((one) => one.severity !== 'info' && one.code === finding.code && isBeside(one, finding))
        ? []
        : [finding],
    );
  });

const isBeside = ({ passages }: FindingDraft, other: FindingDraft): boolean =>
  passages.some((a) => other.passages.some((b) => a.block === b.block && a.start < b.end && b.start < a.end));

export const NONE: readonly string[] = ['none'];
