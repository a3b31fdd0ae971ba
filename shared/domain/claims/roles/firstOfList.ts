/**
 * "Bremen had the longest delays, at 3.0 days. Antwerp kept ships for 3.6 days, Rotterdam for 2.9": a name is called the
 * first or last of its list, and each name of the list has a value. Told where the first one's own value stands right
 * behind it, or where words call it what follows from the list ("so that", "thus", "which puts").
 */
import type { Told } from '../facts/told.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { superlativeClaim } from '../forms/names/superlativeClaim.ts';
import { segmentsOf } from '../members/segments.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { bare, namesIn } from '../sentence/namedValues.ts';
import { dimensionOf, isCommensurable, roleOf } from '../sentence/roles.ts';
import { TAG } from '../sentence/tags.ts';
import { around } from './near.ts';

const TOP =
  'longest|highest|largest|biggest|greatest|dearest|most expensive|costliest|heaviest|busiest|steepest|fastest|strongest|most';
const BOTTOM =
  'shortest|lowest|smallest|cheapest|least expensive|fewest|lightest|quietest|slowest|weakest|least';
const FIRST = new RegExp(
  `\\b(?:(?<top>${TOP})|(?<bottom>${BOTTOM})|(?<place>at the top|in the lead|in first place|at the head|comes? first|came first|leads?|led)|(?<end>at the bottom|in last place|comes? last|came last))\\b`,
  'giu',
);
/** Of more than the list, of a time, or one of several. */
const NOT_OF_LIST =
  /\b(?:one of|among) the\s+$|\b(?:second|third|fourth|fifth|next|two|three|four|five|once|formerly|no longer|not|at)[- ](?:the\s+)?$/iu;
const NOT_BEHIND =
  /^\s+(?:of|in|since|on record|ever|for)\s+(?:all|the (?:year|decade|past|last|century|week|month|season)|history|record|(?:a|\p{L}+) (?:decade|year|month)s?|[\ue700-\ue8ff])|^\s+(?:since|ever|yet|on record|recent|likely|importantly|notably|part\b)/iu;
const FOLLOWS = /\b(?:so that|which (?:puts?|makes?|made|means)|thus|therefore|hence|so)\b/iu;

type Entry = { readonly name: string; readonly item: Item; readonly order: number };

export function firstOfList(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (told.hasFound(sentence)) return [];
  const entries = entriesOf(context, sentence);
  if (entries.length < LEAST) return [];
  const claims = [...sentence.tagged.matchAll(FIRST)].flatMap((match) => {
    const { index: at } = match;
    const end = at + match[0].length;
    if (NOT_OF_LIST.test(sentence.tagged.slice(0, at)) || NOT_BEHIND.test(sentence.tagged.slice(end)))
      return [];
    const subject = subjectOf(sentence, at, end, entries);
    if (subject === null) return [];
    const others = entries.filter(({ name }) => name !== subject.name).map(({ item }) => item);
    const passage = stretchPassage(sentence, at, end);
    const claim = superlativeClaim({
      passage,
      isTop: match.groups?.['top'] !== undefined || match.groups?.['place'] !== undefined,
      subject: subject.item,
      others,
      why: `the values told for ${entries.map(({ name }) => name).join(', ')}`,
    });
    return claim === null || (claim.verdict === 'holds' && told.hasTouched(passage)) ? [] : [claim];
  });
  return claims.slice(0, 1);
}

const LEAST = 3;

/** Names with one value each, in this sentence and, where it has fewer than three, in the next one too. */
function entriesOf(context: AuditContext, sentence: ClaimSentence): readonly Entry[] {
  const own = listIn(sentence);
  const next = around(context, sentence, 0, 1)[1];
  const back = around(context, sentence, 1, 0)[0];
  const isOver = /;|[.]$/u.test(sentence.tagged) && own.length === 0;
  const list =
    own.length >= LEAST
      ? own
      : isOver && back !== undefined && back !== sentence && FOLLOWS.test(sentence.tagged)
        ? listIn(back)
        : own.length === 1 && next !== undefined
          ? [...own, ...listIn(next)]
          : [];
  const [first] = list;
  if (first === undefined) return [];
  const isOneKind = list.every(({ item }) => item === first.item || isCommensurable(item, first.item));
  const isOnce = new Set(list.map(({ name }) => name)).size === list.length;
  return isOneKind && isOnce ? list : [];
}

