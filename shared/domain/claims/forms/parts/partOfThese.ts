/** "Britain has named 133 ships. Most of them, 88 in all, still call there": a part in words, its count behind it, its whole told before. */
import { conceptsOf, sharedOf } from '../../facts/equivalents.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { nounsOf } from '../../sentence/nounsOf.ts';
import type { PartOfWhole } from '../../sentence/partsOfWholes.ts';
import { TAG } from '../../sentence/tags.ts';
import type { AuditContext } from '../draft.ts';

const THEN_PART = new RegExp(
  `^(?:\\s+of\\s+(?:them|whom|which|these|those|(?:these|those|the|its|their)\\s+(?<noun>(?:[\\p{L}-]+\\s+){0,2}[\\p{L}-]+)))?(?:,\\s+|\\s*\\(|\\s*[—–:]\\s*)(?:(?:some|about|exactly|namely|that is|or)\\s+)*(?<part>${TAG.count})(?:\\s+(?:in\\s+(?:all|total)|altogether|of\\s+(?:them|these|those)|to\\s+be\\s+(?:exact|precise)))?(?:\\s*[,;:.)—–]|\\s*$)`,
  'u',
);
/** So many sentences before it may have counted them. */
const REACH = 2;

/** Null where no count stands behind the words, or nothing before it says of how many. */
export function partOfThese(
  context: AuditContext,
  sentence: ClaimSentence,
  end: number,
  start: number,
): PartOfWhole | null {
  const match = THEN_PART.exec(sentence.tagged.slice(end));
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const at = end + match[0].indexOf(groups['part'] ?? '');
  const part = sentence.items.find((item) => item.at === at);
  if (part === undefined || part.reading.value === null) return null;
  const whole = wholeBefore(context, sentence, start, part, groups['noun']);
  return whole === null ? null : { part, whole };
}

/** The last count told before that is no smaller; of several the one with the noun. */
function wholeBefore(
  { sentences }: AuditContext,
  sentence: ClaimSentence,
  start: number,
  part: Item,
  noun: string | undefined,
): Item | null {
  for (let back = 0; back <= REACH; back++) {
    const one = sentences[sentence.order - back];
    if (one === undefined || one.block.id !== sentence.block.id) return null;
    const counts = one.items.filter(
      (item) =>
        (one !== sentence || item.at < start) && item.mention.kind === 'count' && isNoLess(item, part),
    );
    const named = noun === undefined ? counts : counts.filter((item) => isOf(one, item, noun));
    const [whole, more] = named.length > 0 ? named : counts;
    if (whole !== undefined) return more === undefined ? whole : null;
  }
  return null;
}

const isNoLess = ({ reading }: Item, part: Item): boolean =>
  Number(reading.value) >= Number(part.reading.value);

const isOf = (sentence: ClaimSentence, item: Item, noun: string): boolean =>
  sharedOf(
    conceptsOf(noun),
    conceptsOf(`${item.mention.text.replace(/\d/gu, ' ')} ${[...nounsOf(sentence, item)].join(' ')}`),
  ) > 0;
