/**
 * "No member of the Union bought gas by pipeline", "grew in every one of the five republics", and one of them that is told elsewhere to
 * have bought or to have shrunk: what is said of all or of none, against what the article says of each by name, however far away.
 */
import { point } from '../../../lib/interval.ts';
import { areaName } from '../../figures/areaNames.ts';
import { type AuditContext, type ClaimDraft, testedClaim } from '../forms/draft.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import { agreement, isDenied, sidesOf } from '../lexicon/opposites.ts';
import { type Told as ToldClause, toldIn, wayOf } from '../likely/sets/names/namedElsewhere.ts';
import { textPassage } from '../rosters/passages.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';
import { conceptsOf, isCompatible, sharedOf } from './equivalents.ts';
import type { Told } from './told.ts';

type Way = 'rise' | 'fall';

/** Something said of everyone or of no one of a group. */
type Universal = {
  readonly sentence: ClaimSentence;
  /** UTF-16 offsets of its words. */
  readonly at: number;
  readonly end: number;
  readonly isNone: boolean;
  /** Areas that are meant; empty where the group is no group of areas. */
  readonly members: ReadonlySet<string>;
  /** How many there are, where words say so. */
  readonly count: number | null;
  readonly way: Way | null;
  readonly words: ReadonlySet<string>;
};

export function allOrNone(context: AuditContext, sentence: ClaimSentence, told: Told): readonly ClaimDraft[] {
  const universal = universalIn(sentence);
  if (universal === null || told.hasTouched(textPassage(sentence, universal.at, universal.end))) return [];
  for (const one of context.sentences) {
    if (one === sentence || !isOfSameTimes(sentence, one)) continue;
    const clause = clausesIn(one).find((own) => isOfOne(universal, own) && isAgainst(universal, own));
    if (clause !== undefined) return [claimOf(universal, clause)];
  }
  return [];
}

const ALL = new RegExp(
  `\\b(?<all>every(?:\\s+single)?(?:\\s+one)?|each(?:\\s+one)?|all|none|no|not\\s+(?:one|a\\s+single)(?:\\s+one)?)(?<of>\\s+of)?\\s+(?:(?:the\\s+\\p{L}+['’]s|\\p{Lu}[\\p{L}-]*['’]s|the|its|their|these|those)\\s+)?(?:(?<count>${COUNT})\\s+)?(?=\\p{L})`,
  'giu',
);
const NO_GROUP =
  /^(?:longer|more|less|fewer|doubt|one|way|while|time|year|month|day|night|kinds?|sorts?|means|but|over|along|around|across|through|too|out|about|same|in|at|told|else)\b/iu;
/** "above all", "at all". */
const NO_ALL = /\b(?:above|at|after|in|for|of them|they|we|it|that)\s+$/iu;
const EXCEPT =
  /\b(?:but|except|bar|save|apart from|aside from|other than|excluding|with the exception|almost|nearly|virtually|not (?:all|every|each)|if|would|could|should|may|might|must|will|to)\s+$|\b(?:but|except|bar|save for|apart from|aside from|other than|excluding|with the (?:sole |only )?exception)\b/iu;
/** So near behind "all" the group is named. */
const GROUP_REACH = 60;

export function universalIn(sentence: ClaimSentence): Universal | null {
  const { text } = sentence;
  for (const match of text.matchAll(ALL)) {
    const { all = '', of, count } = match.groups ?? {};
    const end = match.index + match[0].length;
    const isNone = /^(?:no|not)/iu.test(all);
    if (NO_GROUP.test(text.slice(end)) || (of === undefined && /^none$/iu.test(all))) continue;
    const [from, to] = clauseAround(text, match.index, end);
    const clause = text.slice(from, to);
    const lead = text.slice(Math.max(0, match.index - 12), match.index);
    if (
      EXCEPT.test(lead) ||
      EXCEPT.test(clause) ||
      (/^all$/iu.test(all) && NO_ALL.test(lead)) ||
      isMeasure(match)
    )
      continue;
    const members = membersOf(sentence, end);
    const stated = countOf(count);
    if (members.size === 0 && (stated === null || of === undefined)) continue;
    if (stated !== null && members.size > 0 && members.size !== stated) continue;
    return {
      sentence,
      at: from,
      end: to,
      isNone,
      members,
      count: stated,
      way: moveOf(clause),
      words: conceptsOf(clause.replace(match[0], ' ').replace(PLAIN, ' ')),
    };
  }
  return null;
}

/** "Six more, each of 780 TEU". */
const isMeasure = ([words]: RegExpExecArray): boolean => /^each\s+of\s+\d/iu.test(words);

/** What says of a group only that it is one. */
const PLAIN =
  /\b(?:members?|states?|countries|republics?|nations?|governments?|European Union|EU|Central Asian?|Baltic|Nordic|union|region|bloc|since then|last year|this year|single|one)\b/giu;

