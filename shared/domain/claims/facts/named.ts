/** Values with the names they are said of, sentence by sentence and over the lines of a list. */
import type { AuditContext } from '../forms/draft.ts';
import { bulletTables } from '../sentence/bulletTables.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { bare, type NamedValue, namedValues } from '../sentence/namedValues.ts';

export type Named = NamedValue & { readonly sentence: ClaimSentence };

/** "at Eastgate was 74 percent and at Penarwen 69": the capitalised words since the number before. */
const LAST_NAME =
  /(?:^|[^\p{L}])(?<name>\p{Lu}[\p{L}’'-]+(?:\s+(?:of\s+)?\p{Lu}[\p{L}’'-]+){0,2})(?:['’]s)?(?:\s+[\p{Ll}]+){0,6}?[\s(,:]*$/u;

/** The names' values in a few sentences, each number with the name that stands nearest before it. */
export function namedIn(sentences: readonly ClaimSentence[]): readonly Named[] {
  return sentences.flatMap((sentence) => {
    const tied = namedValues(sentence);
    const others = sentence.items.flatMap((item, i): readonly NamedValue[] => {
      if (tied.some((one) => one.item.mention === item.mention)) return [];
      const from = (sentence.items[i - 1]?.at ?? -1) + 1;
      const text = LAST_NAME.exec(sentence.tagged.slice(from, item.at))?.groups?.['name'];
      return text === undefined
        ? []
        : [{ name: { text, iso3: null, start: sentence.start, end: item.mention.start }, item }];
    });
    return [...tied, ...others].map((one) => ({ ...one, sentence }));
  });
}

/** Every value of a name, in bullets as well. */
export function valuesOfName(
  context: AuditContext,
  name: string,
  within: (order: number) => boolean,
): readonly Named[] {
  const bullets = bulletTables(context.sentences).flatMap(({ sentence, values }) =>
    values.map((value) => ({ ...value, sentence })),
  );
  return [
    ...namedIn(context.sentences.filter(({ order }) => within(order))),
    ...bullets.filter(({ sentence }) => within(sentence.order)),
  ].filter((one) => bare(one.name.text) === bare(name));
}
