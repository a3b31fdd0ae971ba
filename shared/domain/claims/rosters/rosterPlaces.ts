/**
 * "The 2025 clip was the heaviest of the five seasons in the table", "the heaviest cut fell on Botswana", "the third-largest
 * plant": who is said to be first, last or in a place, against what the article tells of each, wherever it does.
 */

import { absolute, compare, divide, subtract } from '../../../lib/decimal.ts';
import { point } from '../../../lib/interval.ts';
import { matchesOf } from '../../../lib/matches.ts';
import { conceptsOf, isCompatible, sharedOf } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import { type Superlative, superlativesIn } from '../lexicon/superlatives.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { isCommensurable, isSpanOfTime, roleOf } from '../sentence/roles.ts';
import { TAG } from '../sentence/tags.ts';
import { namedMembers } from './members.ts';
import { wordsAt } from './passages.ts';
import { wayOf } from './predicates.ts';
import { rostersNear } from './rosters.ts';
import type { Member, Roster } from './types.ts';

type Place = Superlative & {
  /** How many it is one of ("of the four"); null where it is not said. */
  readonly of: number | null;
  readonly isShown: boolean;
  /** Words that draw a conclusion lead to it, or its own amount stands right behind. */
  readonly isLedTo: boolean;
  /** Its clause, without the superlative and what it is one of. */
  readonly clause: string;
  /** The same without whom a relative clause is said of. */
  readonly own: string;
  readonly noun: string;
};

export function rosterPlaces(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  if (told.hasFound(sentence) || /^table /u.test(sentence.block.locator)) return [];
  return superlativesIn(sentence.tagged)
    .flatMap((one) => placeOf(sentence, one) ?? [])
    .flatMap((place) => {
      const passage = stretchPassage(sentence, place.at, place.end);
      const claim = claimOf(context, sentence, place) ?? ofOutsider(context, sentence, place);
      return claim === null || (claim.verdict === 'holds' && told.hasTouched(passage)) ? [] : [claim];
    })
    .slice(0, 1);
}

const OF = new RegExp(
  `^(?:\\s+(?!of\\b|in\\b)[\\p{L}-]+){0,3}?\\s+(?:of|among|out of)\\s+(?:(?:all|the|these|those|its|their)\\s+)*(?:(?<of>${COUNT})|(?<tag>${TAG.count}))(?![\\p{L}-])`,
  'iu',
);
const AMONG = new RegExp(
  `\\b(?:of|among)\\s+(?:(?:all|the|these|those)\\s+)+(?:(?<of>${COUNT})|(?<tag>${TAG.count}))`,
  'iu',
);
const SHOWN =
  /\b(?:in|shown in|by) the (?:table|list)\b|^[^,;:.]{0,30}?\sof (?:them|these|those)(?=[.,;:]|$)|\bas the table shows\b/iu;
/** Of a time, a place or a kind of its own. */
const SCOPED =
  /^(?:\s+(?!of\b)[\p{L}-]+){0,4}?\s+(?:since|ever|on record|in (?:history|years|decades|living memory|more than|at least|[\ue700-\ue8ff])|for (?:years|decades|more than|at least)|(?:in|outside|within)\s+(?:the\s+)?(?:\p{Lu}|country|region|continent|city|province|state|world|bloc|union|sector|industry))/u;
const WORLD = /^(?:\s+[\p{L}-]+){0,4}?\s+(?:in the world|on earth|worldwide)\b/iu;
/** "the steepest drop was recorded in Tallinn": the name is the statement's own. */
const TELLS =
  /^(?:\s+[\p{L}-]+){0,2}?\s+(?:was|were|is|came|fell|occurred|took place|happened)\s+(?:\p{Ll}+\s+)?in\s/iu;
