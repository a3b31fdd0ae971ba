/**
 * A group that has other members, or another number of them, where the article names it again: "the Northern Four, Luleå, Kemi, Vaasa and
 * Narvik" and later "the Northern Four, Luleå, Kemi, Umeå and Oulu"; "the five Central Asian states" and later "the six".
 */

import type { FindingDraft } from '../forms/draft.ts';
import { COUNT, countOf } from '../lexicon/countWords.ts';
import { textPassage } from '../rosters/passages.ts';
import type { ClaimSentence } from '../sentence/claimSentence.ts';

/** A group where it is named; UTF-16 offsets in the sentence's text. */
type Naming = {
  readonly sentence: ClaimSentence;
  readonly at: number;
  readonly end: number;
  readonly name: string;
  /** Those that stand behind its name; empty where none do. */
  readonly members: readonly string[];
  /** How many there are, where words say so. */
  readonly count: number | null;
  /** Nothing told before could be meant by that many of them. */
  readonly isWhole: boolean;
};

export function groupsRetold(sentences: readonly ClaimSentence[]): readonly FindingDraft[] {
  const stays = sentences.filter(({ text }) => !CHANGES.test(text));
  return [
    ...conflicts(stays.flatMap(listedIn), isOtherList),
    ...conflicts(
      stays.flatMap((one) => countedIn(one, sentences)),
      isOtherCount,
    ),
  ];
}

/** Members come and go, and of some groups there are two. */
const CHANGES =
  /\b(?:join\w*|left|leave[sd]?|leaving|quit\w*|withdr[ae]w\w*|expand\w*|enlarg\w*|accede\w*|accession|admit\w*|admission|expel\w*|suspend\w*|replac\w*|former(?:ly)?|original\w*|founding|once(?!\s+(?:an?|every|more|again)\b)|then-|newly|another|rename\w*|so-called|rival)\b/iu;

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
const NUMBER = 'Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve';
const KIND =
  'Group|Bloc|Alliance|League|Quartet|Trio|Quad|Quint|Pact|Coalition|Club|Community|Union|Compact|Consortium|Partnership|Triangle|Troika|Tigers';
