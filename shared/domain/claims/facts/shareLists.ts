/** "Gas supplied 38 percent, hydropower 31, wind 18, solar 12 and imports 6": shares of one whole that come to more than all of it. */
import { add } from '../../../lib/decimal.ts';
import type { Interval } from '../../../lib/interval.ts';
import { point } from '../../../lib/interval.ts';
import { sumOf } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { gap, TAG } from '../sentence/tags.ts';
import type { Told } from './told.ts';

const FEWEST = 3;
/** Of one whole, two are enough. */
const ONE_WHOLE = /\bof\s+(?:the\s+)?(?:votes?|ballots|seats|market|total)\b/iu;
/** Verbs that give each a part of one thing. */
const PARTS_OUT =
  /\b(?:suppl(?:y|ies|ied)|provid(?:e|es|ed)|account(?:s|ed)?\s+for|ma(?:k|d)es?\s+up|made\s+up|contribut(?:e|es|ed)|tak(?:e|es)|took|generat(?:e|es|ed)|represent(?:s|ed)?|deliver(?:s|ed)?|c[ao]mes?\s+from|went\s+to|goes\s+to|g[eo]t|won|chose|voted|preferred|travel(?:s|led)?|share(?:d|s)?|carr(?:y|ies|ied)|held|holds?|received?|receives|cover(?:s|ed)?|used|belongs?\s+to|split|divided|respondents|consists?|owned?|owns)\b/iu;
const LINK = new RegExp(
  `^(?:\\s+(?:of|to|by|from|for|in|on)\\b)?${gap(40)}(?:,|,?\\s+and|;)\\s${gap(45)}$`,
  'u',
);

export function shareLists(
  _context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const list = longestList(sentence);
  const [first] = list;
  const last = list.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    list.length < (ONE_WHOLE.test(sentence.tagged) ? 2 : FEWEST) ||
    told.hasFound(sentence)
  )
    return [];
  if (
    !PARTS_OUT.test(sentence.tagged) ||
    /\b(?:more than one|several answers|multiple|each of|respectively|both)\b/iu.test(sentence.tagged)
  )
    return [];
  const computed = list.reduce<Interval>(
    (sum, { reading }) => sumOf(sum, operandInterval(reading)),
    point('0'),
  );
  if (Number(computed.low) <= 100 || list.some((one) => isSumOfOthers(one, list))) return [];
  const passage = stretchPassage(sentence, first.at, last.at + 1);
  return [
    testedClaim({
      form: 'share',
      wording: passage.text,
      passage,
      items: list,
      operands: list.map((item) => mentionOperand('part', item)),
      triggers: [],
      computed,
      expected: { low: '0', high: '100' },
      measure: 'percent',
      calculation: list.map(({ mention }) => mention.text).join(' + '),
      middle: list.reduce((sum, { reading }) => add(sum, reading.value ?? '0'), '0'),
      why: 'shares of one whole, named one after the other',
      code: 'part_whole',
    }),
  ];
}

/** "40, 35 and 15 percent, 90 percent in all". */
const isSumOfOthers = (one: Item, list: readonly Item[]): boolean =>
  list.reduce((sum, { reading }) => sum + Number(reading.value), 0) - 2 * Number(one.reading.value) < 1.5 &&
  list.length > FEWEST;

/** The longest run of rates with nothing but names and list signs between them. */
function longestList(sentence: ClaimSentence): readonly Item[] {
  const rates = sentence.items.filter(
    (item) => item.mention.kind === 'percent' && item.reading.value !== null,
  );
  if (
    rates.length < 2 ||
    rates.some((item) => roleOf(sentence, item) === 'change' || roleOf(sentence, item) === 'base')
  )
    return [];
  const lists: Item[][] = [];
  for (const item of rates) {
    const open = lists.at(-1);
    const previous = open?.at(-1);
    if (open !== undefined && previous !== undefined && isLinked(sentence, previous, item)) open.push(item);
    else lists.push([item]);
  }
  return lists.sort((a, b) => b.length - a.length)[0] ?? [];
}

const isLinked = ({ tagged }: ClaimSentence, a: Item, b: Item): boolean => {
  const between = tagged.slice(a.at + 1, b.at);
  return (
    LINK.test(between) &&
    !new RegExp(TAG.time, 'u').test(between) &&
    !/\bin\s+(?:the\s+)?\p{Lu}/u.test(between) &&
    !/\b(?:while|compared|against|than|of whom|of which|from|up|down)\b/iu.test(between)
  );
};
