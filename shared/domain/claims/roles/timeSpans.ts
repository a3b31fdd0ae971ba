/**
 * A length of time said to lie between two times that are told: "closed in August 2025, six and a half years after it opened
 * in February 2019", "ran from June 2023 to March 2025, 21 months in all". What lies between is known no better than the two
 * times are, so any length that some days of both allow holds.
 */
import { yearOperand } from '../calculate/yearOperand.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { passageOf } from '../sentence/claimSentence.ts';
import { TAG } from '../sentence/tags.ts';
import { around } from './near.ts';
import { type Span, spanOf, type Time, timesIn } from './spanLengths.ts';

export function timeSpans(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const span = told.hasTested(item) ? null : spanOf(item);
    const ends = span === null ? null : endsOf(context, sentence, item);
    return span === null || ends === null ? [] : (claimOf(item, span, ends) ?? []);
  });
}

type Ends = readonly [Time, Time];

const HEDGED =
  /\b(?:about|some|nearly|almost|over|more than|less than|around|roughly|at least|within|every|first|last|past|next|under|up to|for the)\s+$/iu;
/** "after it opened in", "since the coup of", "before that of": the other end is told in the same clause. */
const COUNTED_FROM = new RegExp(
  `^\\s+(?:after|before|since)\\b[^,;:.()\\ue000-\\ueaff]{0,70}?(?<end>${TAG.time})`,
  'iu',
);
/** "later, in 2021", "on, in 2024". */
const LATER_IN = new RegExp(`^\\s*(?:later|earlier|on),?\\s+(?:in|on)?\\s*(?<end>${TAG.time})`, 'iu');
/** "1998 … last year, 27 years on,", ": 17 years,", ", 21 months in all". */
const APPOSED = /(?:,|:|\(|—|–)\s+(?:or|that is|after|just|only|exactly)?\s*$/iu;
const CLOSED = /^\s*(?:on|later|in all|altogether|long|apart|in total)?\s*(?:[,.;)]|—|–|$)/iu;
/** "took nine months", "had lasted eleven weeks". */
const LASTED =
  /\b(?:took|taken|lasted|ran for|went on for|stood for|dragged on for|in force for|in office for)\s+(?:just\s+|only\s+|\p{L}+\s+){0,2}$/iu;

function endsOf(context: AuditContext, sentence: ClaimSentence, item: Item): Ends | null {
  const { tagged } = sentence;
  const [lead, rest] = [tagged.slice(0, item.at), tagged.slice(item.at + 1)];
  if (HEDGED.test(lead)) return null;
  const times = timesIn(sentence, item);
  const own = `${/\s(?<behind>later|earlier|on|after|before|since)$/iu.exec(item.mention.text)?.[0] ?? ''}${rest}`;
  const shift = own.length - rest.length;
  const counted = COUNTED_FROM.exec(own) ?? LATER_IN.exec(own);
  const end = counted?.groups?.['end'];
  if (counted !== null && counted !== undefined && end !== undefined) {
    const at = item.at + 1 + counted.index + counted[0].length - 1 - shift;
    const other = times.find((time) => time.item.at === at);
    const before = times.filter((time) => time.item.at < item.at);
    const first = before.at(-1) ?? (before.length === 0 ? lastBefore(context, sentence, own) : null);
    return other === undefined || first === null || first === undefined ? null : [first, other];
  }
  if (!((APPOSED.test(lead) && CLOSED.test(own)) || LASTED.test(lead))) return null;
  const before = times.filter((time) => time.item.at < item.at);
  const [a, b, more] = before;
  return a === undefined || b === undefined || more !== undefined || times.length > 2 ? null : [a, b];
}

/** "It was closed 72 years later, in 1981": from the only time of the sentence before. */
function lastBefore(context: AuditContext, sentence: ClaimSentence, rest: string): Time | null {
  if (!/^\s*(?:later|earlier|on)\b/iu.test(rest)) return null;
  const [before] = around(context, sentence, 1, 0);
  const [only, more] = before === undefined || before === sentence ? [] : timesIn(before, null);
  return only === undefined || more !== undefined ? null : only;
}

/** So many times off it is a length of something else. */
const FURTHEST = 3;
/** "Twenty-one months" are said from the twenty-first begun to the twenty-second not yet full. */
const SLACK = 0.9;

function claimOf(item: Item, { count, days, unit, isWhole }: Span, [a, b]: Ends): ClaimDraft | null {
  const [from, to] = a.first <= b.first ? [a, b] : [b, a];
  const least = Math.max(0, to.first - from.last) / days;
  const most = (to.last - from.first) / days;
  const slack = isWhole ? SLACK : SLACK / 3;
  const fits = count + slack >= least && count - slack <= most;
  if (!fits && (most < count / FURTHEST || least > count * FURTHEST)) return null;
  const [low, high] = [Math.min(least, fits ? count : least), Math.max(most, fits ? count : most)];
  return testedClaim({
    form: 'change',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [from.item, to.item],
    operands: [yearOperand('from', from.item, from.year), yearOperand('to', to.item, to.year)],
    triggers: [item],
    computed: { low: low.toFixed(1), high: high.toFixed(1) },
    expected: fits
      ? { low: low.toFixed(1), high: high.toFixed(1) }
      : { low: (count - slack).toFixed(1), high: (count + slack).toFixed(1) },
    measure: 'plain',
    calculation: `${unit}s ${from.item === to.item ? from.item.mention.text : `from ${from.item.mention.text} to ${to.item.mention.text}`}`,
    middle: null,
    why: 'the two times it is counted between',
  });
}
