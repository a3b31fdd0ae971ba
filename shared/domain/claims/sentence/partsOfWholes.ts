/** Parts a sentence sets inside a whole: "$2.4 billion of the $9.6 billion", "$4.8 billion, of which $1.2 billion". */
import type { ClaimSentence, Item } from './claimSentence.ts';
import { isCommensurable } from './roles.ts';

export type PartOfWhole = { readonly part: Item; readonly whole: Item };

const FILL =
  '(?:the|its|their|some|about|a|an|all|total|overall|around|these|those|just|only|roughly|nearly)';
/** "of the ¤", "of a labour force of ¤", "of wheat out of ¤"; not "instead of ¤". */
const OF = new RegExp(
  `^\\s+(?:(?!and\\b|instead\\b|ahead\\b|short\\b|because\\b|outside\\b|regardless\\b)\\p{L}+\\s+)?(?:out\\s+)?of\\s+(?:${FILL}\\s+){0,4}(?:(?:(?!and\\b|or\\b|to\\b|from\\b|against\\b|than\\b|with\\b)\\p{Ll}+\\s+){1,4}(?:out\\s+)?of\\s+(?:${FILL}\\s+){0,2})?$`,
  'u',
);
const AMONG = /^\s+(?:\p{Ll}+\s+){0,2}among\s+(?:the|its|their|all)\s+$/u;
const OF_WHICH = /^[^;:]{0,40}?,\s+of which\b[^,;:]{0,45}$/u;
/** "40 hospitals, including 5 private ones", "includes ¤", "; of this, copper made up ¤", ", wheat alone taking ¤". */
const INCLUDING =
  /^[^;:.]{0,40}?(?:(?:,|\s\()\s*(?:including|among them|of whom|(?:out )?of (?:this|that|these|them|it))|\s+includ(?:es|ed|ing)|[,;.]\s+of (?:this|that|these|which),?\s+[^,;:.]{0,40}?|,\s+(?:with\s+)?[^,;:.]{2,30}\s+alone\s+\p{L}+(?:\s+for|\s+up)?)\s+(?:some\s+|about\s+|just\s+|only\s+)?$/iu;
const OF_THEM = /^\s+of\s+(?:them|these|those|which|it|this|that|whom)\b/u;
const LEADING_OF =
  /(?:^|[,;]\s+)(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|these\s+|some\s+|about\s+){0,3}$/iu;

/** Each pair once, in the order of the parts. */
export function partsOfWholes({ items, tagged }: ClaimSentence): readonly PartOfWhole[] {
  const found: PartOfWhole[] = [];
  const amounts = items.filter(
    ({ mention, at }) =>
      ['money', 'quantity', 'count'].includes(mention.kind) &&
      !/^all but\b/iu.test(mention.text) &&
      !/\ball but\s+$/iu.test(tagged.slice(0, at)),
  );
  amounts.forEach((item, i) => {
    const next = amounts[i + 1];
    const previous = amounts[i - 1];
    const between = next === undefined ? '' : tagged.slice(item.at + 1, next.at);
    if (next !== undefined && AMONG.test(between) && isCounts(item, next))
      found.push({ part: item, whole: next });
    else if (next !== undefined && isPairOf(item, next)) {
      if (OF.test(between)) found.push({ part: item, whole: next });
      else if (OF_WHICH.test(between) || (INCLUDING.test(between) && !isWiden(tagged, next)))
        found.push({ part: next, whole: item });
      else if (
        LEADING_OF.test(tagged.slice(0, item.at)) &&
        /^[^;]{0,90},\s+(?:\p{L}+\s+){0,2}$/u.test(between)
      )
        found.push({ part: next, whole: item });
    }
    const isDefinite =
      /\b(?:the|all|these|those)\s+$/iu.test(tagged.slice(0, item.at)) || /^the\s/iu.test(item.mention.text);
    const isOfThem =
      !isDefinite &&
      OF_THEM.test(tagged.slice(item.at + 1)) &&
      !(
        item.mention.kind === 'money' &&
        /^\s+of\s+(?:them|these|those|whom)\b/u.test(tagged.slice(item.at + 1))
      );
    if (previous !== undefined && isOfThem && isPairOf(item, previous))
      found.push({ part: item, whole: previous });
  });
  return found;
}

/** "including 12 months of 2023", "including $5 billion more": no part of the amount before it. */
const isWiden = (tagged: string, { at }: Item): boolean =>
  /^\s+(?:more|extra|additional)\b/iu.test(tagged.slice(at + 1));

/** Of one dimension; two bare counts may be ("240 plants, 60 of them"), and "3 million of the 4 million euros". */
const isPairOf = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) ||
  (a.mention.kind === 'count' && b.mention.kind === 'count' && (isBare(a) || isBare(b))) ||
  isBareMoney(a, b) ||
  isBareMoney(b, a);

/** "3,900 minors among the 9,800 people": the words tie them, whatever they are counts of. */
const isCounts = (a: Item, b: Item): boolean => a.mention.kind === 'count' && b.mention.kind === 'count';

const isBare = ({ reading }: Item): boolean => reading.unit === null;

/** "costs $2.10, and pays for 40 million of them": no part of the price. */
const FURTHEST_PART = 10_000;

const isBareMoney = (a: Item, b: Item): boolean =>
  Number(a.reading.value) / Number(b.reading.value) < FURTHEST_PART &&
  Number(b.reading.value) / Number(a.reading.value) < FURTHEST_PART &&
  a.mention.kind === 'count' &&
  isBare(a) &&
  /\p{L}{4,}$/u.test(a.mention.text) &&
  b.mention.kind === 'money';