/** From the stop before to the stop behind. */
function clauseAround(text: string, at: number, end: number): readonly [number, number] {
  const from = Math.max(...[';', ':', '—', '–'].map((stop) => text.lastIndexOf(stop, at) + 1));
  const stop =
    /[;:—–(]|,\s+(?:while|whereas|but|although|which|who|where|and|a|an|the|said|says|according|officials?)\b|[.!?]\s*$/u.exec(
      text.slice(end),
    );
  const [lead] = /^\s+/u.exec(text.slice(from)) ?? [''];
  return [from + lead.length, stop === null ? text.length : end + stop.index];
}

/** The one group of areas that the words name, behind "all" or anywhere in the sentence. */
function membersOf({ groups, start }: ClaimSentence, end: number): ReadonlySet<string> {
  const known = groups.filter(({ members, except }) => members.length > 1 && except.length === 0);
  const behind = known.filter(
    (group) => group.start - start >= end - 1 && group.start - start < end + GROUP_REACH,
  );
  const [group, more] = behind.length > 0 ? behind : known;
  return new Set(group !== undefined && (more === undefined || behind.length > 0) ? group.members : []);
}

/** What a sentence tells of each; an apposition ("Hanwha, one of the six yards,") goes with what is said behind it. */
const clausesIn = (sentence: ClaimSentence): readonly ToldClause[] =>
  toldIn(sentence).map((clause, i, all) => {
    const next = all[i + 1];
    return next !== undefined && ONE_OF.test(clause.text) && !next.isOpened
      ? { ...clause, end: next.end, text: sentence.text.slice(clause.at, next.end) }
      : clause;
  });

const ONE_OF = new RegExp(
  `\\p{Lu}[\\p{L}’'-]*(?:\\s+\\p{Lu}[\\p{L}’'-]*)*,\\s+(?:also\\s+|itself\\s+)?one\\s+of\\s+(?:the|these|those|its|their)\\s+(?<count>${COUNT})\\b`,
  'iu',
);

/** The clause opens on one of them, by its name: "Hungarian farmers" are no country that does something. */
function isOfOne({ members, count }: Universal, { sentence, text, at, end, isOpened }: ToldClause): boolean {
  const one = ONE_OF.exec(text);
  if (one !== null && count !== null && countOf(one.groups?.['count']) === count) return true;
  const place = (index: number): number => [...sentence.text.slice(0, index)].length + sentence.start;
  const named = sentence.areas.filter((area) => area.start >= place(at) && area.end <= place(end));
  const [first] = named;
  return (
    isOpened &&
    first !== undefined &&
    members.has(first.iso3) &&
    first.start - place(at) <= OPENING &&
    areaName(first.iso3).toLowerCase().includes(first.text.toLowerCase())
  );
}

/** So far into a clause it is still told of what it opens on: "Those that went to Kazakhstan". */
const OPENING = 24;

const UNSURE = /\b(?:would|could|should|may|might|will|plans?|hopes?|wants?|if|unless|expects?|before)\b/u;
const NEAR = 3;
const FEWEST_WORDS = 2;
const MOST_OF_WORDS = 0.6;

/** It goes the other way, decides the same thing otherwise, or does in the same words what is denied of all. */
function isAgainst(
  { sentence, at, end, way, isNone, words, members }: Universal,
  clause: ToldClause,
): boolean {
  const its = conceptsOf(clause.text);
  if (UNSURE.test(clause.text) || !isCompatible(words, its)) return false;
  const shared = sharedOf(words, its);
  const step = clause.sentence.order - sentence.order;
  const isNear = clause.sentence.block.id === sentence.block.id && step > 0 && step <= NEAR;
  const isOfMatter = isNear || shared >= FEWEST_WORDS;
  const own = way === null ? null : (moveOf(clause.text) ?? lessOrMore(clause.text));
  if (own !== null) return (own === way) === isNone && isOfMatter;
  const said = sentence.text.slice(at, end);
  const agrees = agreement(sidesOf(said), sidesOf(clause.text));
  if (agrees !== null) return !agrees && isOfMatter;
  const isMost = shared >= FEWEST_WORDS && (members.size === 0 || shared / words.size >= MOST_OF_WORDS);
  return isMost && isDenied(said) !== isDenied(clause.text);
}

/** What somebody did to something is a way as well: "raised its tariff". */
const moveOf = (text: string): Way | null => wayOf(text) ?? (RAISED.test(text) ? 'rise' : null);
const RAISED = /\b(?:rais(?:ed|es)|lifted|put up)\b/iu;

/** "bought a tenth less than in 2022". */
function lessOrMore(text: string): Way | null {
  const than = /\b(?<word>less|fewer|more)\s+than\s+(?:in|a year|the year|last|before)\b/iu.exec(text)
    ?.groups?.['word'];
  return than === undefined ? null : /more/iu.test(than) ? 'rise' : 'fall';
}

/** Where both tell their years, one of them must be the same. */
function isOfSameTimes(a: ClaimSentence, b: ClaimSentence): boolean {
  const [own, its] = [yearsOf(a), yearsOf(b)];
  return own.size === 0 || its.size === 0 || [...own].some((year) => its.has(year));
}

/** "less than in 2022" tells of another year. */
const IS_BASE = /\b(?:than|from|since|until|after)\s+(?:(?:in|those of|that of)\s+)?$/iu;

const yearsOf = ({ items, tagged }: ClaimSentence): ReadonlySet<string> =>
  new Set(
    items.flatMap(({ at, mention: { kind }, reading: { period } }) =>
      (kind === 'period' || kind === 'date') && !IS_BASE.test(tagged.slice(0, at))
        ? [period?.from, period?.to].flatMap((time) => time?.slice(0, 4) ?? [])
        : [],
    ),
  );

function claimOf({ sentence, at, end }: Universal, clause: ToldClause): ClaimDraft {
  const passage = textPassage(sentence, at, end);
  const other = textPassage(clause.sentence, clause.at, clause.end);
  const claim = testedClaim({
    form: 'scope',
    wording: passage.text,
    passage,
    items: [],
    operands: [
      {
        role: 'other',
        mention: null,
        expression: null,
        cells: [],
        value: '1',
        low: '1',
        high: '1',
        period: null,
        members: clause.names.map(({ text }) => text),
        missing: [],
      },
    ],
    triggers: [],
    computed: point('1'),
    expected: point('0'),
    measure: 'plain',
    calculation: `those of whom the contrary is said, by “${other.text.trim()}”`,
    middle: '1',
    why: 'what the article says of one of them elsewhere',
    isTied: true,
    code: 'scope_conflict',
  });
  return { ...claim, passages: [passage, other] };
}
