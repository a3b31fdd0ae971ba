/** Two nouns set against each other whose values stand before: "Pears cost 50 percent more than apples", "exports outpaced imports". */

import { differenceOf, mirrored } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { COMPARES_GROWTH, comparatorsIn } from '../../lexicon/comparators.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { type CommonValue, commonValues, sideOf, wordsBefore } from '../../sentence/commonValues.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { dimensionOf, roleOf } from '../../sentence/roles.ts';
import type { ClaimDraft } from '../draft.ts';
import { type AuditContext, mentionOperand, testedClaim } from '../draft.ts';
import { differenceClaim, thanOther } from './namedDifferences.ts';

type Table = { readonly sentence: ClaimSentence; readonly values: readonly CommonValue[] };

export const commonDifferences = (context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] => [
  ...sentence.items.flatMap((item) => statedDifference(context, sentence, item) ?? []),
  ...bareComparisons(context, sentence),
];

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

/** "exports outpaced imports", "guards earn less than drivers", with no number of their own. */
function bareComparisons(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return comparatorsIn(sentence.tagged).flatMap((comparator) => {
    const after = /^[^,;:.\ue000-\ueaff]{2,40}(?=[,;:.]|$)/u.exec(sentence.tagged.slice(comparator.end))?.[0];
    if (after === undefined) return [];
    for (const table of tablesBefore(context, sentence, comparator.at)) {
      const lead = wordsBefore(sentence.tagged.slice(startOf(table, sentence), comparator.at));
      const [one, other] = [sideOf(table.values, lead), sideOf(table.values, after)];
      if (one === null || other === null || one === other) continue;
      const isGrowth = COMPARES_GROWTH.test(comparator.text);
      if (isChange(table, one) !== isGrowth || isChange(table, other) !== isGrowth) continue;
      const [a, b] = [operandInterval(one.item.reading), operandInterval(other.item.reading)];
      const passage = stretchPassage(sentence, comparator.at, comparator.end);
      return [
        testedClaim({
          form: 'comparison',
          wording: passage.text,
          passage,
          items: [one.item, other.item],
          operands: [mentionOperand('this', one.item), mentionOperand('other', other.item)],
          triggers: [],
          computed: comparator.side === 'less' ? mirrored(differenceOf(a, b)) : differenceOf(a, b),
          expected: { low: '0', high: null },
          measure: measureOf(one.item.mention.kind, one.item.reading.currency),
          calculation: `${one.text} with ${one.item.mention.text} against ${other.text} with ${other.item.mention.text}`,
          middle: null,
          why: 'the values given before for both',
        }),
      ];
    }
    return [];
  });
}
