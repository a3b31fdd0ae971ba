/** "the highest profit in its history", where the article has a higher one of another year. */
import { compare, subtract } from '../../../../lib/decimal.ts';
import { differenceOf, mirrored } from '../../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import { stem } from '../../sentence/contentWords.ts';
import { neighbours } from '../../sentence/findPair.ts';
import { GENERIC_WORDS } from '../../sentence/qualifiers.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

const RECORD =
  /\b(?:(?<top>highest|largest|biggest|best)|(?<low>lowest|smallest))\s+(?<noun>(?:\p{Ll}[\p{Ll}-]*\s+){1,3}?)(?:(?:ever|on record)\b|in\s+(?:the\s+)?(?:\p{L}+(?:['’]s)?\s+){0,3}history\b|since\s+records\b)|\ba\s+record\s+(?<told>(?:\p{Ll}[\p{Ll}-]*\s+){1,2}?)of\b/iu;

export function recordClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  const match = RECORD.exec(sentence.tagged);
  const nouns = wordsOf(match?.groups?.['noun'] ?? match?.groups?.['told'] ?? '');
  if (match === null || nouns.length === 0) return [];
  const subject = subjectOf(context, sentence, match.index, match[0].length);
  if (subject === null) return [];
  const isLow = match.groups?.['low'] !== undefined;
  const rivals = context.sentences.flatMap((other) =>
    other.items.filter(
      (item) =>
        item !== subject &&
        isCommensurable(item, subject) &&
        item.reading.period?.to != null &&
        item.reading.period.to !== subject.reading.period?.to &&
        isOfNouns(other, item, nouns) &&
        roleOf(other, item) !== 'change',
    ),
  );
  const [rival] = rivals.sort((a, b) => order(a, b) * (isLow ? 1 : -1));
  if (rival === undefined) return [];
  const gap = differenceOf(operandInterval(subject.reading), operandInterval(rival.reading));
  const [a, b] = [subject.reading.value, rival.reading.value];
  const middle = a === null || b === null ? null : isLow ? subtract(b, a) : subtract(a, b);
  const passage = stretchPassage(sentence, match.index, match.index + match[0].trimEnd().length);
  return [
    testedClaim({
      form: 'rank',
      wording: passage.text,
      passage,
      items: [subject, rival],
      operands: [mentionOperand('ranked', subject), mentionOperand('other', rival)],
      triggers: [],
      computed: isLow ? mirrored(gap) : gap,
      expected: { low: '0', high: null },
      measure: measureOf(subject.mention.kind, subject.reading.currency),
      calculation: isLow
        ? `${rival.mention.text} − ${subject.mention.text}`
        : `${subject.mention.text} − ${rival.mention.text}`,
      middle,
      why: 'the values of other years that the article gives for the same',
    }),
  ];
}

const order = (a: Item, b: Item): number => compare(a.reading.value ?? '0', b.reading.value ?? '0');

/** The number right behind "a record … of"; else what this sentence, or the one before it, came to. */
function subjectOf(context: AuditContext, sentence: ClaimSentence, at: number, length: number): Item | null {
  const behind = sentence.items.find((item) => item.at >= at + length && item.at - at - length <= 2);
  if (behind !== undefined && dimensionOf(behind) !== null) return behind;
  const own = sentence.items.filter((item) => item.at < at && isLevel(sentence, item));
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  if (!/^(?:that|this|it)\s+(?:was|is)\b/iu.test(sentence.text)) return null;
  const before = neighbours(context, sentence, 1, 0)[0];
  const levels = before === undefined ? [] : before.items.filter((item) => isLevel(before, item));
  return levels.length === 1 ? (levels[0] ?? null) : null;
}

const isLevel = (sentence: ClaimSentence, item: Item): boolean =>
  dimensionOf(item) !== null && !['change', 'base'].includes(roleOf(sentence, item));

/** "an operating profit of $97 million", "operating profit was $97 million": its nouns lead to the number. */
function isOfNouns({ tagged }: ClaimSentence, item: Item, nouns: readonly string[]): boolean {
  const lead = wordsOf(tagged.slice(Math.max(0, item.at - 45), item.at));
  return nouns.every((noun) => lead.includes(noun));
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !GENERIC_WORDS.has(word)).map(stem);
