/**
 * The same amount told again elsewhere: "62,000 tons, 8 percent more than a year ago" in a summary, "62,000 tons, compared with
 * 57,400" in the body. What stands beside it there is what the number here is of.
 */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { isAlike, levelsIn, sizeOf } from './levels.ts';
import type { Pair, Place } from './relativeClaim.ts';

/** Every level of an article by its size, with its sentence. */
type Told = { readonly sentence: ClaimSentence; readonly item: Item };
const known = new WeakMap<readonly ClaimSentence[], ReadonlyMap<string, readonly Told[]>>();

function levelsBySize({ sentences }: AuditContext): ReadonlyMap<string, readonly Told[]> {
  const kept = known.get(sentences);
  if (kept !== undefined) return kept;
  const found = new Map<string, Told[]>();
  for (const sentence of sentences)
    for (const item of levelsIn(sentence)) {
      const size = sizeOf(item);
      found.set(size, [...(found.get(size) ?? []), { sentence, item }]);
    }
  known.set(sentences, found);
  return found;
}

/** Two digits that say something are no chance. */
const isTelling = ({ reading }: Item): boolean => (reading.value ?? '').replace(/[^1-9]/gu, '').length > 1;

/** The amount right before the number, with each amount beside which it stands elsewhere. */
export function recurrencePairs(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Place,
  own: readonly Item[],
): readonly Pair[] {
  const [level, more] = own.filter((one) => one.at < item.at || own.length === 1);
  if (level === undefined || more !== undefined || !isTelling(level)) return [];
  const again = (levelsBySize(context).get(sizeOf(level)) ?? []).filter(
    (one) => one.sentence !== sentence && isAlike(one.item, level),
  );
  const seen = new Set<string>();
  return again.flatMap((one) =>
    levelsIn(one.sentence).flatMap((b): readonly Pair[] => {
      if (b === one.item || !isAlike(b, level) || sizeOf(b) === sizeOf(level) || seen.has(sizeOf(b)))
        return [];
      seen.add(sizeOf(b));
      return [{ a: level, b }];
    }),
  );
}
