/** "its busiest month since it was rebuilt", "more than in any year before": a record, against the same amounts of other times. */
import { subtract } from '../../../lib/decimal.ts';
import { differenceOf, mirrored } from '../../../lib/intervalArithmetic.ts';
import type { Period } from '../../reading/types.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { measureOf } from '../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { TAG } from '../sentence/tags.ts';
import { isSpan } from '../sentence/topic.ts';
import { conceptsOf, isCompatible, sharedOf } from './equivalents.ts';
import { isHeadLine } from './subjects.ts';
import type { Told } from './told.ts';

const TOP =
  '(?:largest|biggest|highest|greatest|best|most|strongest|busiest|longest|dearest|heaviest|wettest|hottest|warmest|deadliest|costliest)';
const LOW =
  '(?:lowest|smallest|fewest|weakest|worst|quietest|shortest|driest|coldest|least|slowest|cheapest)';
const SINCE = `(?:\\s+[\\p{Ll}-]+){0,4}?\\s+(?:(?:since\\s+)?${TAG.time}|since\\s+(?:records|it|the)|(?:ever|on record)\\b|in\\s+(?:\\p{L}+(?:['’]s)?\\s+){0,3}history\\b|in\\s+(?:(?:at least|more than|over)\\s+)?${TAG.any})`;
const RECORD = new RegExp(
  `\\b(?:(?<top>${TOP})|(?<low>${LOW}))${SINCE}|(?<=\\s)(?<since>${TAG.time})(?=[,.])|\\b(?<anyTop>(?:more|higher|larger|bigger|better)(?:\\s+[\\p{L}\\ue000-\\ueaff]+){0,6}?\\s+than (?:in|at|during) any\\b)|\\b(?<anyLow>(?:less|fewer|lower|smaller)(?:\\s+[\\p{L}\\ue000-\\ueaff]+){0,6}?\\s+than (?:in|at|during) any\\b)|\\b(?<newTop>(?:a|new) record (?:high|number|of|level)|all-time (?:high|peak))|\\b(?<newLow>(?:a|new) record low|all-time low)`,
  'iu',
);
/** Of one place among others, or of no time. */
const NO_TIME =
  /\b(?:one of the|among the|second|third|fourth|fifth|forecast|expected|could|would|may|not|since when)\b/iu;

type Record = {
  readonly at: number;
  readonly end: number;
  readonly isLow: boolean;
  readonly from: string | null;
};
type Placed = { readonly item: Item; readonly sentence: ClaimSentence; readonly period: Period };

export function superlatives(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const record = recordIn(sentence);
  if (record === null || told.hasFound(sentence)) return [];
  const passage = stretchPassage(sentence, record.at, record.end);
  const subject = subjectOf(context, sentence, record);
  if (subject === null) return [];
  const rivals = rivalsOf(context, subject, record, sentence);
  const [rival] = [...rivals].sort(
    (a, b) => (Number(a.reading.value) - Number(b.reading.value)) * (record.isLow ? 1 : -1),
  );
  if (rival === undefined || isFarOff(subject.item, rival)) return [];
  const ahead = differenceOf(operandInterval(subject.item.reading), operandInterval(rival.reading));
  const [a, b] = [subject.item.reading.value ?? '0', rival.reading.value ?? '0'];
  return [
    testedClaim({
      form: 'rank',
      wording: passage.text,
      passage,
      items: [subject.item, rival],
      operands: [mentionOperand('ranked', subject.item), mentionOperand('other', rival)],
      triggers: [],
      computed: record.isLow ? mirrored(ahead) : ahead,
      expected: { low: '0', high: null },
      measure: measureOf(subject.item.mention.kind, subject.item.reading.currency),
      calculation: record.isLow
        ? `${rival.mention.text} − ${subject.item.mention.text}`
        : `${subject.item.mention.text} − ${rival.mention.text}`,
      middle: record.isLow ? subtract(b, a) : subtract(a, b),
      why: 'the amounts of other times that the article gives for the same',
    }),
  ];
}

