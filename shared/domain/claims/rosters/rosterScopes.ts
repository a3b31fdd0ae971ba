/**
 * "Payments went down in three of the four, as the table shows", "trade increased in every republic except Kazakhstan": what
 * is said of so many, of all but some or of one alone, against what the article tells of each, wherever it does.
 */
import { point } from '../../../lib/interval.ts';
import { conceptsOf, isCompatible } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { type ClaimSentence, type Item, sentencePassage } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import type { Passage } from '../types.ts';
import { type Entry, entriesIn, toldOf } from './entries.ts';
import { keysOf, namedMembers, wayOfPair } from './members.ts';
import { textPassage } from './passages.ts';
import type { Predicate } from './predicates.ts';
import { rostersAnywhere, rostersNear } from './rosters.ts';
import { type Scope, scopesIn } from './scopes.ts';
import type { Member, Roster } from './types.ts';

type Result = {
  readonly roster: Roster;
  readonly predicate: Predicate;
  readonly found: number;
  readonly range: readonly [number, number];
  readonly against: readonly Member[];
};

const fits = ({ found, range: [least, most] }: Result): boolean => found >= least && found <= most;

export function rosterScopes(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const claims = scopesIn(sentence).flatMap((scope) => claimOf(context, sentence, told, scope));
  const wrong = claims.find(({ verdict }) => verdict === 'contradicted');
  return wrong === undefined ? claims.slice(0, 1) : [wrong];
}

function claimOf(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
  scope: Scope,
): readonly ClaimDraft[] {
  const passage = textPassage(sentence, scope.at, scope.end);
  if (told.hasFound({ ...sentence, start: passage.start, end: passage.end })) return [];
  const words = conceptsOf(scope.clause);
  const results = rostersFor(context, sentence, scope, words)
    .filter(({ concepts }) => isCompatible(words, concepts))
    .filter((roster) => scope.of !== null || (isBeside(sentence, roster) && opensOrCompares(scope, roster)))
    .flatMap((roster) => resultOf(scope, carried(sentence, roster, scope)) ?? []);
  const result = results.find(fits) ?? results[0];
  if (result === undefined) return brokenBy(context, sentence, scope, passage);
  if (fits(result) && told.hasTouched(passage)) return [];
  const { roster, predicate, found, range, against } = result;
  const items = (against.length > 0 ? against : roster.members).flatMap(itemsOf);
  return [
    testedClaim({
      form: 'scope',
      wording: passage.text,
      passage,
      items,
      operands: roster.members.flatMap(itemsOf).map((item) => mentionOperand('member', item)),
      triggers: [],
      computed: point(String(found)),
      expected: { low: String(range[0]), high: String(range[1]) },
      measure: 'plain',
      calculation:
        scope.kind === 'count'
          ? `those of ${roster.members.length} that ${predicate.words}`
          : `those it is not true of${against.length > 0 ? ` (${against.map(({ label }) => label).join(', ')})` : ''}`,
      middle: String(found),
      why: `${roster.told}, member by member`,
      code: 'scope_conflict',
    }),
  ];
}

/** No roster tells of all: one member told behind the statement that went otherwise is enough where it leaves no room for any. */
function brokenBy(
  context: AuditContext,
  sentence: ClaimSentence,
  scope: Scope,
  passage: Passage,
): readonly ClaimDraft[] {
  const predicate = scope.predicates.find(
    ({ words }) => words === 'rose' || words === 'fell' || words === 'did',
  );
  if (predicate === undefined || !scope.isUniversal) return [];
  const said = conceptsOf(scope.clause);
  const behind = context.sentences
    .slice(sentence.order, sentence.order + 1 + REACH)
    .filter(({ block }) => block.id === sentence.block.id);
  for (const entry of behind.flatMap(entriesIn)) {
    if (!isToldOf(entry, sentence, scope)) continue;
    const member = memberOf(entry, predicate.isOutcome === true ? 'outcome' : 'words', scope.kind === 'only');
    if (member === null || !isCompatible(said, conceptsOf(entry.sentence.text))) continue;
    const isNamed = namedMembers([member], scope.who).length > 0;
    const should = scope.kind === 'count' ? scope.range(1)[0] === 1 : isNamed === (scope.kind === 'only');
    const is = predicate.holdsOf(member, [member]);
    if (is === null || is === should) continue;
    const items = itemsOf(member);
    const claim = testedClaim({
      form: 'scope',
      wording: passage.text,
      passage,
      items: items.length > 0 ? items : entry.levels,
      operands: items.map((item) => mentionOperand('member', item)),
      triggers: [],
      computed: point('1'),
      expected: point('0'),
      measure: 'plain',
      calculation: `those it is not true of (${member.label})`,
      middle: '1',
      why: 'the way a member told in the same paragraph went',
      code: 'scope_conflict',
    });
    // Both sentences stand with it.
    const passages =
      entry.sentence === sentence ? claim.passages : [passage, sentencePassage(entry.sentence)];
    return [{ ...claim, passages, findings: claim.findings.map((finding) => ({ ...finding, passages })) }];
  }
  return [];
}

