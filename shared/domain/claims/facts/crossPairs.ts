/** "Growers tended 40,000 hectares last year. In 2014 they had 50,000": one amount at two times, in two sentences. */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { pointOf } from '../sentence/pairs.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { conceptsOf } from './equivalents.ts';
import { type FactPair, factPairs } from './factPairs.ts';

/** A sentence that goes on with the same thing at another time. */
const GOES_ON =
  /\b(?:it|they|there|the (?:figure|number|total|rate|price|average))\b[^,;.]{0,25}\b(?:has|have|had|is|are|was|were|stood|stands|came|cost|costs|employs|employed|numbered|earned|sold|produced|made|held|holds)\b/iu;
const NOW = /^(?:today|now|this year|these days|last year)\b/iu;
const THEN =
  /\b(?:a year (?:earlier|before|ago)|the year before|previously|before that|at the time|ten years ago|a decade (?:ago|earlier)|in the past|used to)\b/iu;

/** The pairs of a sentence, with the one it makes with the sentence before. */
export const allPairs = (context: AuditContext, sentence: ClaimSentence): readonly FactPair[] => [
  ...factPairs(sentence),
  ...crossPairs(context, sentence),
];

function crossPairs(context: AuditContext, sentence: ClaimSentence): readonly FactPair[] {
  const before = context.sentences[sentence.order - 1];
  if (before === undefined || before.block.id !== sentence.block.id || !GOES_ON.test(sentence.tagged))
    return [];
  const [own, its] = [levelOf(sentence), levelOf(before)];
  if (own === null || its === null || !isCommensurable(own, its)) return [];
  const isLater = orderOf(sentence, own, before, its);
  if (isLater === null) return [];
  const [from, to] = isLater ? [its, own] : [own, its];
  const unit = [own, its]
    .map(({ mention }) => (mention.kind === 'count' ? mention.text.replace(/[\d.,]/gu, ' ') : ''))
    .join(' ');
  return [
    {
      from,
      to,
      sentence,
      concepts: conceptsOf(`${before.tagged} ${sentence.tagged} ${unit}`),
      why: 'the same thing at two times, in two sentences',
    },
  ];
}

/** Whether the second sentence tells the later time; null where nothing says. */
function orderOf(sentence: ClaimSentence, own: Item, before: ClaimSentence, its: Item): boolean | null {
  if (NOW.test(sentence.text)) return true;
  if (THEN.test(sentence.text)) return false;
  const [a, b] = [timeOf(sentence, own), timeOf(before, its)];
  return a === null || b === null || a.slice(0, 4) === b.slice(0, 4) ? null : a > b;
}

const timeOf = ({ items }: ClaimSentence, item: Item): string | null => {
  const times = items.filter(({ mention }) => mention.kind === 'period');
  const [time] = times;
  return pointOf(item) ?? (times.length === 1 && time !== undefined ? pointOf(time) : null);
};

/** The one amount of a sentence. */
function levelOf(sentence: ClaimSentence): Item | null {
  const levels = sentence.items.filter(
    (item) =>
      dimensionOf(item) !== null &&
      item.reading.value !== null &&
      item.mention.kind !== 'share' &&
      !['change', 'base'].includes(roleOf(sentence, item)) &&
      !/^(?:year|month|week|day)/u.test(item.reading.unit ?? ''),
  );
  const [level, more] = levels;
  return level !== undefined && more === undefined ? level : null;
}