function recordIn({ tagged, items }: ClaimSentence): Record | null {
  const match = RECORD.exec(tagged);
  const groups = match?.groups;
  if (match === null || groups === undefined || groups['since'] !== undefined) return null;
  if (NO_TIME.test(tagged.slice(Math.max(0, match.index - 25), match.index + match[0].length))) return null;
  const isLow = [groups['low'], groups['anyLow'], groups['newLow']].some((one) => one !== undefined);
  const end = match.index + match[0].length;
  const since = items.find(({ at, mention }) => at >= match.index && at < end && mention.kind === 'period');
  if (
    since !== undefined &&
    !/^since\b/iu.test(since.mention.text) &&
    !/since\s+$/iu.test(tagged.slice(0, since.at))
  )
    return null;
  return { at: match.index, end, isLow, from: since?.reading.period?.from?.slice(0, 4) ?? null };
}

/** What is called a record: the one level of its sentence, of the next one, or of the body by the words of a head line. */
function subjectOf(context: AuditContext, sentence: ClaimSentence, { at }: Record): Placed | null {
  const own = levelsOf(sentence);
  const nearest = own.length === 1 ? own : own.filter((item) => item.at < at).slice(-1);
  const [item] = nearest;
  if (item !== undefined && roleOf(sentence, item) !== 'base') return placed(sentence, item);
  const words = conceptsOf(sentence.tagged);
  const next = context.sentences.filter(
    ({ order, block }) =>
      order > sentence.order &&
      (isHeadLine(context, sentence) || (order === sentence.order + 1 && block.id === sentence.block.id)),
  );
  let best: Placed | null = null;
  let most = 0;
  for (const one of next) {
    const [level] = levelsOf(one).filter((candidate) => roleOf(one, candidate) !== 'base');
    const concepts = conceptsOf(`${one.tagged} ${level?.mention.text.replace(/[\d.,]/gu, ' ') ?? ''}`);
    const shared = sharedOf(words, concepts);
    if (level === undefined || shared <= most || !isCompatible(words, concepts)) continue;
    most = shared;
    best = placed(one, level);
  }
  return most >= Math.min(FEWEST_SHARED, words.size) ? best : null;
}

/** What is many times as much is another thing. */
const isFarOff = (a: Item, b: Item): boolean => {
  const ratio = Number(a.reading.value) / Number(b.reading.value);
  return !(ratio > 1 / FURTHEST && ratio < FURTHEST);
};

const FURTHEST = 5;
const FEWEST_SHARED = 2;

const placed = (sentence: ClaimSentence, item: Item): Placed => ({
  item,
  sentence,
  period: item.reading.period ?? { from: null, to: null },
});

/** The same unit at another time: in its own sentence, in the two after it, or with the same words anywhere. */
function rivalsOf(
  context: AuditContext,
  subject: Placed,
  { from }: Record,
  sentence: ClaimSentence,
): readonly Item[] {
  const words = conceptsOf(
    `${subject.sentence.tagged} ${subject.item.mention.text.replace(/[\d.,]/gu, ' ')}`,
  );
  const year = subject.period.to?.slice(0, 4) ?? context.published?.slice(0, 4) ?? null;
  return context.sentences.flatMap((one) =>
    levelsOf(one).filter((item) => {
      const period = item.reading.period;
      if (
        item === subject.item ||
        period === null ||
        period.to === null ||
        isSpan(period) ||
        !isLike(item, subject.item)
      )
        return false;
      const time = period.to;
      if (
        subject.period.to !== null
          ? time >= subject.period.to || time.length !== subject.period.to.length
          : time.slice(0, 4) >= (year ?? '0')
      )
        return false;
      if (from !== null && time.slice(0, 4) <= from) return false;
      const isNear =
        one.order >= Math.min(subject.sentence.order, sentence.order) &&
        one.order <= subject.sentence.order + NEAR;
      const concepts = conceptsOf(`${one.tagged} ${item.mention.text.replace(/[\d.,]/gu, ' ')}`);
      return (
        isCompatible(words, concepts) &&
        (isNear && one.block.id === subject.sentence.block.id
          ? true
          : sharedOf(words, concepts) >= (isHeadLine(context, sentence) ? 1 : FEWEST_SHARED + 1))
      );
    }),
  );
}

const NEAR = 3;

const levelsOf = (sentence: ClaimSentence): readonly Item[] =>
  sentence.items.filter(
    (item) =>
      dimensionOf(item) !== null &&
      item.reading.value !== null &&
      roleOf(sentence, item) !== 'change' &&
      item.mention.kind !== 'share' &&
      !/^(?:year|month|day|week)$/u.test(item.reading.unit ?? ''),
  );

const isLike = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) ||
  (a.mention.kind === 'count' &&
    b.mention.kind === 'count' &&
    (dimensionOf(a) === 'bare' || dimensionOf(b) === 'bare'));
