/**
 * "Sales went up in all of the large markets but Italy. … Belgium took 252,000 bags, down from 291,000": what is said of all,
 * of none, of one alone or of all but one, and a member told in the same paragraph that went the other way (or, beside
 * "only", the same). Each member's way is read from its own pair of amounts or its own verb.
 */
import { point } from '../../../lib/interval.ts';
import { conceptsOf, isCompatible } from '../facts/equivalents.ts';
import type { Told } from '../facts/told.ts';
import { type AuditContext, type ClaimDraft, mentionOperand, testedClaim } from '../forms/draft.ts';
import type { Direction } from '../lexicon/directions.ts';
import { around } from '../roles/near.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { type MemberWay, memberWays, wayOfWords } from './memberWays.ts';

type Scope = {
  /** all: everybody went that way, but for those left out. none: nobody did. only: those named did, and nobody else. */
  readonly kind: 'all' | 'none' | 'only';
  readonly way: Direction;
  readonly by: MemberWay['by'];
  /** Left out of "all", or named by "only". */
  readonly named: readonly string[];
  readonly at: number;
  readonly end: number;
};

export function statedScopes(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const scope = told.hasFound(sentence) ? null : scopeOf(sentence);
  if (scope === null) return [];
  const words = conceptsOf(sentence.tagged.slice(scope.at, scope.end));
  const members = [
    ...memberWays(sentence, headOf(sentence, scope)).filter(
      ({ isName, by }) => (isName || isListed(sentence)) && (scope.kind !== 'only' || by === 'pair'),
    ),
    // What is told after the statement is of a member only where it has a name.
    ...around(context, sentence, 0, REACH)
      .filter((one) => one !== sentence)
      .flatMap((one) => memberWays(one, 0).filter(({ isName }) => isName)),
    ...(scope.kind === 'only' ? inOwnParagraphs(context, sentence) : []),
  ].filter(({ name, words: its }) => !scope.named.includes(name.toLowerCase()) && isCompatible(words, its));
  const broken = members.find((member) => breaks(scope, member));
  if (broken === undefined) return [];
  const passage = stretchPassage(sentence, scope.at, scope.end);
  return [
    testedClaim({
      form: 'scope',
      wording: passage.text,
      passage,
      items: broken.items,
      operands: broken.items.map((item: Item) => mentionOperand('member', item)),
      triggers: [],
      computed: point('1'),
      expected: point('0'),
      measure: 'plain',
      calculation: `those it is not true of (${broken.name})`,
      middle: '1',
      why: 'the way a member told in the same paragraph went',
      code: 'scope_conflict',
    }),
  ];
}

const REACH = 3;

