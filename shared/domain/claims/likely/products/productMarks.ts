/** What speaks for it that an amount is the product of others: its words, where they stand, what each is told for. */
import type { AuditContext } from '../../forms/draft.ts';
import { grammarBefore, grammarBehind } from '../../lexicon/grammarWords.ts';
import { stem } from '../../sentence/contentWords.ts';
import { nounsOf } from '../../sentence/nounsOf.ts';
import { roleOf } from '../../sentence/roles.ts';
import { lengthOf } from '../sets/textLength.ts';
import type { Value } from '../sets/values.ts';
import { unitOf } from './conversions.ts';
import type { ProductQuestion, Way } from './ways.ts';

const CUES: readonly (readonly [string, RegExp])[] = [
  [
    'worth',
    /\b(?:worth|valued?|revenues?|proceeds|bill|costs?|costing|takes?|taking|took in|earn\w*|brings?|brought|fetch\w*|paid|pays?|spen[dt]\w*|income|sales|turnover)\b/iu,
  ],
  [
    'so',
    /\b(?:thus|therefore|so|hence|that is|which is|in other words|i\.e|makes?|making|made|means?|works? out|comes? to|came to|amount\w*|total\w*|altogether|in all|equal\w*|equivalent)\b/iu,
  ],
  ['each', /\b(?:each|per|every|apiece|a head|on average|average)\b/iu],
  ['or', /\b(?:or|about|roughly|some)\s*(?:\p{L}+\s+){0,1}$/iu],
  ['its', /\b(?:its|these|those|the|this|that)\s+$/iu],
];

export function productMarks(question: ProductQuestion, way: Way, rivals: number): readonly string[] {
  const { relation, first, by, rate, factor } = way;
  const { stated, near } = question;
  const marks = [relation, `${relation} rivals ${Math.min(rivals, 4)}`];
  const add = (mark: string): void => {
    marks.push(mark, `${relation} ${mark}`);
  };
  for (const cue of cuesOf(question)) add(`cue ${cue}`);
  if (question.wholes.includes(first)) marks.push(`${relation} whole far ${question.wholes.indexOf(first)}`);
  add(`first ${placeOf(stated, first)}`);
  add(`role ${roleOf(stated.sentence, stated.item)}`);
  marks.push(`${relation} first ${roleOf(first.sentence, first.item)}`);
  marks.push(
    `${relation} kind ${stated.item.mention.kind}`,
    `${relation} ${factor === 1 ? 'plain' : 'scaled'}`,
  );
  add(`join ${joinOf(stated, by === null ? [first] : [first, by])}`);
  const alike = near.filter(({ item: { mention } }) => mention.kind === first.item.mention.kind);
  add(`like first ${Math.min(alike.length, 4)}`);
  if (by !== null) {
    add(`by ${placeOf(stated, by)}`);
    if (question.far.includes(by)) marks.push(`${relation} by far ${Math.min(question.far.indexOf(by), 3)}`);
    marks.push(
      `${relation} at ${placeOf(stated, first)} ${placeOf(stated, by)}`,
      `${relation} by ${by.item.mention.kind} ${/\d/u.test(by.item.mention.text) ? 'digits' : 'words'}`,
      `${relation} by ${roleOf(by.sentence, by.item)}`,
      `${relation} by size ${Math.min(5, Math.floor(Math.log10(by.size)))}`,
      `${relation} by ${by.item.reading.unit === null ? 'bare' : 'named'}`,
      `${relation} apart ${first.sentence === by.sentence ? 'one' : 'two'}`,
      `${relation} times ${timesOf(stated, first)}`,
    );
    add(`rate ${rateMark(rate, by)}`);
    const counts = near.filter(
      ({ item: { mention } }) => mention.kind === by.item.mention.kind && mention !== first.item.mention,
    );
    add(`like by ${Math.min(counts.length, 4)}`);
  }
  return marks;
}

const OF_COUNT: ReadonlySet<string> = new Set(['of the count', 'of each', 'of its noun']);
export const isOfCount = (rate: Way['rate'], by: Value): boolean => OF_COUNT.has(rateMark(rate, by));

