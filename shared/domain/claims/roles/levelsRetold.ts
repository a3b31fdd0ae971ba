/**
 * "July had brought $1.34 billion; August brought $1.62 billion. Packers, citing this increase of $1.62 billion": what is
 * called an increase is the level that was reached. Told only where it is that very level and not the distance.
 */
import { compare, subtract } from '../../../lib/decimal.ts';
import { overlaps } from '../../../lib/interval.ts';
import { differenceOf } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { conceptsOf, sharedOf, unitWords } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, passageOf } from '../sentence/claimSentence.ts';
import { isCommensurable, roleOf } from '../sentence/roles.ts';
import { around, type Placed, placedIn, wordsAround } from './near.ts';

export function levelsRetold(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    if (!isCalledChange(sentence, item)) return [];
    const pair =
      levelsBefore(context, sentence, item) ??
      levelsAfter(context, sentence, item) ??
      (told.hasTested(item) ? null : (levelAnywhere(context, sentence, item) ?? besideBase(sentence, item)));
    if (pair === null) return [];
    const [level, other] = pair;
    const [a, b] = compare(value(level), value(other)) > 0 ? [level, other] : [other, level];
    const computed = differenceOf(operandInterval(a.reading), operandInterval(b.reading));
    const expected = operandInterval(item.reading);
    const isRetold = value(level) === value(item);
    if (overlaps(computed, expected) ? told.hasTested(item) : !isRetold) return [];
    return [
      testedClaim({
        form: 'change',
        wording: item.mention.text,
        passage: passageOf(item),
        items: [level, other],
        operands: [mentionOperand('to', level), mentionOperand('from', other)],
        triggers: [item],
        computed,
        expected: overlaps(computed, expected) ? computed : expected,
        measure:
          item.mention.kind === 'percentage_points'
            ? 'points'
            : measureOf(item.mention.kind, item.reading.currency),
        calculation: `${a.mention.text} − ${b.mention.text}`,
        middle: subtract(value(a), value(b)),
        why: 'the two levels told before it',
        code: 'level_as_increase',
      }),
    ];
  });
}

const value = ({ reading }: Item): string => reading.value ?? '0';

const NOUN =
  'increase|rise|gain|jump|growth|surge|addition|fall|drop|decline|decrease|cut|reduction|loss|leap|slump|improvement';
const CALLED = new RegExp(
  `\\b(?:${NOUN})\\s+(?:of\\s+)?(?:(?:about|some|almost|nearly|over)\\s+)?$|\\b(?:extra|additional|added|further|new)\\s+$`,
  'iu',
);
const CALLED_BEHIND = new RegExp(
  `^(?:-|\\s+)(?:(?:\\p{Ll}+\\s+)?(?:${NOUN})\\b|(?:extra|additional|added|new|more)\\b)`,
  'iu',
);

/** "those 21,000 extra lorries" may be one mention with its noun: the words inside it count as behind. */
function isCalledChange(sentence: ClaimSentence, item: Item): boolean {
  const { kind, text } = item.mention;
  if (!KINDS.has(kind) || item.reading.value === null) return false;
  const [before, behind] = wordsAround(sentence, item);
  const inside = /^\S+(?:\s+(?:million|billion|thousand))?(?<rest>\s.*)$/u.exec(text)?.groups?.['rest'] ?? '';
  return (
    (BY.test(before) && roleOf(sentence, item) === 'change') ||
    CALLED.test(before) ||
    ADDING.test(before) ||
    ADDED_BEHIND.test(behind) ||
    (BOUGHT.test(before) && /^(?:\s+\p{L}+)?\s+since\b/u.test(behind)) ||
    CALLED_BEHIND.test(`${inside}${behind}`) ||
    (CALLED_INSIDE.test(text) && !/^new\b/iu.test(text))
  );
}

/** "By adding those 890,000 tonnes", "the 9 million tonnes that were added", "has bought 330 lorries since". */
const ADDING = /\b(?:add(?:s|ed|ing)|gain(?:s|ed|ing)|putting on)\s+(?:the|those|these)\s+$/iu;
const ADDED_BEHIND =
  /^(?:\s+\p{L}+){0,2}?\s+(?:that\s+)?(?:were|was|have been|has been)\s+(?:added|gained|put on)\b/iu;
const BOUGHT = /\b(?:has|have)\s+(?:bought|hired|built|opened|acquired|taken on|ordered)\s+$/iu;
const CALLED_INSIDE = /\b(?:extra|additional|added|new)\b/iu;
const KINDS: ReadonlySet<string> = new Set(['money', 'quantity', 'count', 'percent', 'percentage_points']);
const REACH = 2;
/** "Overtime grew by 66,000 hours. In 2023 they had worked 52,000, in 2024 66,000": the levels told after it. */
const AHEAD = 1;
const BY = /\bby\s+(?:(?:about|some|almost|nearly|over|another|a further)\s+)?$/iu;