const NAMED = new RegExp(
  `[“"‘']?(?<name>(?:${WORD}\\s+){1,3}(?:${NUMBER}|${KIND})|(?:Group|Alliance|League|Club|Union|Community|Quad) of (?:${WORD}\\s*){1,3})[,]?[”"’']?`,
  'gu',
);
/** What may stand between a group's name and its members. */
const BETWEEN =
  /^(?:\s*,?\s+as\s+[^,.;:()]{2,50}?\s(?:calls?|call them|is called|are called|knows?|dubs?|refers? to)(?:\s+them|\s+it)?)?\s*(?:,|\(|:|—|–|\s-\s)?\s*(?:(?:that is|namely|made up of|consisting of|comprising|composed of|which (?:is made up of|consists of|comprises|unites)|those of)\s+)?/u;
const MEMBER = `(?:the\\s+)?${WORD}(?:\\s+(?:of\\s+|de\\s+|and\\s+Herzegovina|${WORD}))*`;
const LIST = new RegExp(
  `^(?<list>${MEMBER}(?:,\\s+${MEMBER})+,?\\s+and\\s+${MEMBER})(?=\\s*[,.;:)—–]|$)`,
  'u',
);

function listedIn(sentence: ClaimSentence): readonly Naming[] {
  return [...sentence.text.matchAll(NAMED)].flatMap((match): readonly Naming[] => {
    const behind = match.index + match[0].length;
    const between = BETWEEN.exec(sentence.text.slice(behind))?.[0] ?? '';
    const from = behind + between.length;
    const list = LIST.exec(sentence.text.slice(from))?.groups?.['list'];
    if (list === undefined || (between.trim() === '' && !/,/u.test(match[0]))) return [];
    return [
      {
        sentence,
        at: match.index,
        end: from + list.length,
        name: keyOf(match.groups?.['name'] ?? ''),
        members: list.split(/,\s+and\s+|,\s+|\s+and\s+(?!Herzegovina)/u).map(keyOf),
        count: null,
        isWhole: true,
      },
    ];
  });
}

const keyOf = (words: string): string =>
  words
    .replace(/^the\s+/iu, '')
    .trim()
    .toLowerCase();

const THINGS =
  'states|countries|republics|nations|members|governments|economies|capitals|ports|banks|cities|islands|provinces|regions|emirates|kingdoms|producers|carriers';
const COUNTED = new RegExp(
  `\\b(?<all>[Aa]ll(?: of)?(?: the)?|(?:[Ee]ach|[Ee]very one|[Nn]one|[Aa]ny|[Oo]ne) of the|[Tt]he)\\s+(?<count>${COUNT})\\s+(?<name>(?:${WORD}\\s+){1,3}(?:${THINGS}))\\b(?<rest>[^.;]{0,24})`,
  'gu',
);
/** "The three Baltic states that border Russia", "the two Gulf states with gas to sell": not all of them are meant. */
const NARROWED =
  /^\s*(?:that|which|who|whose|where|with|without|in|on|at|from|along|under|to|outside|within|not|still|now|\p{Ll}+ing|\p{Ll}+ed)\b/u;

function countedIn(sentence: ClaimSentence, all: readonly ClaimSentence[]): readonly Naming[] {
  return [...sentence.text.matchAll(COUNTED)].flatMap((match): readonly Naming[] => {
    const { all: scope = '', count, name = '', rest = '' } = match.groups ?? {};
    const many = countOf(count);
    if (many === null || many < FEWEST || NARROWED.test(rest)) return [];
    const isAll = /^(?:all|each|every|none)/iu.test(scope);
    return [
      {
        sentence,
        at: match.index,
        end: match.index + match[0].length - rest.length,
        name: keyOf(name),
        members: [],
        count: many,
        isWhole: isAll || namesBefore(sentence, match.index, all) < many,
      },
    ];
  });
}

const FEWEST = 3;

/** Names told in the sentence and its paragraph before a place: "the four" may be those. */
function namesBefore(sentence: ClaimSentence, at: number, all: readonly ClaimSentence[]): number {
  const before = all.filter(({ block, order }) => block.id === sentence.block.id && order < sentence.order);
  const words = [...before.map(({ text }) => text), sentence.text.slice(0, at)].join(' ');
  return new Set([...words.matchAll(new RegExp(WORD, 'gu'))].map(([word]) => word)).size;
}

function conflicts(
  namings: readonly Naming[],
  isOther: (a: Naming, b: Naming) => boolean,
): readonly FindingDraft[] {
  const told = new Set<string>();
  return namings.flatMap((one, own) => {
    const first = namings.slice(0, own).find((other) => other.name === one.name && isOther(other, one));
    if (first === undefined || told.has(one.name)) return [];
    told.add(one.name);
    return [findingOf(first, one)];
  });
}

/** Those of a list that another list of the group lacks, each way: of a shorter list it may be that only some are told. */
const isOtherList = (a: Naming, b: Naming): boolean =>
  a.members.some((one) => !b.members.includes(one)) && b.members.some((one) => !a.members.includes(one));

/** The fewer may be some of the more, unless they are called all or stand before anybody is named. */
function isOtherCount(a: Naming, b: Naming): boolean {
  if (a.count === null || b.count === null || a.count === b.count) return false;
  const fewer = a.count < b.count ? a : b;
  return fewer.isWhole;
}

function findingOf(first: Naming, second: Naming): FindingDraft {
  const [a, b] = [first, second].map(({ sentence, at, end }) => textPassage(sentence, at, end)) as [
    ReturnType<typeof textPassage>,
    ReturnType<typeof textPassage>,
  ];
  const isList = second.members.length > 0;
  const added = second.members.filter((one) => !first.members.includes(one));
  return {
    code: 'group_undefined',
    severity: 'warning',
    passages: [a, b],
    message: isList
      ? `“${a.text}” and “${b.text}” give one group different members.`
      : `“${a.text}” and “${b.text}” count one group differently.`,
    evidence: isList
      ? `${added.length} of ${second.members.length} told later were not told first`
      : `${first.count} members told first, ${second.count} later`,
  };
}