/** Whether what is told for each of something is told for each of what is counted. */
function rateMark(rate: Way['rate'], by: Value): string {
  if (rate === null) return 'untold';
  if (rate.count !== null) return rate.count === by.item ? 'of the count' : 'of another count';
  if (rate.of === null) return 'of each';
  const of = stem(rate.of);
  const unit = unitOf(by.item);
  const isSame =
    (unit !== null && (unit.startsWith(rate.of) || stem(unit) === of)) ||
    nounsOf(by.sentence, by.item).has(of);
  return isSame
    ? 'of its noun'
    : by.sentence.tagged.toLowerCase().includes(of)
      ? 'of a noun beside'
      : 'of another noun';
}

export function noProductMarks(
  context: AuditContext,
  question: ProductQuestion,
  ways: number,
): readonly string[] {
  const { stated, sentence } = question;
  const [lead, rest] = [sentence.tagged.slice(0, stated.item.at), sentence.tagged.slice(stated.item.at + 1)];
  return [
    'none',
    `none ${lengthOf(context)}`,
    `none kind ${stated.item.mention.kind}`,
    `none role ${roleOf(sentence, stated.item)}`,
    `none ways ${Math.min(6, Math.ceil(Math.log2(1 + ways)))}`,
    `none lead ${grammarBefore(lead)}`,
    `none rest ${grammarBehind(rest)}`,
    ...[...cuesOf(question)].map((cue) => `none cue ${cue}`),
    ...(stated.item.reading.bound === 'exact' ? [] : ['none hedged']),
    ...(sentence.block.role === 'title' ? ['none title'] : []),
  ];
}

const known = new WeakMap<ProductQuestion, readonly string[]>();

/** In the words up to the number before and up to the one behind; a mark of its own for those right beside it. */
export function cuesOf(question: ProductQuestion): readonly string[] {
  const found = known.get(question) ?? readCues(question);
  known.set(question, found);
  return found;
}

function readCues({ stated: { item }, sentence: { tagged } }: ProductQuestion): readonly string[] {
  const before = /[^\ue000-\ueaff;:—–]*$/u.exec(tagged.slice(0, item.at))?.[0] ?? '';
  const behind = /^[^\ue000-\ueaff;:—–.]*/u.exec(tagged.slice(item.at + 1))?.[0] ?? '';
  return CUES.flatMap(([name, words]) => [
    ...(words.test(before) ? [name] : []),
    ...(words.test(before.slice(-26)) ? [`${name} right before`] : []),
    ...(name !== 'or' && name !== 'its' && words.test(behind.slice(0, 30)) ? [`${name} behind`] : []),
  ]);
}

function placeOf(stated: Value, one: Value): string {
  if (one.step < -4) return 'far';
  if (one.step !== 0)
    return `${one.sentence.block.id === stated.sentence.block.id ? 's' : 'p'}${Math.max(-3, one.step)}`;
  return one.item.at < stated.item.at ? 'before' : 'behind';
}

/** What stands between the amount and the nearest of those that make it. */
function joinOf(stated: Value, of: readonly Value[]): string {
  const own = of.filter(({ step }) => step === 0);
  if (own.length === 0) return 'far';
  const nearest = own.reduce((a, b) =>
    Math.abs(b.item.at - stated.item.at) < Math.abs(a.item.at - stated.item.at) ? b : a,
  );
  const [from, to] = [nearest.item.at, stated.item.at].sort((a, b) => a - b) as [number, number];
  const text = stated.sentence.tagged.slice(from + 1, to);
  const stop = /[;:—–]/u.test(text)
    ? 'cut'
    : /\(/u.test(text)
      ? 'bracket'
      : /,\s*or\b/iu.test(text)
        ? 'comma or'
        : /,/u.test(text)
          ? 'comma'
          : 'plain';
  return `${stop} ${text.length > 40 ? 'long' : text.length > 15 ? 'middle' : 'short'}`;
}

function timesOf(a: Value, b: Value): string {
  const [one, other] = [a.item.reading.period, b.item.reading.period];
  return one === null || other === null
    ? 'unknown'
    : one.from === other.from && one.to === other.to
      ? 'same'
      : 'differ';
}