/** The two paragraphs behind, where they open with somebody whom the statement's own paragraph has named: by pairs alone. */
function inOwnParagraphs(context: AuditContext, sentence: ClaimSentence): readonly MemberWay[] {
  const own = around(context, sentence, LONGEST, 0).flatMap(({ areas }) => areas.map(({ iso3 }) => iso3));
  const behind = context.sentences.filter(
    ({ order, block }) => order > sentence.order && block.id !== sentence.block.id,
  );
  const blocks = [...new Set(behind.map(({ block }) => block.id))].slice(0, 2);
  return blocks.flatMap((id) => {
    const paragraph = behind.filter(({ block }) => block.id === id);
    const opener = paragraph[0]?.areas[0];
    if (opener === undefined || opener.start !== paragraph[0]?.start || !own.includes(opener.iso3)) return [];
    return paragraph
      .slice(0, REACH)
      .flatMap((one) => memberWays(one, 0).filter(({ by }) => by === 'pair'))
      .map((member) => ({ ...member, name: opener.text.replace(/['’]s?$/u, '') }));
  });
}

/** Sentences of a paragraph. */
const LONGEST = 12;

/** "All raised their fees" is not belied by who earned something; "both made a profit" is by who lost. */
const breaks = ({ kind, way, by }: Scope, member: MemberWay): boolean =>
  (by === 'outcome' ? member.by !== 'pair' : member.by !== 'outcome') &&
  (kind === 'all' ? member.way !== way : member.way === way);

/** Members of the statement's own sentence stand behind its colon, or behind the statement. */
const headOf = ({ tagged }: ClaimSentence, { end }: Scope): number => {
  const colon = /[:;,]/u.exec(tagged.slice(end))?.index;
  return colon === undefined ? tagged.length : end + colon;
};

/** Words that are no names are members only behind a colon. */
const isListed = ({ tagged }: ClaimSentence): boolean => /:\s/u.test(tagged);

const NAME = '(?:the )?(?<NAME>\\p{Lu}[\\p{L}’-]+|[\\p{Ll}-]{3,})';
const named = (group: string): string => NAME.replace('NAME', group);
const PATTERNS: readonly { readonly kind: Scope['kind']; readonly pattern: RegExp }[] = [
  {
    kind: 'only',
    pattern: new RegExp(
      `^(?:But |And |Yet )?Only ${named('a')}(?: and ${named('b')})?(?: among (?:the|them)[^,;.]{0,20}?)?\\s`,
      'u',
    ),
  },
  { kind: 'only', pattern: new RegExp(`${named('a')},? alone(?:,| among)?\\s`, 'u') },
  {
    kind: 'all',
    pattern: new RegExp(
      `\\b(?:all|every|each)\\b[^,;:.]{0,60}?\\b(?:but|except|bar|save|apart from|other than) ${named('a')}(?=[,.;:\\s]|$)(?: and ${named('b')})?`,
      'iu',
    ),
  },
  {
    kind: 'all',
    pattern: new RegExp(
      `^(?:With the exception of|Apart from|Except for|Except|Save for) ${named('a')}(?: and ${named('b')})?, (?:all|every|each)\\b`,
      'u',
    ),
  },
  { kind: 'none', pattern: /^(?:None of|No \p{Ll}+|Neither|Nowhere|Not one of)(?=\s)/u },
  { kind: 'all', pattern: /^(?:All|Every|Each|Both|Everywhere)(?=\s)/u },
  { kind: 'all', pattern: /\bto each of (?=the)/u },
];
const UNSURE =
  /\b(?:would|could|may|might|if|should|expected|nearly|almost|about|not all|not every|over the (?:decade|period))\b/iu;

function scopeOf(sentence: ClaimSentence): Scope | null {
  // Names that are numbers of the sentence ("only Ethiopia") are read as they stand in its text.
  const { text, tagged } = sentence;
  const head = /^[^:;.]*/u.exec(text)?.[0] ?? text;
  if (UNSURE.test(head)) return null;
  for (const { kind, pattern } of PATTERNS) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const names = [match.groups?.['a'], match.groups?.['b']].flatMap((name) => name?.toLowerCase() ?? []);
    if (names.some((name) => NO_NAME.test(name)) || (names.length === 0 && LEAVES_OUT.test(head))) continue;
    const isLed = LED.test(match[0]);
    const isAlone = / alone/u.test(match[0]);
    const rest = head.slice(match.index + match[0].length);
    const clause = isAlone
      ? rest
      : `${isLed ? '' : head.slice(0, match.index + match[0].length)}${/^[^,]*/u.exec(rest)?.[0] ?? ''}`;
    const way = wayOfWords(clause);
    if (way === null) continue;
    const end = endOf(tagged, isLed ? 2 : 1);
    return { kind, ...way, named: names, at: 0, end };
  }
  return null;
}

/** Somebody is left out whose name was not read. */
const LEAVES_OUT = /\b(?:but|except|exceptions?|apart from|bar|save|other than|excluding)\b/iu;
const LED = /^(?:With|Apart|Except|Save)/u;

/** Where the statement ends: at its first stop, or behind the one that ends who is left out. */
function endOf(tagged: string, stops: number): number {
  const found = [...tagged.matchAll(/[,:;]\s|[.]$/gu)][stops - 1];
  return found?.index ?? tagged.length;
}

const NO_NAME =
  /^(?:one|two|three|four|five|six|seven|half|some|few|those|these|that|part|once|certain|small|slightly|now|then)$/iu;
