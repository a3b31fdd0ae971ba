/** Every part and whole the article gives, within a sentence and over two, with the words that say what the part is. */
import type { AuditContext } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { partsOfWholes } from '../sentence/partsOfWholes.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { TAG } from '../sentence/tags.ts';
import { conceptsOf } from './equivalents.ts';

export type FactPart = {
  readonly part: Item;
  readonly whole: Item;
  readonly sentence: ClaimSentence;
  readonly concepts: ReadonlySet<string>;
};

const OF_THEM = /^\s+of\s+(?:them|these|those|it|that|whom)\b/u;
const OPENS = new RegExp(
  `^(?:most|a majority|the majority|a minority|over half|more than half|fewer than half|less than half)(?:\\s+of\\s+(?:them|these|those))?,\\s+(?:or\\s+|some\\s+)?${TAG.count}(?=,)`,
  'iu',
);
const THEY = /^(?:they|these|those|it|that|this)\b/iu;

export function factParts(context: AuditContext, sentence: ClaimSentence): readonly FactPart[] {
  const before = context.sentences[sentence.order - 1];
  const own = partsOfWholes(sentence).map(({ part, whole }) => ({ part, whole, text: sentence.tagged }));
  const near =
    before === undefined || before.block.id !== sentence.block.id ? [] : acrossTwo(before, sentence);
  return [...own, ...near]
    .filter(({ part, whole }) => isLess(part, whole) && isLike(part, whole))
    .map(({ part, whole, text }) => ({
      part,
      whole,
      sentence,
      concepts: conceptsOf(`${text} ${whole.mention.text.replace(/[\d.,]/gu, ' ')}`),
    }));
}

/** "The auditors visited 120 clinics. In 54 of them there was no doctor", "212,000 ate free. They make up 18 percent of the 1.06 million". */
function acrossTwo(
  before: ClaimSentence,
  sentence: ClaimSentence,
): readonly { part: Item; whole: Item; text: string }[] {
  const counted = levelsOf(before);
  const [first, more] = counted;
  const last = counted.at(-1);
  const of = sentence.items.find(
    (item) => isAmount(item) && OF_THEM.test(sentence.tagged.slice(item.at + 1)),
  );
  if (
    of !== undefined &&
    last !== undefined &&
    !sentence.items.some((item) => item.at < of.at && isAmount(item))
  )
    return more === undefined ? [{ part: of, whole: last, text: `${before.tagged} ${sentence.tagged}` }] : [];
  // "The union counts 60,000 members. Most, 24,000, are women."
  const opened = OPENS.exec(sentence.tagged);
  const part = opened && sentence.items.find(({ at }) => at === opened[0].length - 1);
  if (part && last !== undefined && more === undefined && isAmount(part))
    return [{ part, whole: last, text: `${before.tagged} ${sentence.tagged}` }];
  const share = sentence.items.find(({ mention }) => mention.kind === 'percent' || mention.kind === 'share');
  const whole = share && sentence.items.find((item) => item.at > share.at && isAmount(item));
  if (first === undefined || share === undefined || whole === undefined || !THEY.test(sentence.text))
    return [];
  return /^\s+of\s+(?:the|its|their|all|some)\s+(?:some\s+|about\s+)?$/u.test(
    sentence.tagged.slice(share.at + 1, whole.at),
  )
    ? [{ part: first, whole, text: `${before.tagged} ${sentence.tagged}` }]
    : [];
}

const levelsOf = (sentence: ClaimSentence): readonly Item[] =>
  sentence.items.filter(
    (item) =>
      isAmount(item) && dimensionOf(item) !== null && !['base', 'change'].includes(roleOf(sentence, item)),
  );

const isAmount = ({ mention, reading }: Item): boolean =>
  ['count', 'money', 'quantity'].includes(mention.kind) &&
  reading.value !== null &&
  reading.unit !== 'area' &&
  !/^(?:year|month|week|day|hour)/u.test(reading.unit ?? '');

/** A part is of the unit of its whole, or leaves it out; people are counted under many names. */
const isLike = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) ||
  (a.mention.kind === 'count' && b.mention.kind === 'count') ||
  (a.mention.kind === 'count' && a.reading.unit === null && b.mention.kind === 'money');

const isLess = (a: Item, b: Item): boolean => Number(a.reading.value) < Number(b.reading.value);
