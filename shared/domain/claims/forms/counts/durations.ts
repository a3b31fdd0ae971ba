/** Years between two dates that the sentence names: "closed in 2021, 36 years after it opened in 1985". */
import { type Interval, point } from '../../../../lib/interval.ts';
import { expectedOfStated } from '../../arithmetic/stated.ts';
import { type ClaimSentence, type Item, passageOf } from '../../sentence/claimSentence.ts';
import { TAG } from '../../sentence/tags.ts';
import type { Operand } from '../../types.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../draft.ts';

/** "after it opened in 1985", "before joining in 2004"; where the reader took "after the 2014" as one, nothing between. */
const SINCE = new RegExp(
  `^\\s+(?:(?:after|before|since)\\s)?[^,;:.()\\ue000-\\ueaff]{0,60}?(${TAG.time})`,
  'u',
);
const WORD = /\b(?:after|before|since)\b/iu;
const THEN_BEHIND = new RegExp(`^[^;:.\\ue000-\\ueaff]{0,50}?,\\s+(?:in\\s+)?(${TAG.time})`, 'u');
const THEN_AHEAD = new RegExp(`(${TAG.time})[^;:.\\ue000-\\ueaff]{0,60}?,\\s+(?:\\p{L}+\\s+){0,2}$`, 'u');

export function durationClaims(context: AuditContext, sentence: ClaimSentence): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const claim = durationClaim(context, sentence, item);
    return claim === null ? [] : [claim];
  });
}

function durationClaim(context: AuditContext, sentence: ClaimSentence, item: Item): ClaimDraft | null {
  const { value, unit } = item.reading;
  if (item.mention.kind !== 'quantity' || unit !== 'year' || value === null || !/^\d+$/u.test(value))
    return null;
  const told = betweenYears(sentence, item);
  if (told !== null) return yearsClaim(context, item, told[0], told[1]);
  const since = SINCE.exec(sentence.tagged.slice(item.at + 1));
  if (since === null) return null;
  const base = itemAt(sentence, item.at + since[0].length);
  if (base === undefined || !WORD.test(since[0] + base.mention.text)) return null;
  const other =
    tagOf(THEN_AHEAD, sentence, 0, item.at, 'last') ??
    tagOf(THEN_BEHIND, sentence, base.at + 1, undefined, 'first');
  return other === undefined ? null : yearsClaim(context, item, base, other);
}

const AFTER = new RegExp(
  `(?:,\\s+(?:after|a span of|a period of)|\\bended after|${TAG.time},?\\s+after)\\s+(?:just\\s+|only\\s+)?$`,
  'iu',
);

/** "began in 2015 and ended in 2022, after seven years": the only two years before it. */
function betweenYears({ items, tagged }: ClaimSentence, item: Item): readonly [Item, Item] | null {
  const [lead, rest] = [tagged.slice(0, item.at), tagged.slice(item.at + 1)];
  const isLater = /,\s+$/u.test(lead) && /^\s+later\b/u.test(rest);
  if (!isLater && !(AFTER.test(lead) && /^\s*[.;,)]/u.test(rest))) return null;
  const years = items.filter(
    (one) => one.at < item.at && one.mention.kind === 'period' && yearOf(one) !== null,
  );
  const [first, second, more] = years;
  return first === undefined || second === undefined || more !== undefined ? null : [first, second];
}

function yearsClaim(context: AuditContext, item: Item, base: Item, other: Item): ClaimDraft | null {
  const { value } = item.reading;
  const [from, to] = [yearOf(base), yearOf(other)];
  if (from === null || to === null || value === null || from === to) return null;
  const years = Math.abs(to - from);
  // "36 years after 1985" may be said in January 2021 or in December.
  const computed: Interval =
    Math.abs(Number(value) - years) === 1
      ? { low: String(Math.min(years, Number(value))), high: String(Math.max(years, Number(value))) }
      : point(String(years));
  return testedClaim({
    form: 'change',
    wording: item.mention.text,
    passage: passageOf(item),
    items: [base, other],
    operands: [dateOperand('from', base), dateOperand('to', other)],
    triggers: [item],
    computed,
    expected: expectedOfStated(item.reading, computed, context.thresholds),
    measure: 'plain',
    calculation: `years from ${from} to ${to}`,
    middle: String(years),
    why: 'the two dates the sentence names',
  });
}

const itemAt = ({ items }: ClaimSentence, at: number): Item | undefined => items.find((one) => one.at === at);

function tagOf(
  pattern: RegExp,
  sentence: ClaimSentence,
  from: number,
  until: number | undefined,
  which: 'first' | 'last',
): Item | undefined {
  const match = pattern.exec(sentence.tagged.slice(from, until));
  if (match === null) return undefined;
  const at = which === 'first' ? from + match[0].length - 1 : from + match.index;
  return itemAt(sentence, at);
}

/** The year of a date; of "after 2014" the year it names. */
function yearOf({ reading: { period } }: Item): number | null {
  if (period === null || period.from === null) return null;
  const [from, to] = [period.from.slice(0, 4), (period.to ?? period.from).slice(0, 4)];
  return from === to ? Number(from) : null;
}

function dateOperand(role: 'from' | 'to', item: Item): Operand {
  const year = String(yearOf(item));
  return {
    role,
    mention: item.mention.id,
    expression: null,
    cells: [],
    value: year,
    low: year,
    high: year,
    period: item.reading.period,
    members: [],
    missing: [],
  };
}