/** Behind the statement in its own sentence; by a name in the next ones, or by a noun with two amounts where nouns are left out. */
function isToldOf(entry: Entry, sentence: ClaimSentence, { who, until }: Scope): boolean {
  if (entry.sentence === sentence) return entry.start >= until;
  if (entry.levels.length + entry.changes.length === 0) return false;
  const isNamed = entry.isName || entry.iso3 !== null;
  return isNamed || (/^(?:the\s+)?\p{Ll}/u.test(who) && entry.levels.length === 2);
}

const REACH = 4;

/** One entry as a member by itself: by two amounts, or by its words. */
function memberOf(entry: Entry, by: 'words' | 'outcome', isPair: boolean): Member | null {
  const pair =
    by === 'outcome'
      ? undefined
      : entry.levels.map((model) => toldOf(entry, model)).find((one) => one?.from != null);
  const way =
    pair?.from != null
      ? wayOfPair(pair.from, pair.value)
      : !isPair && entry.words !== null && (by === 'outcome' || entry.words.by === by)
        ? entry.words.way
        : null;
  const value = pair?.value ?? entry.levels[0] ?? entry.changes[0] ?? null;
  return way === null
    ? null
    : {
        label: entry.label,
        iso3: entry.iso3,
        keys: keysOf(entry.label),
        from: pair?.from ?? null,
        value,
        way,
        sides: [],
      };
}

/** Those near it; else, where it counts them, those of that size further off. */
function rostersFor(
  { sentences }: AuditContext,
  sentence: ClaimSentence,
  { of, kind }: Scope,
  words: ReadonlySet<string>,
): readonly Roster[] {
  const near = rostersNear(sentences, sentence, words, of === 2 ? 2 : undefined);
  if (of === null || near.some(({ members }) => members.length === of)) return near;
  const isHead = sentence.block.role !== 'body' || sentence.block.locator.startsWith('list');
  return [...near, ...(kind === 'count' && !isHead ? [] : rostersAnywhere(sentences, of, words))];
}

const itemsOf = ({ from, value, sides }: Member): readonly Item[] => [
  ...[from, value].filter((item) => item !== null),
  ...sides.map(({ item }) => item),
];

/** "…: Kazakhstan's by 8 percent, Georgia's by 5": a list behind its statement's colon goes the way the statement says. */
function carried(sentence: ClaimSentence, roster: Roster, scope: Scope): Roster {
  const isOwn = roster.kind === 'list' && roster.first === sentence.order;
  const isOpen = ({ way, from, value }: Member): boolean =>
    way === null &&
    from === null &&
    value !== null &&
    (value.mention.kind === 'percent' || roleOf(sentence, value) === 'change');
  const words = scope.predicates.at(-1)?.words;
  const way = words === 'rose' ? 'rise' : words === 'fell' ? 'fall' : null;
  return isOwn && way !== null
    ? { ...roster, members: roster.members.map((member) => (isOpen(member) ? { ...member, way } : member)) }
    : roster;
}

/** Where nobody says how many they are: a table near it, a list of its own paragraph. */
const isBeside = ({ order, block }: ClaimSentence, { kind, first, last, block: its }: Roster): boolean =>
  kind === 'table' || (block.id === its && order >= first - NEAR && order <= last + NEAR);

/** "No university took more than Leiden"; else "no buyer" and "every mill" open their sentence, or are of somebody else. */
const opensOrCompares = (
  { kind, isUniversal, at, clause, predicates }: Scope,
  { members }: Roster,
): boolean =>
  kind !== 'count' ||
  !isUniversal ||
  at === 0 ||
  !/\b(?:no|every|each)\s+\p{Ll}/iu.test(clause) ||
  predicates.some(({ reference }) => reference(members) !== null);

const NEAR = 2;

function resultOf(scope: Scope, roster: Roster): Result | null {
  // Who is set against a member is not said to have risen or fallen.
  const compared = scope.predicates.filter(({ reference }) => reference(roster.members) !== null);
  const results = (compared.length > 0 ? compared : scope.predicates).flatMap(
    (predicate) => resultBy(scope, roster, predicate) ?? [],
  );
  return results.find((one) => one.predicate.isEither === true && fits(one)) ?? results[0] ?? null;
}

/** Null where the roster is of another size, names nobody who is named, or does not tell of each. */
function resultBy(scope: Scope, roster: Roster, predicate: Predicate): Result | null {
  if ((predicate.isOutcome ?? false) !== (roster.isOutcome ?? false)) return null;
  const { members } = roster;
  const reference = predicate.reference(members);
  const others = members.filter((member) => member !== reference);
  const said = others.map((member) => ({ member, is: predicate.holdsOf(member, members) }));
  if (said.some(({ is }) => is === null)) return null;
  if (scope.kind === 'count') {
    if (scope.of !== null && scope.of !== members.length && scope.of !== others.length) return null;
    const found = said.filter(({ is }) => is === true).length;
    return { roster, predicate, found, range: scope.range(others.length), against: [] };
  }
  if (scope.of !== null && scope.of !== members.length) return null;
  const named = namedMembers(others, scope.who);
  if (named.length === 0 || named.length === others.length) return null;
  const wants = scope.kind === 'only';
  const against = said
    .filter(({ member, is }) => named.includes(member) !== (is === wants))
    .map(({ member }) => member);
  return { roster, predicate, found: against.length, range: [0, 0], against };
}
