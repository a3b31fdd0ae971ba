/**
 * Lists of one sentence with an amount or a pair of amounts for each member, the member told before it ("fish from 190 to
 * 182, sugar from 167 to 142") or behind it ("4.6 days at Aktau, 5.9 days at Kuryk", "1.73 million in 2020").
 */
import { conceptsOf } from '../facts/equivalents.ts';
import { waysIn } from '../members/memberWays.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { namesIn } from '../sentence/namedValues.ts';
import { nameListAt } from '../sentence/nameLists.ts';
import { isCommensurable, roleOf } from '../sentence/roles.ts';
import { TAG } from '../sentence/tags.ts';
import { labelIn, withoutVerb } from './labels.ts';
import { membersOf, type Raw, wayOfPair } from './members.ts';
import type { Member, Roster, Way } from './types.ts';

/** One amount, or what it was and what it is. */
type Group = {
  readonly from: Item | null;
  readonly value: Item;
  /** The name between the two ("$61 in Bogota after $55"). */
  readonly inner?: string;
  /** Where it starts and ends in the tagged sentence. */
  readonly at: number;
  readonly end: number;
};

const HEDGE = '(?:(?:about|some|just|only|nearly|almost|over|around|a|an|the)\\s+)?';
const TIME = `(?:\\s+(?:in|for|of)\\s+(?:the\\s+)?(?:\\p{L}+\\s+){0,3}?${TAG.time})?`;
const FROM = new RegExp(`\\bfrom\\s+${HEDGE}$`, 'iu');
const UP_TO = new RegExp(`^${TIME}\\s+to\\s+${HEDGE}$`, 'iu');
const AFTER = new RegExp(
  `^${TIME}(?:\\s+\\p{Ll}+){0,2}?,?\\s+\\(?(?:(?:up|down)\\s+)?(?:after|against|as against|from|compared (?:with|to)|instead of|where it had (?:been|taken|sent|bought|sold))\\s+${HEDGE}$`,
  'iu',
);
const IN_PLACE =
  /^\s+(?:in|at|for|on)\s+(?:the\s+)?(?<inner>\p{Lu}[\p{L}\s’'-]{1,30}?)\s+(?=(?:after|against|as against|from|compared)\s)/u;
const BRACKET = /^\s*\($/u;

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'quantity', 'count', 'percent']);
export const isAmount = ({ mention, reading }: Item): boolean =>
  AMOUNTS.has(mention.kind) && reading.value !== null && reading.unit !== 'area' && /\d/u.test(mention.text);

export const isLike = (a: Item, b: Item): boolean =>
  isCommensurable(a, b) ||
  (a.mention.kind === 'count' &&
    b.mention.kind === 'count' &&
    (a.reading.unit === null || b.reading.unit === null || a.reading.unit === b.reading.unit)) ||
  // "€31.20 a square metre after €31.90": the second leaves out what it is for each of.
  (a.mention.kind === 'money' &&
    b.mention.kind === 'money' &&
    a.reading.currency === b.reading.currency &&
    (a.reading.unit === null || b.reading.unit === null)) ||
  // "$3 billion, 2 billion": a number that leaves its unit to the first.
  [a, b].some(
    ({ mention, reading }) => mention.kind === 'count' && reading.unit === null && reading.magnitude !== null,
  );

/** The lists of a sentence, each with at least three members, or two with a pair each. */
export function listRosters(sentence: ClaimSentence): readonly Roster[] {
  const runs = runsOf(sentence, groupsIn(sentence));
  return runs.flatMap((run) => {
    const raws =
      respectively(sentence, run) ?? within(sentence, run) ?? behind(sentence, run) ?? before(sentence, run);
    const members = raws === null ? seriesOf(sentence, run) : membersOf(carriedOn(raws));
    const [first, last] = [run[0], run.at(-1)];
    if (members === null || first === undefined || last === undefined) return [];
    const isSeries = raws === null;
    if (run.length < (isSeries || run.some(({ from }) => from === null) ? FEWEST : FEWEST_PAIRS)) return [];
    return [
      {
        members,
        concepts: conceptsOf(
          sentence.tagged + sentence.items.map(({ mention }) => ` ${mention.text}`).join(''),
        ),
        first: sentence.order,
        last: sentence.order,
        block: sentence.block.id,
        start: sentence.origins[first.at]?.start ?? sentence.start,
        end: sentence.origins[last.end]?.end ?? sentence.end,
        kind: isSeries ? ('series' as const) : ('list' as const),
        told: 'the list',
      },
    ];
  });
}

/** "Steel is up 4 percent, cement 3": what the verb says goes on to those behind it. */
function carriedOn(raws: readonly Raw[]): readonly Raw[] {
  let carried: Way | null = null;
  return raws.map((raw) => {
    carried = raw.way ?? (raw.value?.mention.kind === 'percent' ? carried : null);
    return raw.from === null && raw.way === null ? { ...raw, way: carried } : raw;
  });
}

const FEWEST = 3;
const FEWEST_PAIRS = 2;

function groupsIn(sentence: ClaimSentence): readonly Group[] {
  const { tagged } = sentence;
  const amounts = sentence.items.filter(
    (item) => isAmount(item) && (item.mention.kind === 'percent' || roleOf(sentence, item) !== 'change'),
  );
  const groups: Group[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const [one, next] = [amounts[i], amounts[i + 1]];
    if (one === undefined) continue;
    const between = next === undefined ? null : tagged.slice(one.at + 1, next.at);
    if (next !== undefined && between !== null && isLike(one, next)) {
      const isFrom = FROM.test(tagged.slice(0, one.at)) && UP_TO.test(between);
      const isBracket = BRACKET.test(between) && tagged.charAt(next.at + 1) === ')';
      const inner = IN_PLACE.exec(between)?.groups?.['inner'];
      const rest = inner === undefined ? between : ` ${between.replace(IN_PLACE, '')}`;
      if (isFrom || isBracket || AFTER.test(rest)) {
        const pair = isFrom ? { from: one, value: next } : { from: next, value: one };
        groups.push({
          ...pair,
          ...(inner === undefined ? {} : { inner }),
          at: one.at,
          end: next.at + (isBracket ? 2 : 1),
        });
        i++;
        continue;
      }
    }
    groups.push({ from: null, value: one, at: one.at, end: one.at + 1 });
  }
  return groups;
}

/** Neighbours of one shape and one unit, with few words between them. */
function runsOf({ tagged }: ClaimSentence, groups: readonly Group[]): readonly (readonly Group[])[] {
  const runs: Group[][] = [];
  for (const group of groups) {
    const open = runs.at(-1);
    const last = open?.at(-1);
    const between = last === undefined ? '' : tagged.slice(last.end, group.at);
    const isNext =
      last !== undefined &&
      (last.from === null) === (group.from === null) &&
      isLike(open?.[0]?.value ?? last.value, group.value) &&
      between.length <= LONGEST_BETWEEN &&
      /[,;]|\band\b|\bwhile\b|\bbut\b/u.test(between) &&
      !NO_LINK.test(between);
    if (isNext) open?.push(group);
    else runs.push([group]);
  }
  return runs.filter(({ length }) => length >= FEWEST_PAIRS);
}

const LONGEST_BETWEEN = 70;
/** What follows is of another list: a sum, a rest, a comparison. */
const NO_LINK = /\b(?:or|than|total|in all|altogether|together|leaving|so that|which is|that is|i\.e\.)\b/iu;

const BEHIND = new RegExp(
  `^(?:(?:\\s+of\\s+[\\p{Ll} -]{2,30}?)?\\s+(?:in|for)\\s+(?<time>${TAG.time})|\\s+(?:of|in|at|from|to|for|by|on|went to|came from)\\s+(?:the\\s+)?(?<np>[^,;:.()\\ue000-\\ueaff]{2,45}?))(?=\\s*(?:[,;.()]|$)|\\s+(?:and|while|but)\\s)`,
  'u',
);

/** Each member told between its two amounts. */
function within(sentence: ClaimSentence, run: readonly Group[]): readonly Raw[] | null {
  const raws = run.flatMap((group) =>
    group.inner === undefined ? [] : [rawOf(sentence, group.inner, group)],
  );
  return raws.length === run.length ? raws : null;
}

/** Each member told behind its amount. */
function behind(sentence: ClaimSentence, run: readonly Group[]): readonly Raw[] | null {
  const raws = run.flatMap((group): readonly Raw[] => {
    const match = BEHIND.exec(sentence.tagged.slice(group.end));
    const label = match?.groups?.['np'] ?? timeAt(sentence, match?.groups?.['time']);
    return label === null || label === undefined ? [] : [rawOf(sentence, label, group)];
  });
  return raws.length === run.length ? raws : null;
}

const timeAt = (sentence: ClaimSentence, tag: string | undefined): string | null =>
  tag === undefined
    ? null
    : (sentence.items.find(({ at }) => sentence.tagged.charAt(at) === tag)?.mention.text ?? null);

/** Each member told before its amount: behind the last amount's end, the first one behind the last stop. */
function before(sentence: ClaimSentence, run: readonly Group[]): readonly Raw[] | null {
  const { tagged } = sentence;
  const raws = run.flatMap((group, i): readonly Raw[] => {
    const previous = run[i - 1];
    const lead =
      previous === undefined ? firstLead(sentence, group.at) : tagged.slice(previous.end, group.at);
    const words = withNumbers(sentence, lead.replace(LEADS, ''), group.at)
      .replace(/[\ue000-\ueaff]/gu, ' ')
      .replace(/\b(?:went|rose|fell|came|from|to|by|with|at)\s*$/giu, '')
      .trim();
    const last = i === 0 ? words : (/[^,;]*$/u.exec(words)?.[0].trim() ?? '');
    const label = i === 0 ? withoutVerb(words) : (labelIn(last === '' ? words : last)?.text ?? words);
    return /\p{L}{2}|\d/u.test(label) && !AMOUNT.test(label) ? [rawOf(sentence, label, group)] : [];
  });
  return raws.length === run.length ? raws : null;
}

/** Another amount stands before it: no name. */
const AMOUNT = /[€$£¥%]|\b(?:million|billion|percent|per cent)\b/u;
const LEADS = /^[\s,;:.)]*(?:(?:and|while|whereas|but|in|of|for|at)\s+)*(?:the\s+)?/iu;

