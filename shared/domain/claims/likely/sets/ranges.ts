/** Where amounts told near it are said to begin and end: "rates ranged from $14,200 to $21,900", "between 2 and 9 percent". */
import { point } from '../../../../lib/interval.ts';
import { measureOf } from '../../arithmetic/words.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../../forms/draft.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../../sentence/claimSentence.ts';
import type { Answer, SetQuestion } from './question.ts';
import { type Rows, rowsIn, stretchesOf } from './rows.ts';
import { lengthOf } from './textLength.ts';
import { isOfOneKind, type Value, valuesBeside, valuesNear } from './values.ts';

/** The ends as they are told, in one mention or two. */
type Range = {
  readonly items: readonly Item[];
  readonly least: number;
  readonly most: number;
  readonly at: number;
  readonly end: number;
  readonly form: string;
};

const SPANS =
  /\b(?:rang(?:e|es|ed|ing)|r[au]n(?:s|ning)?|var(?:y|ies|ied|ying)|span(?:s|ned|ning)?|stretch\w*|spread|differ\w*|anywhere|anything|everything|lie|lay|fell|came|went)\b[^;:.]{0,40}$/iu;
const AMOUNTS: ReadonlySet<string> = new Set(['money', 'quantity', 'count', 'percent']);
const FEWEST = 3;

export function rangeQuestions(context: AuditContext, sentence: ClaimSentence): readonly SetQuestion[] {
  const ranges = rangesIn(sentence);
  if (ranges.length === 0) return [];
  const sets = [valuesNear(context, sentence), valuesBeside(context, sentence)];
  return ranges.map((range) => ({
    of: 'ranges' as const,
    key: `range ${sentence.order}:${sentence.items.indexOf(range.items[0] as Item)}`,
    none: () => [
      'no range',
      `no range ${lengthOf(context)}`,
      `no range ${range.form}`,
      `no range ${range.form} said ${SPANS.test(sentence.tagged.slice(0, range.at))}`,
    ],
    answers: sets.flatMap((values) => answersOf(sentence, range, values)),
  }));
}

const FROM_TO = /^\s*(?:\S+\s+){0,3}?(?:to|and)\s+(?:\S+\s+){0,2}?$/iu;

function rangesIn({ tagged, items }: ClaimSentence): readonly Range[] {
  return items.flatMap((item, i): readonly Range[] => {
    const { mention, reading, at } = item;
    if (!AMOUNTS.has(mention.kind)) return [];
    if (/^range\b/u.test(reading.rule) && reading.value === null) {
      const [least, most] = [Number(reading.low), Number(reading.high)];
      const form = /^between/iu.test(mention.text) ? 'between' : 'from to';
      return least < most ? [{ items: [item], least, most, at, end: at + 1, form }] : [];
    }
    const next = items[i + 1];
    if (next === undefined || next.mention.kind !== mention.kind) return [];
    const [least, most] = [Number(reading.value), Number(next.reading.value)];
    const lead = tagged.slice(0, at);
    if (
      !/\b(?:from|between)\s+(?:\S+\s+){0,2}?$/iu.test(lead) ||
      !SPANS.test(lead) ||
      !FROM_TO.test(tagged.slice(at + 1, next.at)) ||
      !(least < most)
    )
      return [];
    return [{ items: [item, next], least, most, at, end: next.at + 1, form: 'in two' }];
  });
}

function answersOf(sentence: ClaimSentence, range: Range, values: readonly Value[]): readonly Answer[] {
  const others = values.filter(({ item }) => !range.items.includes(item));
  const counts = new Set(
    sentence.items.flatMap(({ mention, reading }) =>
      mention.kind === 'count' && Number(reading.value) >= FEWEST && Number(reading.value) <= 12
        ? [Number(reading.value)]
        : [],
    ),
  );
  const sentences = [...new Set(others.map((one) => one.sentence))];
  const choices = [others, ...sentences.map((own) => others.filter((one) => one.sentence === own))];
  const seen = new Set<string>();
  return choices.flatMap((choice) =>
    [...stretchesOf(choice, new Set()), ...stretchesOf(choice, counts)].flatMap(
      (stretch): readonly Answer[] => {
        if (stretch.isPaired || stretch.values.length < FEWEST) return [];
        const rows = rowsIn(stretch);
        const key = rows.rows.map(({ value }) => value.item.mention.id).join(' ');
        if (seen.has(key) || !isLike(range, rows)) return [];
        seen.add(key);
        return [answerOf(sentence, range, rows, counts, others)];
      },
    ),
  );
}

