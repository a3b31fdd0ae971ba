/**
 * "Only Spain bought less" where the Netherlands did too, "accidents came down in all but the ferry berth" where the bulk
 * terminal's rose: who is said to be the only one, or the only exception, against the way each member of the list went.
 */
import { point } from '../../../lib/interval.ts';
import { conceptsOf, hasWord } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import type { Passage } from '../types.ts';
import { type Move, movesIn } from './memberMoves.ts';
import { areDistinct, listAfter, listBefore, movesNear } from './moveLists.ts';
import { wayOfClause } from './wayOfClause.ts';

type NameScope = {
  /** only: they alone went that way. but: all others did. */
  readonly kind: 'only' | 'but';
  /** The words that name them. */
  readonly who: string;
  readonly clause: string;
  readonly at: number;
  readonly end: number;
};

const WHO = '(?<who>(?:in |at |for |to )?(?:the )?[^,;:.]+?)';
const STOPS =
  '(?=[,;:.]|$|\\s(?:did|does|do|has|have|had|was|were|is|are|will|bought|sold|took|made|paid|fell|rose|grew|shrank|gained|lost|shipped|booked|recorded|saw|reported|increased|declined|dropped)\\b)';
const FORMS: readonly { readonly kind: NameScope['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'but',
    pattern: new RegExp(
      `\\b(?:all|each|every|everywhere|everyone|everybody)\\b[^,;:.]{0,45}?\\b(?:but|except(?: for)?|bar|save(?: for)?|apart from|other than|excluding|with the exception of)\\s+${WHO}${STOPS}`,
      'iu',
    ),
  },
  {
    kind: 'but',
    pattern: new RegExp(
      `(?:^|[;:]\\s)(?:save for|except for|apart from|with the exception of)\\s+${WHO},\\s+(?=(?:all|each|every)\\b)`,
      'iu',
    ),
  },
  { kind: 'only', pattern: new RegExp(`(?:^|[,;:]\\s|\\b(?:and|but)\\s)only\\s+${WHO}${STOPS}`, 'iu') },
  { kind: 'only', pattern: /(?:^|[;:]\s)(?<who>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*) alone\b/u },
];
const UNSURE = /\b(?:would|could|may|might|if|should|expected|nearly|almost|not only|not all)\b/iu;
/** How many are left out is a count, and no name. */
const COUNTED =
  /^(?:in |at |for )?(?:one|two|three|four|five|six|seven|a few|some|those|these|that|this)\b/iu;

export function nameScopes(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const scope = told.hasFound(sentence) ? null : scopeIn(sentence.text);
  const way = scope === null ? null : wayOfClause(scope.clause);
  if (scope === null || way === null) return [];
  const found = listsOf(context, sentence, scope)
    .map((members) => ({ members, named: members.filter((one) => isNamed(one, scope.who, members)) }))
    .find(({ members, named: { length } }) => length > 0 && length < members.length);
  if (found === undefined) return [];
  const { members, named } = found;
  const against = members.filter(
    (one) => (one.way === way) !== (named.includes(one) === (scope.kind === 'only')),
  );
  const passage = passageOf(sentence, scope);
  return [
    testedClaim({
      form: 'scope',
      wording: passage.text,
      passage,
      items: (against.length > 0 ? against : members).map(({ item }) => item),
      operands: members.map(({ item }) => mentionOperand('member', item)),
      triggers: [],
      computed: point(String(against.length)),
      expected: point('0'),
      measure: 'plain',
      calculation: 'members that the amounts show to have gone otherwise',
      middle: String(against.length),
      why: 'the way each of the others went',
      code: 'scope_conflict',
    }),
  ];
}

function scopeIn(text: string): NameScope | null {
  if (UNSURE.test(text)) return null;
  for (const { kind, pattern } of FORMS) {
    const match = pattern.exec(text);
    const who = match?.groups?.['who'];
    if (match === null || who === undefined || COUNTED.test(who)) continue;
    const opens = Math.max(
      ...[...text.slice(0, match.index + 1).matchAll(/[;:]\s/gu)].map(({ index }) => index),
      0,
    );
    const clause = /^[^;:]*/u.exec(text.slice(match.index).replace(/^[;:]\s/u, ''))?.[0] ?? '';
    return {
      kind,
      who,
      clause: kind === 'but' ? `${text.slice(opens, match.index)} ${clause}` : clause,
      at: match.index + (/^[,;:]?\s*(?:(?:and|but)\s)?/iu.exec(match[0])?.[0].length ?? 0),
      end: match.index + match[0].length,
    };
  }
  return null;
}

/** Behind the statement in its own sentence; else in the sentences after it, in those before, or one by one around it. */
function listsOf(
  context: AuditContext,
  sentence: ClaimSentence,
  { end, kind, clause }: NameScope,
): readonly (readonly Move[])[] {
  const from = sentence.tagged.search(/[:;]/u);
  const own = movesIn(sentence, from < 0 ? end : from).filter(({ isPair }) => isPair);
  if (own.length > 1) return areDistinct(own) ? [own] : [];
  return [
    listAfter(context, sentence),
    listBefore(context, sentence),
    kind === 'only' ? movesNear(context, sentence, clause) : null,
  ].flatMap((list) => (list === null ? [] : [list]));
}

/** By its name, else by the words that no other member has. */
function isNamed({ name, words }: Move, who: string, members: readonly Move[]): boolean {
  if (name !== null) return new RegExp(`(?<!\\p{L})${escaped(name)}`, 'iu').test(who);
  const asked = conceptsOf(who);
  const own = [...words].filter((word) => members.filter((one) => one.words.has(word)).length === 1);
  return own.some((word) => hasWord(asked, word));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function passageOf(sentence: ClaimSentence, { at, end }: NameScope): Passage {
  const placeOf = (index: number): number => sentence.start + [...sentence.text.slice(0, index)].length;
  return {
    block: sentence.block.id,
    start: placeOf(at),
    end: placeOf(end),
    text: sentence.text.slice(at, end),
  };
}
