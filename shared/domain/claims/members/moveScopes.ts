/**
 * "Output rose in all but one of the six branches" where two of the six fell: what is said of all or so many of a list,
 * against the way each member went.
 */
import { point } from '../../../lib/interval.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import type { Direction } from '../lexicon/directions.ts';
import { type ClaimSentence, stretchPassage } from '../sentence/claimSentence.ts';
import { type Move, movesIn } from './memberMoves.ts';
import { areDistinct, listAfter } from './moveLists.ts';
import { wayOfClause } from './wayOfClause.ts';

type Scope = {
  readonly at: number;
  readonly end: number;
  /** How many went that way, and of how many; `of` is null where it is not said. */
  readonly count: number | 'all' | 'none';
  readonly but: number;
  readonly of: number | null;
  readonly way: Direction;
  /** Where the members may begin in its own sentence. */
  readonly from: number;
};

const THE = '(?:the |its |their |these |those )?(?:\\p{L}+ )?';
const SCOPE = new RegExp(
  [
    `\\ball (?:but|except|bar) (?<but>${COUNT})(?: of ${THE}(?<butOf>${COUNT}))?\\b`,
    `\\bwith (?<except>${COUNT}) exceptions?\\b`,
    `(?<all>\\b(?:both|(?:all|each|every one)(?: of)?(?: the| its| their| these)? (?<allOf>${COUNT})|every)\\b)`,
    `(?<none>\\b(?:none|neither|not one) of ${THE}(?<noneOf>${COUNT})\\b)`,
    `(?<neither>\\bneither(?= \\p{Ll}))`,
    `\\b(?:only|just) (?<few>${COUNT})(?= of (?:the|its|their) \\p{Ll})(?! of ${THE}${COUNT}\\b)`,
    `\\b(?:(?:only|just) )?(?<n>${COUNT}) of ${THE}(?<m>${COUNT})\\b`,
  ].join('|'),
  'iu',
);
const UNSURE = /\b(?:would|could|may|might|if|should|expected|nearly|almost|about|not all|not every)\b/iu;
/** "every crop but maize": who is left out is no count. */
const EXCEPT = /\b(?:but|except|apart from|bar|save|other than|excluding)\b/iu;
const REACH = 3;

export function moveScopes(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const scope = told.hasFound(sentence) ? null : scopeOf(sentence);
  if (scope === null) return [];
  const members = membersOf(context, sentence, scope);
  if (members === null) return [];
  const count = members.filter(({ way }) => way === scope.way).length;
  const other = members.length - count;
  const of = scope.of ?? members.length;
  const expected = scope.count === 'all' ? of - scope.but : scope.count === 'none' ? 0 : scope.count;
  if (other > 0 && scope.count === 'all' && scope.but === 0 && scope.of === null && members.length < 2)
    return [];
  const passage = stretchPassage(sentence, scope.at, scope.end);
  return [
    testedClaim({
      form: 'scope',
      wording: passage.text,
      passage,
      items: members.map(({ item }) => item),
      operands: members.map(({ item }) => mentionOperand('member', item)),
      triggers: [],
      computed: point(String(count)),
      expected: point(String(expected)),
      measure: 'plain',
      calculation: `those of ${members.length} that ${scope.way === 'rise' ? 'rose' : 'fell'}`,
      middle: String(count),
      why: 'the way each member of the list went',
      code: 'scope_conflict',
    }),
  ];
}

function scopeOf(sentence: ClaimSentence): Scope | null {
  const { tagged } = sentence;
  // Counts are numbers of the sentence: the words are read as they stand there.
  const { text } = sentence;
  const match = SCOPE.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined || UNSURE.test(text.slice(0, match.index + match[0].length)))
    return null;
  const clause = /^[^:;]*/u.exec(text)?.[0] ?? text;
  if (match.index >= clause.length) return null;
  if (groups['all'] !== undefined && EXCEPT.test(clause)) return null;
  const way = wayOfClause(clause);
  if (way === null) return null;
  const but = countOf(groups['but'] ?? groups['except']) ?? 0;
  const of =
    countOf(groups['butOf'] ?? groups['allOf'] ?? groups['noneOf'] ?? groups['m']) ??
    (/^(?:both|neither)/iu.test(match[0]) ? 2 : null);
  const said = groups['n'] ?? groups['few'];
  const start = sentence.start + [...text.slice(0, match.index)].length;
  const until = start + [...match[0]].length;
  const at = sentence.origins.findIndex((origin) => origin.end > start);
  const end = sentence.origins.findLastIndex((origin) => origin.start < until) + 1;
  const colon = /[:;]/u.exec(tagged)?.index ?? tagged.length;
  return {
    at: Math.max(0, at),
    end,
    count:
      said !== undefined
        ? (countOf(said) ?? 0)
        : groups['none'] !== undefined || groups['neither'] !== undefined
          ? 'none'
          : 'all',
    but,
    of,
    way,
    from: colon,
  };
}

/** All members of the list: behind a colon of the sentence, or as many as it counts in the sentences after it. */
function membersOf(context: AuditContext, sentence: ClaimSentence, scope: Scope): readonly Move[] | null {
  const own = movesIn(sentence, scope.from);
  if (own.length > 1 && (scope.of === null || own.length === scope.of)) return distinct(own);
  if (scope.of === null && typeof scope.count === 'number') return listAfter(context, sentence);
  if (scope.of === null || scope.of < 2) return null;
  const found: Move[] = [...own];
  for (const next of context.sentences.slice(sentence.order + 1, sentence.order + 1 + REACH)) {
    if (next.block.id !== sentence.block.id) break;
    found.push(...movesIn(next));
    if (found.length >= scope.of) break;
  }
  return found.length === scope.of ? distinct(found) : null;
}

/** Null where a member is told twice. */
const distinct = (moves: readonly Move[]): readonly Move[] | null => (areDistinct(moves) ? moves : null);