/** Each stretch of a list with one level and one name. */
function listIn(sentence: ClaimSentence): readonly Entry[] {
  const names = namesIn(sentence);
  let carried: string | null = null;
  return segmentsOf(sentence).flatMap((segment): readonly Entry[] => {
    const levels = segment.items.filter((item) => dimensionOf(item) !== null || isBareValue(item));
    const start = sentence.origins[segment.at]?.start ?? sentence.start;
    const end = sentence.origins[segment.end - 1]?.end ?? sentence.end;
    const inside = names.filter((name) => name.start >= start && name.end <= end);
    const [item, more] = levels;
    if (item === undefined) {
      if (inside.length > 0) carried = inside.length === 1 ? bare(inside[0]?.text ?? '') : null;
      return [];
    }
    const name =
      inside.length > 0
        ? bare((inside.find((one) => one.end <= item.mention.start) ?? inside[0])?.text ?? '')
        : (carried ?? wordBefore(sentence, segment.at, item));
    carried = null;
    if (
      more !== undefined ||
      name === null ||
      (roleOf(sentence, item) === 'base' && !/against|than|compared/u.test(segment.text))
    )
      return [];
    return [{ name, item, order: item.at }];
  });
}

const isBareValue = ({ mention, reading }: Item): boolean =>
  mention.kind === 'count' && reading.value !== null && reading.unit === null && /\d/u.test(mention.text);

/** "copper by 9 percent", "the hill line 15 million": what stands in the list's place for a name. */
function wordBefore(sentence: ClaimSentence, from: number, item: Item): string | null {
  const words = sentence.tagged.slice(from, item.at);
  const found = /^\s*(?:the\s+)?(?<name>\p{L}[\p{L}-]+)(?:\s+\p{L}+){0,3}\s*$/u.exec(words)?.groups?.['name'];
  return found === undefined || NO_NAME.test(found) ? null : found.toLowerCase();
}

const NO_NAME =
  /^(?:it|they|he|she|this|that|these|those|up|down|by|to|from|in|at|of|with|for|about|some|only|against|after|before|than|or|another)$/iu;

/** Whose place is told: the name of the list that stands in the superlative's own clause. */
function subjectOf(
  sentence: ClaimSentence,
  at: number,
  end: number,
  entries: readonly Entry[],
): Entry | null {
  const { tagged } = sentence;
  const from =
    Math.max(
      tagged.lastIndexOf(';', at),
      tagged.lastIndexOf(', so that', at),
      tagged.lastIndexOf(', which', at),
      -1,
    ) + 1;
  const behind = /[;.]|,\s/u.exec(tagged.slice(end));
  const until = behind === null ? tagged.length : end + behind.index;
  const clause = tagged.slice(from, until);
  const named = entries.filter(({ name }) =>
    new RegExp(`(?<![\\p{L}])${name.replace(/[^\p{L}\p{N} -]/gu, '.')}(?:['’]s?)?(?![\\p{L}])`, 'iu').test(
      clause,
    ),
  );
  const [subject, more] = named;
  if (subject === undefined || more !== undefined) return null;
  const follows = FOLLOWS.test(tagged.slice(0, at)) || from > 1;
  const isValued =
    subject.order > end &&
    sentence.items.includes(subject.item) &&
    VALUED.test(tagged.slice(end, subject.order));
  const isOnlyMention =
    sentence.items.filter((item) => item.at >= from && item.at < until && dimensionOf(item) !== null)
      .length === 0;
  return isValued ||
    (follows && isOnlyMention && entries.every(({ item }) => !sentence.items.includes(item) || item.at < at))
    ? subject
    : null;
}

/** "the longest delays of the spring, at 3.0 days". */
const VALUED = new RegExp(
  `^[^;:.\\ue000-\\ue6ff]{0,60}?(?:${TAG.time}[^;:.\\ue000-\\ue6ff]{0,20}?)?(?:,\\s+(?:at|with|of)|:|\\(|\\s(?:at|with|of))\\s*(?:(?:about|just|only|some)\\s+)?$`,
  'u',
);
