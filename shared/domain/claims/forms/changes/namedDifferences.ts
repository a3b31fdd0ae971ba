/** Two names of one table set against each other: "Germany gave 75 percent more than Japan", "twice that of Montenegro". */
import { compare, type DecimalText, divide, multiply, subtract } from '../../../../lib/decimal.ts';
import type { Interval } from '../../../../lib/interval.ts';
import { differenceOf, mirrored, quotient, shifted, times } from '../../../../lib/intervalArithmetic.ts';
import { expectedOfFactor, expectedOfStated, operandInterval } from '../../arithmetic/stated.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { tablesOf } from '../../sentence/namedTable.ts';
import { type Name, type NamedValue, namedIn, namesIn } from '../../sentence/namedValues.ts';
import { dimensionOf, isCommensurable, roleOf } from '../../sentence/roles.ts';
import type { Measure } from '../../types.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../draft.ts';

const THAN =
  /^\s+(?:\p{L}+\s+){0,2}?(?<word>more|less|fewer|higher|lower|larger|smaller|bigger|greater|above|below)\b(?<rest>[^;:.\ue000-\ueaff]{0,60})/u;
const AS_MUCH =
  /^\s+(?:as\s+\p{L}+(?:\s+\p{L}+){0,2}?\s+as|that of|those of|the \p{L}+ of)\b(?<rest>[^;:.\ue000-\ueaff]{0,60})/u;
const TIME_BASE =
  /^(?:\s+\p{L}+)?\s+than\s+(?:in\b|a\b|the (?:year|month|previous)|before|last|ever|expected|planned)/u;

/** The difference a sentence states between two names whose values stand in the sentences before. */
export function namedDifferences(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  let before: Sides | null = null;
  return sentence.items.flatMap((item) => {
    const sides =
      sidesOf(context, sentence, item) ?? (ALSO.test(sentence.tagged.slice(0, item.at)) ? before : null);
    before = sides ?? before;
    const claim = sides === null ? null : differenceClaim(context, item, sides);
    return claim === null ? [] : [claim];
  });
}

/** "45,000 kroner more than Oslo, or 32 percent more": of the same two. */
const ALSO = /,\s+or\s+(?:by\s+)?(?:about\s+|some\s+|nearly\s+)?$/u;

/** "more than guards", "as much as cleaners" behind a number: what it is more than, and which way. */
export function thanOther(
  { tagged }: ClaimSentence,
  item: Item,
): { readonly rest: string; readonly isLess: boolean } | null {
  const behind = tagged.slice(item.at + 1);
  const match = item.mention.kind === 'factor' ? AS_MUCH.exec(behind) : THAN.exec(behind);
  const rest = match?.groups?.['rest'] ?? '';
  if (match === null || TIME_BASE.test(rest)) return null;
  return { rest, isLess: LESS.test(match.groups?.['word'] ?? '') };
}

type Sides = {
  readonly one: NamedValue;
  readonly other: NamedValue;
  readonly isLess: boolean;
  readonly isRate: boolean;
};

function sidesOf(context: AuditContext, sentence: ClaimSentence, item: Item): Sides | null {
  const rest = sentence.tagged.slice(item.at + 1);
  const exceeds = EXCEEDS.exec(sentence.tagged.slice(0, item.at));
  const match = item.mention.kind === 'factor' ? AS_MUCH.exec(rest) : THAN.exec(rest);
  if (exceeds !== null && item.mention.kind !== 'factor') return exceededSides(context, sentence, exceeds);
  if (match === null || TIME_BASE.test(match.groups?.['rest'] ?? '')) return null;
  const names = namesIn(sentence);
  const first = names.findLast(({ end }) => end <= item.mention.start);
  if (first === undefined) return null;
  const until = sentence.origins[item.at + match[0].length]?.end ?? sentence.end;
  const second = names.find(({ start, end }) => start >= item.mention.end && end <= until);
  const found =
    second === undefined ? onlyOther(context, sentence, first) : both(context, sentence, [first, second]);
  return sided(found, LESS.test(match.groups?.['word'] ?? ''));
}

const LESS = /^(?:less|fewer|lower|smaller|below|fell|trail|lag)/u;

function sided(found: readonly [NamedValue, NamedValue] | null, isLess: boolean): Sides | null {
  if (found === null || !isCommensurable(found[0].item, found[1].item)) return null;
  const [one, other] = found;
  return { one, other, isLess, isRate: dimensionOf(one.item) === 'percent' };
}