/** All of one kind with the ends; a bare number leaves its unit to them. Ends in one mention have no value of their own to be like another. */
const isLike = ({ items: [item] }: Range, { rows }: Rows): boolean =>
  item !== undefined &&
  rows.every(({ value }) => {
    const { mention, reading } = value.item;
    return mention.kind === item.mention.kind
      ? isOfOneKind({ ...value, item }, value)
      : mention.kind === 'count' && reading.unit === null && /^[\d.,]+$/u.test(mention.text);
  });

function answerOf(
  sentence: ClaimSentence,
  range: Range,
  rows: Rows,
  counts: ReadonlySet<number>,
  others: readonly Value[],
): Answer {
  const list = rows.rows.map(({ value }) => value);
  const sorted = list.toSorted((a, b) => a.size - b.size);
  const [first, last] = [sorted[0] as Value, sorted.at(-1) as Value];
  const [low, high] = [isAt(first, range.least), isAt(last, range.most)];
  const step = Math.max(-2, Math.min(2, list[0]?.step ?? 0));
  const [from, to] = [list[0]?.item.at ?? 0, list.at(-1)?.item.at ?? 0];
  const side = step !== 0 ? 'other' : from > range.at ? 'behind' : to < range.at ? 'before' : 'around';
  const inside = others.filter((one) => list.some(({ sentence: own }) => own === one.sentence)).length;
  const marks = [
    `range ${range.form}`,
    `range said ${SPANS.test(sentence.tagged.slice(0, range.at))}`,
    `range size ${Math.min(list.length, 6)}`,
    `range ${counts.size === 0 ? 'not counted' : counts.has(list.length) ? 'count agrees' : 'count differs'}`,
    `range side ${side} ${step}`,
    `range sentences ${Math.min(3, new Set(list.map((one) => one.sentence)).size)}`,
    `range leaves ${Math.min(3, inside - list.length)}`,
    `range own words ${rows.rows.every(({ own }) => own.size > 0)}`,
    `range kinds ${list.every(({ item }) => item.mention.kind === range.items[0]?.mention.kind)}`,
  ];
  return {
    key: () =>
      `rows ${list.map((one) => `${one.sentence.order}:${one.sentence.items.indexOf(one.item)}`).join(',')}`,
    marks: () => marks,
    makes: low && high ? 'same' : low || high ? 'near' : 'other',
    isSaid: () => true,
    bearsOut: () => true,
    chance: 1 / 20,
    claim: () => claimOf(sentence, range, list, low ? [last, range.most] : [first, range.least]),
  };
}

const isAt = ({ low, high }: Value, end: number): boolean => {
  const reach = Math.abs(end) * 1e-9;
  return end >= low - reach && end <= high + reach;
};

function claimOf(
  sentence: ClaimSentence,
  range: Range,
  list: readonly Value[],
  [end, told]: readonly [Value, number],
): ClaimDraft {
  const passage = stretchPassage(sentence, range.at, range.end);
  return testedClaim({
    form: 'level',
    wording: passage.text.trim(),
    passage,
    items: list.map(({ item }) => item),
    operands: list.map(({ item }) => mentionOperand('member', item)),
    triggers: range.items,
    computed: { low: String(end.low), high: String(end.high) },
    expected: point(String(told)),
    measure: measureOf(end.item.mention.kind, end.item.reading.currency),
    calculation: `end of ${list.map(({ item }) => item.mention.text).join(', ')}`,
    middle: String(end.size),
    why: 'the amounts whose span it most likely tells, by place and words',
    code: 'wording_out_of_range',
  });
}