const NOT_PLACE =
  /\b(?:one of|among) the\s+$|\b(?:not|no longer|formerly|once|never|will be|would be|could be|become)\s+(?:the\s+|by far the\s+)?$|['’]s?\s+$|\b(?:its|their|his|her|our)\s+$/iu;

function placeOf(sentence: ClaimSentence, one: Superlative): Place | null {
  const { tagged } = sentence;
  const lead = tagged.slice(0, one.at);
  const rest = tagged.slice(one.end);
  const next = /^\s*(?<noun>[\p{L}-]+(?:\s+[\p{L}-]+)?)/u.exec(rest)?.groups?.['noun'] ?? '';
  if (one.isShared || one.kind === 'weight' || one.kind === 'state' || one.before === 'other') return null;
  // "Turnover fell most in Riga".
  const moved = /^(?:most|least|fastest|slowest)$/iu.test(one.text)
    ? MOVED.exec(lead)?.groups?.['verb']
    : undefined;
  if (moved !== undefined) {
    const [from, to] = clauseAt(tagged, one.at, one.end);
    const own = `${wordsAt(sentence, from, one.at)} ${wordsAt(sentence, one.end, to)}`;
    const clause = `${relativeTo(sentence, from)} ${own}`;
    return {
      ...one,
      isLedTo: isLedTo(sentence, one),
      before: 'change',
      sense: 'size',
      of: null,
      isShown: false,
      own,
      clause,
      noun: moved,
    };
  }
  if (NOT_PLACE.test(lead) || (/^(?:most|least)$/iu.test(one.text) && !/^\s+\p{Ll}/u.test(rest))) return null;
  const [from, to] = clauseAt(tagged, one.at, one.end);
  const match = OF.exec(tagged.slice(one.end, to)) ?? AMONG.exec(tagged.slice(from, one.at));
  const item =
    match?.groups?.['tag'] === undefined
      ? undefined
      : sentence.items.find(({ at }) => tagged.charAt(at) === match.groups?.['tag']);
  const of =
    countOf(match?.groups?.['of']) ?? (item?.reading.value == null ? null : Number(item.reading.value));
  const isShown = SHOWN.test(tagged.slice(one.at, to));
  const isSince = sentence.items.some(
    ({ at, mention }) => at >= one.end && at <= one.end + NEAR && /^since\b/iu.test(mention.text),
  );
  const isScoped = (isSince || SCOPED.test(rest)) && !WORLD.test(rest) && !TELLS.test(rest);
  if (of === null && !isShown && (isScoped || one.before === 'thing')) return null;
  const behind = match === null || match.index === undefined ? '' : match[0];
  const own = `${wordsAt(sentence, from, one.at)} ${wordsAt(sentence, one.end, to).replace(behind, ' ')}`;
  return {
    ...one,
    isLedTo: isLedTo(sentence, one),
    of,
    isShown,
    own,
    clause: `${relativeTo(sentence, from)} ${own}`,
    noun: next,
  };
}

/** So near a time is the superlative's own. */
const NEAR = 30;

const MOVED =
  /\b(?<verb>fell|dropped|declined|shrank|slid|sank|lost|rose|grew|climbed|increased|gained|expanded|jumped)\s+(?:by\s+)?(?:the\s+)?$/iu;

const FOLLOWS = /\b(?:so that|which (?:puts?|makes?|made|means)|thus|therefore|hence|so)\b[^;:.]*$/iu;
const isLedTo = ({ tagged }: ClaimSentence, { at, end }: Superlative): boolean =>
  FOLLOWS.test(tagged.slice(0, at)) ||
  /^[^,;:.\ue000-\ueaff]{0,50},?\s(?:at|with)\s+[\ue000-\ue6ff]/u.test(tagged.slice(end));

/** "Cameroon, which suffered the deepest fall": whom a clause is said of. */
function relativeTo({ tagged }: ClaimSentence, from: number): string {
  const lead = /(?<who>[^,;:.]{2,50}),\s+(?:which|who)\s+$/u.exec(tagged.slice(0, from));
  return lead?.groups?.['who']?.replaceAll(/[\ue000-\ueaff]/gu, ' ') ?? '';
}

const OPENS = /[;:—.]\s?|,\s+(?:so that|so|which|who|and|but|while|whereas|with|although)\s/giu;
const CLOSES =
  /[;:—]|,\s|\s(?:and|but|while|whereas|although)\s+(?=[^,;:.]{3,60}\s(?:was|were|is|are|had|has)\b)|[.]$/giu;

function clauseAt(tagged: string, at: number, end: number): readonly [number, number] {
  const opens = matchesOf(tagged.slice(0, at), OPENS).at(-1);
  const closes = matchesOf(tagged, CLOSES).find(({ index }) => index >= end);
  return [opens === undefined ? 0 : opens.index + opens[0].length, closes?.index ?? tagged.length];
}

type Ranked = { readonly member: Member; readonly size: string; readonly other: string | null };

function claimOf(context: AuditContext, sentence: ClaimSentence, place: Place): ClaimDraft | null {
  const words = conceptsOf(place.clause + place.noun);
  const near = rostersNear(context.sentences, sentence, words).filter(({ concepts }) =>
    isCompatible(words, concepts),
  );
  for (const roster of near) {
    if (place.of !== null && place.of !== roster.members.length) continue;
    if (!isBeside(sentence, roster, place, words)) continue;
    const own = namedMembers(roster.members, place.own);
    const named = own.length > 0 ? own : namedMembers(roster.members, place.clause);
    const [subject, more] = named;
    const ranked = changesIn(context, roster, place) ?? ranksOf(roster, place);
    const placed = ranked.find(({ member }) => member === subject);
    if (subject === undefined || more !== undefined || placed === undefined) continue;
    // "The largest agency placed 1,300 nurses in 2023, 1,750 in 2024": the years are no members of whom it is the largest.
    if (roster.first === sentence.order && roster.last === sentence.order && isYear(subject)) continue;
    return tested(sentence, place, roster, placed, ranked);
  }
  return null;
}

/** "At 650,000 barrels the complex is the third-largest in the world": its own amount, against those of a list told next that has others. */
function ofOutsider(context: AuditContext, sentence: ClaimSentence, place: Place): ClaimDraft | null {
  if (place.sense === 'growth' || place.before === 'change') return null;
  const near = rostersNear(context.sentences, sentence, conceptsOf(place.clause)).filter(
    ({ kind, first }) => kind === 'list' && (first === sentence.order + 1 || first === sentence.order - 1),
  );
  const [list] = near;
  const model = list?.members[0]?.value ?? null;
  if (list === undefined || model === null) return null;
  const [own, more] = sentence.items.filter(
    (item) => isCommensurable(item, model) && roleOf(sentence, item) !== 'change',
  );
  if (own === undefined || more !== undefined) return null;
  if (!list.members.every(({ value }) => value !== null && isCommensurable(value, own))) return null;
  const isWhole = place.of === list.members.length + 1;
  if (place.of !== null && !isWhole) return null;
  if (namedMembers(list.members, place.clause).length > 0) return null;
  const member: Member = {
    label: own.mention.text,
    keys: new Set(),
    iso3: null,
    from: null,
    value: own,
    way: null,
    sides: [],
  };
  const ranked = [member, ...list.members].map((one) => ({
    member: one,
    size: one.value?.reading.value ?? '0',
    other: null,
  }));
  const [first] = ranked;
  const claim = first === undefined ? null : tested(sentence, place, list, first, ranked);
  // A list may leave out those ahead of it, and name none that are not.
  if (isWhole) return claim;
  return claim?.computed.low != null && compare(claim.computed.low, String(place.place)) >= 0 ? claim : null;
}

const isYear = ({ keys }: Member): boolean => [...keys].some((key) => /^(?:19|20)\d\d/u.test(key));

/** The statement counts its members or points at it; else it stands next to it, or shares its words. */
function isBeside(
  sentence: ClaimSentence,
  roster: Roster,
  { of, isShown, isLedTo }: Place,
  words: ReadonlySet<string>,
): boolean {
  if (of !== null || isShown) return true;
  const { order, block } = sentence;
  const { isNamed } = roster;
  if (roster.kind === 'run' && isNamed !== true) return false;
  const isNext = block.id === roster.block && order >= roster.first - 1 && order <= roster.last + 1;
  const shared = sharedOf(words, roster.concepts);
  return (
    (isNext && (roster.kind !== 'run' || (isNamed === true && isLedTo))) ||
    (roster.kind === 'table' && order >= roster.first - 2 && order <= roster.last + BEHIND_TABLE) ||
    shared >= FEWEST_SHARED
  );
}

const FEWEST_SHARED = 2;
/** The row of a total may stand between. */
const BEHIND_TABLE = 5;

/** "Volumes dropped by 4 per cent in Togo, 9 in Benin and 14 in Niger": where the list tells changes one way, the largest of them. */
function changesIn(
  { sentences }: AuditContext,
  { members, first, last }: Roster,
  place: Place,
): readonly Ranked[] | null {
  const told = sentences[first];
  const [head] = members;
  if (told === undefined || first !== last || head?.value == null) return null;
  if (!(place.before === 'change' || CHANGE.test(place.noun))) return null;
  if (members.some(({ from }) => from !== null) || roleOf(told, head.value) !== 'change') return null;
  const [way, its] = [wayOf(place.noun), wayOf(told.tagged)];
  if (its === null || (way !== null && way !== its)) return null;
  return members.map((member) => ({ member, size: member.value?.reading.value ?? '0', other: null }));
}

/** Each member's amount that the superlative is about; none where it is about another kind of amount. */
function ranksOf({ members }: Roster, place: Place): readonly Ranked[] {
  const isChange = place.before === 'change' || CHANGE.test(place.noun);
  const way = isChange ? wayOf(place.noun) : null;
  const ranked = members.flatMap((member): readonly Ranked[] => {
    const { from, value } = member;
    if (value === null) return [];
    const now = value.reading.value ?? '0';
    if (isChange) {
      const then = from?.reading.value;
      if (then === undefined || then === null || compare(then, '0') <= 0) return [];
      const distance = way === 'fall' ? subtract(then, now) : subtract(now, then);
      return [{ member, size: distance, other: divide(distance, then) }];
    }
    if (place.sense === 'growth') {
      if (!isSpanOfTime(value)) return [];
      // Who takes the most time is slowest.
      return [{ member, size: `${compare(now, '0') === 0 ? '' : '-'}${now}`, other: null }];
    }
    return isOfSense(value, place) ? [{ member, size: now, other: null }] : [];
  });
  const [first] = ranked;
  const isOneKind = ranked.every(
    ({ member: { value } }) =>
      value !== null &&
      first?.member.value != null &&
      (value === first.member.value ||
        isCommensurable(value, first.member.value) ||
        value.mention.kind === 'count'),
  );
  return ranked.length === members.length && isOneKind ? ranked : [];
}

const CHANGE =
  /^(?:fell|dropped|declined|shrank|slid|sank|lost|rose|grew|climbed|increased|gained|expanded|jumped|increase|rise|growth|jump|gain|surge|fall|drop|decline|decrease|loss|cut|reduction|improvement)s?\b/iu;

function isOfSense({ mention, reading }: Item, { sense }: Place): boolean {
  if (sense === 'money') return mention.kind === 'money';
  if (sense === 'millimetre' || sense === 'celsius') return reading.unit?.includes(sense) === true;
  return sense === 'size' || sense === 'length' || sense === 'traffic';
}

function tested(
  sentence: ClaimSentence,
  place: Place,
  roster: Roster,
  own: Ranked,
  ranked: readonly Ranked[],
): ClaimDraft | null {
  const isAhead = (a: string, b: string): boolean =>
    place.isFromBelow ? compare(a, b) < 0 : compare(a, b) > 0;
  const ahead = ranked.filter(({ size }) => isAhead(size, own.size));
  const aheadBy = ranked.filter(
    ({ other }) => other !== null && own.other !== null && isAhead(other, own.other),
  );
  const isRelative = own.other !== null;
  // By amount or by rate: whichever of the two bears it out.
  const first = isRelative && aheadBy.length === place.place - 1 ? aheadBy : ahead;
  const isOfAll = place.of !== null || place.isShown || place.place === 1;
  if (first.length < place.place - 1 && !isOfAll) return null;
  const { member } = own;
  const items = [member, ...first.slice(0, 2).map(({ member: one }) => one)].flatMap(({ from, value }) =>
    [from, value].filter((item) => item !== null),
  );
  const passage = stretchPassage(sentence, place.at, place.end);
  return testedClaim({
    form: 'rank',
    wording: passage.text,
    passage,
    items,
    operands: ranked.flatMap(({ member: { value } }) =>
      value === null ? [] : [mentionOperand('ranked', value)],
    ),
    triggers: [],
    computed: point(String(first.length + 1)),
    expected: point(String(place.place)),
    measure: 'plain',
    calculation: `place of ${member.label.trim()} (${absolute(own.size)}) of ${ranked.length}${first.length > 0 ? `, behind ${first.map(({ member: { label } }) => label.trim()).join(', ')}` : ''}`,
    middle: String(first.length + 1),
    why: `${roster.told}, member by member`,
    code: 'wording_out_of_range',
  });
}
