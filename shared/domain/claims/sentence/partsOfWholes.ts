/** Parts a sentence sets inside a whole: "$2.4 billion of the $9.6 billion", "$4.8 billion, of which $1.2 billion". */
import type { ClaimSentence, Item } from './claimSentence.ts';
import { isCommensurable } from './roles.ts';

export type PartOfWhole = { readonly part: Item; readonly whole: Item };

const FILL =
  '(?:the|its|their|some|about|a|an|all|total|overall|around|these|those|just|only|roughly|nearly)';
const OF = new RegExp(`^\\s+(?:(?!and\\b)\\p{L}+\\s+)?(?:out\\s+)?of\\s+(?:${FILL}\\s+){0,4}$`, 'u');
const OF_WHICH = /^[^;:]{0,40}?,\s+of which\b[^,;:]{0,45}$/u;
const OF_THEM = /^\s+of\s+(?:them|these|those|which)\b/u;
const LEADING_OF = /(?:^|[,;]\s+)of\s+(?:the\s+|its\s+|their\s+|these\s+|some\s+|about\s+){0,3}$/iu;

/** Each pair once, in the order of the parts. */
export function partsOfWholes({ items, tagged }: ClaimSentence): readonly PartOfWhole[] {
  const found: PartOfWhole[] = [];
  const amounts = items.filter((item) => ['money', 'quantity', 'count'].includes(item.mention.kind));
  amounts.forEach((item, i) => {
    const next = amounts[i + 1];
    const previous = amounts[i - 1];
    const between = next === undefined ? '' : tagged.slice(item.at + 1, next.at);
    if (next !== undefined && isPairOf(item, next)) {
      if (OF.test(between)) found.push({ part: item, whole: next });
      else if (OF_WHICH.test(between)) found.push({ part: next, whole: item });
      else if (
        LEADING_OF.test(tagged.slice(0, item.at)) &&
        /^[^;]{0,90},\s+(?:\p{L}+\s+){0,2}$/u.test(between)
      )
        found.push({ part: next, whole: item });
    }
    if (previous !== undefined && OF_THEM.test(tagged.slice(item.at + 1)) && isPairOf(item, previous))
      found.push({ part: item, whole: previous });
  });
  return found;
}

/** Of one dimension; two bare counts may be ("240 plants, 60 of them"). */
const isPairOf = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) || (a.mention.kind === 'count' && b.mention.kind === 'count' && isBare(a, b));

const isBare = (a: Item, b: Item): boolean => a.reading.unit === null || b.reading.unit === null;