/** "Greece's tonnage exceeded China's by 85 million tonnes". */
const EXCEEDS =
  /\b(?<word>exceed(?:ed|s)?|surpass(?:ed|es)?|outstripped|topped|fell short of|trail(?:ed|s)?|lag(?:ged|s)? behind)\s[^,;:.\ue000-\ueaff]{1,50}?\sby\s+(?:about\s+|some\s+|nearly\s+)?$/u;

function exceededSides(context: AuditContext, sentence: ClaimSentence, match: RegExpExecArray): Sides | null {
  const at = sentence.origins[match.index]?.start ?? sentence.start;
  const until = sentence.origins[match.index + match[0].length - 1]?.end ?? sentence.end;
  const names = namesIn(sentence);
  const first = names.findLast(({ end }) => end <= at);
  const second = names.find(({ start, end }) => start >= at && end <= until);
  if (first === undefined || second === undefined) return null;
  return sided(both(context, sentence, [first, second]), LESS.test(match.groups?.['word'] ?? ''));
}

function both(
  context: AuditContext,
  sentence: ClaimSentence,
  names: readonly [Name, Name],
): readonly [NamedValue, NamedValue] | null {
  const [table, more] = tablesOf(context, sentence, names);
  if (table === undefined || more !== undefined) return null;
  const [one, other] = names.map((name) => namedIn(table.values, name));
  if (!one || !other || one === other) return null;
  return isLevel(table.sentence, one) && isLevel(table.sentence, other) ? [one, other] : null;
}

/** "Serbian nurses, in turn, earn 46 percent less": than the other one of two. */
function onlyOther(
  context: AuditContext,
  sentence: ClaimSentence,
  first: Name,
): readonly [NamedValue, NamedValue] | null {
  if (/\bthan\b/u.test(sentence.tagged) || namesIn(sentence).length > 1) return null;
  const [table, more] = tablesOf(context, sentence, [first]);
  if (table === undefined || more !== undefined || table.values.length !== 2) return null;
  const one = namedIn(table.values, first);
  const other = table.values.find((value) => value !== one);
  if (one === null || other === undefined) return null;
  return isLevel(table.sentence, one) && isLevel(table.sentence, other) ? [one, other] : null;
}

const isLevel = (sentence: ClaimSentence, { item }: NamedValue): boolean =>
  roleOf(sentence, item) !== 'change';

type Gap = {
  readonly computed: Interval | null;
  readonly measure: Measure;
  readonly middle: DecimalText | null;
};

export function differenceClaim(context: AuditContext, item: Item, sides: Sides): ClaimDraft | null {
  const { one, other, isLess } = sides;
  const gap = gapOf(item, sides);
  if (gap?.computed == null) return null;
  const { computed, measure, middle } = gap;
  return testedClaim({
    form: item.mention.kind === 'factor' ? 'ratio' : 'comparison',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [one.item, other.item],
    operands: [mentionOperand('this', one.item), mentionOperand('other', other.item)],
    triggers: [item],
    computed,
    expected:
      item.mention.kind === 'factor'
        ? expectedOfFactor(item.reading, computed, context.thresholds)
        : expectedOfStated(item.reading, computed, context.thresholds),
    measure,
    calculation: `${one.name.text} with ${one.item.mention.text} against ${other.name.text} with ${other.item.mention.text}${isLess ? ', below by' : ''}`,
    middle,
    why: 'the values given before for both names',
  });
}

function gapOf(item: Item, { one, other, isLess, isRate }: Sides): Gap | null {
  const [a, b] = [operandInterval(one.item.reading), operandInterval(other.item.reading)];
  const [x, y] = [one.item.reading.value, other.item.reading.value];
  const hasMiddle = x !== null && y !== null && compare(y, '0') !== 0;
  if (item.mention.kind === 'factor') {
    return { computed: quotient(a, b), measure: 'times', middle: hasMiddle ? divide(x, y) : null };
  }
  const sign = isLess ? '-1' : '1';
  if (item.mention.kind === 'percent' && !isRate) {
    const ratio = quotient(a, b);
    const growth = ratio === null ? null : times(shifted(ratio, '-1'), '100');
    return {
      computed: growth === null || !isLess ? growth : mirrored(growth),
      measure: 'percent',
      middle: hasMiddle ? multiply(multiply(subtract(divide(x, y), '1'), '100'), sign) : null,
    };
  }
  const isPoints = isRate && (item.mention.kind === 'percentage_points' || item.mention.kind === 'percent');
  if (!isPoints && !isCommensurable(item, one.item)) return null;
  return {
    computed: isLess ? differenceOf(b, a) : differenceOf(a, b),
    measure: isPoints ? 'points' : measureOf(item.mention.kind, item.reading.currency),
    middle: hasMiddle ? multiply(subtract(x, y), sign) : null,
  };
}
