/**
 * "Payments went down in three of the four, as the table shows", "trade increased in every republic except Kazakhstan": what
 * is said of so many, of all but some or of one alone, against what the article tells of each, wherever it does.
 */
import { point } from '../../../lib/interval.ts';
import { conceptsOf, isCompatible } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { namedMembers } from './members.ts';
import { textPassage } from './passages.ts';
import { rostersNear } from './rosters.ts';
import { type Scope, scopesIn } from './scopes.ts';
import type { Member, Roster } from './types.ts';

type Result = {
  readonly roster: Roster;
  readonly found: number;
  readonly said: number;
  readonly against: readonly Member[];
};

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
  const results = rostersNear(context.sentences, sentence, words)
    .filter(({ concepts }) => isCompatible(words, concepts))
    .flatMap((roster) => resultOf(scope, carried(sentence, roster, scope)) ?? []);
  const result = results.find(({ found, said }) => found === said) ?? results[0];
  if (result === undefined) return [];
  const { roster, found, said, against } = result;
  if (found === said && told.hasTouched(passage)) return [];
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
      expected: point(String(said)),
      measure: 'plain',
      calculation:
        scope.kind === 'count'
          ? `those of ${roster.members.length} that ${scope.predicate.words}`
          : `those it is not true of${against.length > 0 ? ` (${against.map(({ label }) => label).join(', ')})` : ''}`,
      middle: String(found),
      why: `${roster.told}, member by member`,
      code: 'scope_conflict',
    }),
  ];
}

const itemsOf = ({ from, value, sides }: Member): readonly Item[] => [
  ...[from, value].filter((item) => item !== null),
  ...sides.map(({ item }) => item),
];

/** "…: Kazakhstan's by 8 percent, Georgia's by 5": a list behind its statement's colon goes the way the statement says. */
function carried(sentence: ClaimSentence, roster: Roster, scope: Scope): Roster {
  const isOwn = roster.kind === 'list' && roster.first === sentence.order;
  if (
    !isOwn ||
    !roster.members.every(
      ({ way, value }) => way === null && value !== null && roleOf(sentence, value) === 'change',
    )
  )
    return roster;
  const way = scope.predicate.words === 'rose' ? 'rise' : scope.predicate.words === 'fell' ? 'fall' : null;
  return { ...roster, members: roster.members.map((member) => ({ ...member, way })) };
}

function resultOf(scope: Scope, roster: Roster): Result | null {
  const { members } = roster;
  const said = members.map((member) => ({ member, is: scope.predicate.holdsOf(member) }));
  if (said.some(({ is }) => is === null)) return null;
  if (scope.kind === 'count') {
    if (scope.of === null ? roster.kind === 'table' : scope.of !== members.length) return null;
    const yes = said.filter(({ is }) => is === true).length;
    const expected = scope.isLeft ? members.length - scope.count : scope.count;
    return { roster, found: yes, said: expected, against: [] };
  }
  const named = namedMembers(members, scope.who);
  if (named.length === 0 || named.length === members.length) return null;
  const wants = scope.kind === 'only';
  const against = said
    .filter(({ member, is }) => named.includes(member) !== (is === wants))
    .map(({ member }) => member);
  return { roster, found: against.length, said: 0, against };
}
