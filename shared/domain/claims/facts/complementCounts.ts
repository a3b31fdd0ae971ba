/** "Of the 12 provinces, completions fell in nine and rose in four": two numbers that rule each other out, and come to more than there are. */
import { add } from '../../../lib/decimal.ts';
import { point } from '../../../lib/interval.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { directionsIn } from '../lexicon/directions.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import type { Told } from './told.ts';

/** Each says of a thing what the other denies of it. */
const OPPOSED: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:accepted|approved|passed|adopted|granted|allowed)\b/iu,
    /\b(?:rejected|refused|failed|denied|turned down|declined)\b/iu,
  ],
  [/\b(?:won|victories)\b/iu, /\b(?:lost|defeats)\b/iu],
  [
    /\b(?:voted (?:for|yes)|in favou?r|backed|supported)\b/iu,
    /\b(?:voted (?:against|no)|against|opposed)\b/iu,
  ],
  [/\b(?:opened|reopened)\b/iu, /\b(?:closed|shut)\b/iu],
  [/\b(?:met|reached|exceeded|hit)\b/iu, /\b(?:missed|fell short)\b/iu],
  [/\b(?:occupied|let|filled)\b/iu, /\b(?:empty|vacant|unlet)\b/iu],
  [/\b(?:state|public)\b/iu, /\b(?:private)\b/iu],
  [/\b(?:men|boys)\b/iu, /\b(?:women|girls)\b/iu],
];

export function complementCounts(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (told.hasFound(sentence) || !isOpposed(sentence.tagged)) return [];
  const counts = sentence.items.filter(isCount);
  const bare = counts.filter(({ reading }) => reading.unit === null);
  const named = counts.filter(({ reading }) => reading.unit !== null);
  const [a, b, more] = bare;
  if (
    a === undefined ||
    b === undefined ||
    more !== undefined ||
    !/^[^;.]{0,60}?\s(?:and|but|while)\s[^;.]{0,60}$/u.test(sentence.tagged.slice(a.at + 1, b.at))
  )
    return [];
  const total =
    named.length === 1 ? named[0] : named.length === 0 ? countBefore(context, sentence) : undefined;
  if (total === undefined || total.at > a.at + FAR || Number(a.reading.value) >= Number(total.reading.value))
    return [];
  const sum = add(a.reading.value ?? '0', b.reading.value ?? '0');
  if (Number(sum) <= Number(total.reading.value)) return [];
  return [
    testedClaim({
      form: 'count',
      wording: b.mention.text,
      passage: passageOf(b),
      items: [a, total],
      operands: [mentionOperand('part', a), mentionOperand('part', b), mentionOperand('whole', total)],
      triggers: [],
      computed: point(sum),
      expected: { low: '0', high: total.reading.value },
      measure: 'plain',
      calculation: `${a.mention.text} + ${b.mention.text}`,
      middle: sum,
      why: 'both are of the count told before, and rule each other out',
      code: 'part_whole',
    }),
  ];
}

/** A total told in the sentence before may stand anywhere in it. */
const FAR = 10_000;

function isOpposed(text: string): boolean {
  const ways = new Set(directionsIn(text).map(({ direction }) => direction));
  return ways.size === 2 || OPPOSED.some(([one, other]) => one.test(text) && other.test(text));
}

const isCount = ({ mention, reading }: Item): boolean =>
  mention.kind === 'count' &&
  reading.value !== null &&
  /^\d{1,4}$/u.test(reading.value) &&
  reading.bound === 'exact' &&
  reading.unit !== 'area';

function countBefore(context: AuditContext, sentence: ClaimSentence): Item | undefined {
  const before = context.sentences[sentence.order - 1];
  if (before === undefined || before.block.id !== sentence.block.id) return undefined;
  const counts = before.items.filter((item) => isCount(item) && item.reading.unit !== null);
  return counts.length === 1 ? counts[0] : undefined;
}
