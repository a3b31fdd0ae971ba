import type { ArticleReading, Mention } from '#shared/domain/reading/types.ts';

type Named = { readonly start: number; readonly end: number };

/**
 * Mentions as they are printed: with the areas and groups of their own sentence, and with those named since the mention
 * before them in sentences without a number, so that every area and group of the article stands somewhere in the answer.
 * Those after the last mention go with the last. Lists stay in text order.
 */
export function withNamedPlaces({ mentions, areas, groups }: ArticleReading): readonly Mention[] {
  const areasOf = spread(mentions, areas, (mention) => mention.areas);
  const groupsOf = spread(mentions, groups, (mention) => mention.groups);
  return mentions.map((mention, i) => ({ ...mention, areas: areasOf[i] ?? [], groups: groupsOf[i] ?? [] }));
}

function spread<T extends Named>(
  mentions: readonly Mention[],
  named: readonly T[],
  own: (mention: Mention) => readonly T[],
): readonly (readonly T[])[] {
  const lists = mentions.map((mention) => [...own(mention)]);
  const held = new Set(mentions.flatMap((mention) => own(mention).map(keyOf)));
  let at = 0;
  for (const one of named) {
    if (held.has(keyOf(one))) continue;
    while (at < mentions.length - 1 && (mentions[at] as Mention).start < one.start) at++;
    lists[at]?.push(one);
  }
  return lists.map((list) => list.sort((a, b) => a.start - b.start || b.end - a.end));
}

const keyOf = ({ start, end }: Named): string => `${start}-${end}`;
