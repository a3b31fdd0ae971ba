/** Two nouns set against each other whose values stand before: "Pears cost 50 percent more than apples". */
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';
import { type CommonValue, commonValues, sideOf, wordsBefore } from '../../sentence/commonValues.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { dimensionOf, roleOf } from '../../sentence/roles.ts';
import type { AuditContext, ClaimDraft } from '../draft.ts';
import { differenceClaim, thanOther } from './namedDifferences.ts';

type Table = { readonly sentence: ClaimSentence; readonly values: readonly CommonValue[] };

export const commonDifferences = (context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] =>
  sentence.items.flatMap((item) => statedDifference(context, sentence, item) ?? []);

/** Tables of nouns before a place: those of its own sentence that end before it, else of the two sentences before. */
function tablesBefore(context: AuditContext, sentence: ClaimSentence, at: number): readonly Table[] {
  const own = commonValues(sentence).filter(({ item }) => item.at < at);
  const near = [
    { sentence, values: own },
    ...neighbours(context, sentence, 2, 0).map((one) => ({ sentence: one, values: commonValues(one) })),
  ];
  return near.filter(({ values }) => values.length > 1);
}

const startOf = (table: Table, sentence: ClaimSentence): number =>
  table.sentence === sentence ? Math.max(...table.values.map(({ item }) => item.at)) + 1 : 0;

function statedDifference(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft | null {
  const match = thanOther(sentence, item);
  if (match === null) return null;
  for (const table of tablesBefore(context, sentence, item.at)) {
    const lead = wordsBefore(sentence.tagged.slice(startOf(table, sentence), item.at));
    const one = sideOf(table.values, lead);
    const named = sideOf(table.values, match.rest);
    const isAlone = !/\bthan\b|\bas\b/u.test(match.rest) && table.values.length === 2;
    const other = named ?? (isAlone ? (table.values.find((value) => value !== one) ?? null) : null);
    if (one === null || other === null || one === other) continue;
    if (isChange(table, one) || isChange(table, other)) continue;
    return differenceClaim(context, item, {
      one: asNamed(one),
      other: asNamed(other),
      isLess: match.isLess,
      isRate: dimensionOf(one.item) === 'percent',
    });
  }
  return null;
}

const asNamed = ({ item, text }: CommonValue) => ({
  item,
  name: { text, iso3: null, start: item.mention.start, end: item.mention.end },
});

const isChange = ({ sentence }: Table, { item }: CommonValue): boolean => roleOf(sentence, item) === 'change';