/** A year or a name that is read as a number is a label, too ("2021 10,100"). */
function withNumbers(sentence: ClaimSentence, lead: string, until: number): string {
  const from = until - lead.length;
  return [...lead]
    .map((char, i) => sentence.items.find(({ at }) => at === from + i)?.mention.text ?? char)
    .join('');
}

/** The words of the first member: its last name, else what stands behind the last stop. */
function firstLead(sentence: ClaimSentence, at: number): string {
  const lead = sentence.tagged.slice(0, at);
  const from =
    Math.max(lead.lastIndexOf(';'), lead.lastIndexOf(':'), lead.lastIndexOf(', '), lead.lastIndexOf('—')) + 1;
  return lead.slice(from);
}

function rawOf(sentence: ClaimSentence, label: string, { from, value }: Group): Raw {
  const area = sentence.areas.find(({ text }) => label.includes(text));
  return {
    label,
    iso3: area?.iso3 ?? null,
    from,
    value,
    way: from === null ? changeWay(sentence, value) : wayOfPair(from, value),
  };
}

/** "up 9 percent": a change has a way of its own. */
function changeWay(sentence: ClaimSentence, item: Item): Way | null {
  if (roleOf(sentence, item) !== 'change') return null;
  const lead = sentence.tagged.slice(0, item.at);
  const from = Math.max(lead.lastIndexOf(';'), lead.lastIndexOf(':'), lead.lastIndexOf(', ')) + 1;
  return waysIn(lead.slice(from)).at(-1)?.way ?? null;
}