/** The last two levels of one measure told before it, the one it repeats first. */
function levelsBefore(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
): readonly [Item, Item] | null {
  const before = placedIn(around(context, sentence, REACH, 0))
    .filter(({ sentence: one, item: its }) => (one === sentence ? its.at < item.at : true))
    .filter((one) => isLevel(one, item));
  const [first, second] = before.slice(-2);
  if (first === undefined || second === undefined) return null;
  if (!isAlike(first.item, second.item)) return null;
  return value(first.item) === value(item) ? [first.item, second.item] : [second.item, first.item];
}

/** Where nothing is told before it: the only two levels of its measure in the next sentence, one of them the number itself. */
function levelsAfter(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
): readonly [Item, Item] | null {
  if (!BY.test(wordsAround(sentence, item)[0])) return null;
  const after = placedIn(around(context, sentence, 0, AHEAD))
    .filter(({ sentence: one }) => one !== sentence)
    .filter((one) => isLevel(one, item));
  const [first, second, more] = after;
  if (first === undefined || second === undefined || more !== undefined || !isAlike(first.item, second.item))
    return null;
  if (value(second.item) === value(item)) return [second.item, first.item];
  return value(first.item) === value(item) ? [first.item, second.item] : null;
}

/** "increased by 412, having stood at 371 … At 412 passages": the number stands elsewhere as what was reached, beside what it was before. */
function levelAnywhere(
  context: AuditContext,
  sentence: ClaimSentence,
  item: Item,
): readonly [Item, Item] | null {
  const words = conceptsOf(`${sentence.tagged} ${unitWords(item)}`);
  const own = baseIn(sentence, item);
  for (const { sentence: one, item: level } of placedIn(context.sentences)) {
    if (level === item || value(level) !== value(item) || !isReached(one, level)) continue;
    if (!isLevel({ sentence: one, item: level }, item)) continue;
    const shared = sharedOf(words, conceptsOf(`${one.tagged} ${unitWords(level)}`));
    if (one !== sentence && shared < (own === null ? FEWEST_SHARED : 1)) continue;
    const base = own ?? (isHead(sentence.block) ? baseIn(one, level) : null);
    if (base !== null && value(base) !== value(level)) return [level, base];
  }
  return null;
}

const FEWEST_SHARED = 2;
const isHead = ({ role }: ClaimSentence['block']): boolean => role === 'bullet' || role === 'title';

const isReached = (sentence: ClaimSentence, item: Item): boolean =>
  roleOf(sentence, item) !== 'change' && roleOf(sentence, item) !== 'base';

const WAS =
  /\b(?:having (?:been|stood at|numbered|totall?ed)|(?:had|it|they) (?:been|was|were|stood at)|after (?:the|only|just)|up from|from|against|compared with|compared to|after)\s+(?:(?:only|just|about|some)\s+)?$/iu;

/** What it was before, told behind it. */
const baseIn = (sentence: ClaimSentence, item: Item): Item | null =>
  sentence.items.find(
    (one) =>
      one.at > item.at &&
      one.reading.value !== null &&
      isAlike(one, item) &&
      WAS.test(sentence.tagged.slice(item.at + 1, one.at)),
  ) ?? null;

const SURE_WAS =
  /\b(?:having (?:been|stood at|numbered|totall?ed)|from)\s+(?:(?:only|just|about|some)\s+)?$/iu;

/** "went up by 96 million from 88 million": a rise of about what it was before is what it came to. */
function besideBase(sentence: ClaimSentence, item: Item): readonly [Item, Item] | null {
  const [before] = wordsAround(sentence, item);
  const base = BY.test(before) && item.mention.kind !== 'percent' ? baseIn(sentence, item) : null;
  if (base === null || !SURE_WAS.test(sentence.tagged.slice(item.at + 1, base.at))) return null;
  if (sentence.items.some((one) => one.at > base.at && isAlike(one, item) && isTarget(sentence, one)))
    return null;
  const share = Number(value(item)) / Number(value(base));
  return share >= LEAST_SHARE && share <= LARGEST_SHARE ? [item, base] : null;
}

const isTarget = (sentence: ClaimSentence, item: Item): boolean => roleOf(sentence, item) === 'target';
const LEAST_SHARE = 0.75;
const LARGEST_SHARE = 1.35;

const isLevel = ({ sentence, item: one }: Placed, item: Item): boolean =>
  one.reading.value !== null && !isCalledChange(sentence, one) && isAlike(one, item);

function isAlike(a: Item, b: Item): boolean {
  if (isCommensurable(a, b)) return true;
  const kinds = [a.mention.kind, b.mention.kind];
  if (kinds.includes('percentage_points'))
    return kinds.every((kind) => kind === 'percent' || kind === 'percentage_points');
  return (
    kinds.every((kind) => kind === 'count') &&
    (a.reading.unit === null || b.reading.unit === null || headOf(a) === headOf(b))
  );
}

const headOf = ({ reading }: Item): string => (reading.unit ?? '').split(/[\s_]/u).at(-1) ?? '';