/** "France, Poland, Austria and Ireland hold 15.2, 8.1, 2.0 and 1.2 percent respectively". */
function respectively(sentence: ClaimSentence, run: readonly Group[]): readonly Raw[] | null {
  if (!isBare(sentence, run) || !/\brespectively\b|\bin (?:that|this) order\b/iu.test(sentence.tagged))
    return null;
  for (const { start } of namesIn(sentence)) {
    const list = nameListAt(sentence, start);
    if (list === null || list.written.length !== run.length) continue;
    return run.map((group, i) => rawOf(sentence, list.written[i] ?? '', group));
  }
  return null;
}

/** Nothing but commas between the amounts. */
const isBare = ({ tagged }: ClaimSentence, run: readonly Group[]): boolean =>
  run.every((group, i) => {
    const previous = run[i - 1];
    return previous === undefined || /^\s*,?\s*(?:and\s+)?$/u.test(tagged.slice(previous.end, group.at));
  });

/** "The five quarters after it brought 1.15m, 1.21m and 1.12m": amounts in order, without names. */
function seriesOf(sentence: ClaimSentence, run: readonly Group[]): readonly Member[] | null {
  if (!isBare(sentence, run)) return null;
  return run.map(({ from, value }, i) => ({
    label: `${i + 1}`,
    keys: new Set<string>(),
    iso3: null,
    from,
    value,
    way: from === null ? null : wayOfPair(from, value),
    sides: [],
  }));
}
