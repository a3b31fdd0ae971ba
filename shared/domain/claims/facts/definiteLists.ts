/**
 * "The neighbours it has asked are Hungary, Romania and Serbia", where the article says elsewhere that four were asked: a list whose
 * words say that it names all of them, against how many of them there are said to be.
 */
import { countClaim } from '../forms/counts/counts.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { listsIn, type NamedList } from '../likely/sets/lists.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { nounsOf } from '../sentence/nounsOf.ts';
import { conceptsOf, sharedOf, unitWords } from './equivalents.ts';
import type { Told } from './told.ts';

/** A list and the words that say of what it is. */
type OfAll = {
  readonly list: NamedList;
  /** What all of them are; empty where "those" stands for it. */
  readonly noun: ReadonlySet<string>;
  /** What tells them from others of the kind. */
  readonly words: ReadonlySet<string>;
};

const FEWEST = 3;
/** Further apart than that, the two are not of the same things. */
const APART = 3;

export function definiteLists(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  return sentence.items.flatMap((item) => {
    const count = countIn(item);
    if (count === null || told.hasTested(item) || OF_OTHERS.test(sentence.tagged.slice(0, item.at)))
      return [];
    const lists = context.sentences.flatMap((one) =>
      one === sentence ? [] : listsOfAll(context, one).filter((all) => isOf(all, sentence, item)),
    );
    const fitting = lists.find(({ list }) => list.elements.length === count);
    const [first, more] = lists;
    const chosen = fitting ?? (more === undefined ? first : undefined);
    if (chosen === undefined || Math.abs(chosen.list.elements.length - count) > APART) return [];
    return isToldElsewhere(context, sentence, item, chosen) ? [] : [claimOf(context, item, chosen.list)];
  });
}

/** "two more ports", "the first three", "three of the lines". */
const OF_OTHERS =
  /\b(?:other|more|another|further|last|first|next|past|top|least|remaining|of the|of its)\s*$/iu;

const MOST = 15;

function countIn({ mention, reading }: Item): number | null {
  const value = Number(reading.value);
  return mention.kind === 'count' && reading.bound === 'exact' && value >= FEWEST && value <= MOST
    ? value
    : null;
}

const known = new WeakMap<ClaimSentence, readonly OfAll[]>();

function listsOfAll(context: AuditContext, sentence: ClaimSentence): readonly OfAll[] {
  const found =
    known.get(sentence) ??
    listsIn(sentence)
      .map(fromItsName)
      .filter(isOfNames)
      .filter(isLongest)
      .flatMap((list) => ofAll(context, sentence, list) ?? []);
  known.set(sentence, found);
  return found;
}

const LAST_NAME = /\p{Lu}[\p{L}\p{M}’'.-]*(?:\s+(?:(?:of|de|du|nad|am)\s+)?\p{Lu}[\p{L}\p{M}’'.-]*)*$/u;

/** "The smelters that were shut, those at Neuss, …": the list begins on the first name. */
function fromItsName(list: NamedList): NamedList {
  const [first = '', second, ...others] = list.elements;
  const name = LAST_NAME.exec(first)?.[0];
  if (name?.length === first.length || second === undefined) return list;
  const { tagged } = list.sentence;
  const stands = tagged.indexOf(name ?? second, list.at);
  if (stands < 0) return list;
  return name === undefined
    ? fromItsName({ ...list, elements: [second, ...others], at: stands })
    : { ...list, elements: [name, second, ...others], at: stands };
}

const isOfNames = ({ elements, isClosed }: NamedList): boolean =>
  isClosed &&
  elements.length >= FEWEST &&
  elements.every((one) => /^(?:the\s+)?\p{Lu}[^\ue000-\ueaff]*$/u.test(one));

/** Of those that end on the same name the one that begins first. */
const isLongest = (list: NamedList, own: number, all: readonly NamedList[]): boolean =>
  !all.some(({ at, end }, i) => end === list.end && (at < list.at || (at === list.at && i < own)));

const NOUN = '(?<noun>(?:[\\p{L}-]+\\s+){0,2}?\\p{Ll}[\\p{Ll}-]+s|those|companies|countries)';
const WHICH =
  '(?<which>\\s+(?:(?:that|which|who|whom|it|they|in|at|on|from|to|of|with|\\p{Ll}+ed)\\b)[^.;:,—–]{0,70}?)?';
const ARE = new RegExp(
  `(?:^|[;:—–]\\s*)(?:the|its|their|those)?\\s*${NOUN}${WHICH}\\s+(?:are|were|being)\\s+$`,
  'iu',
);
const APPOSED = new RegExp(
  `(?:^|[;:—–.]\\s*|,\\s+)(?:the|its|their|these)\\s+${NOUN}${WHICH}(?:,\\s+|\\s*[—–(:]\\s*)(?:(?:those|the ones)\\s+(?:at|in|of|from)\\s+|(?:namely|that is|at|in)\\s+)?$`,
  'iu',
);
const OPEN =
  /\b(?:includ\w*|among|such as|like|notably|especially|for example|for instance|mostly|chiefly|mainly)\b/iu;
const GOES_ON = /^[^.;]{0,30}?\b(?:others?|more|among|elsewhere|etc)\b/iu;

/** Null where nothing says that it names all. */
function ofAll({ sentences }: AuditContext, sentence: ClaimSentence, list: NamedList): OfAll | null {
  const [lead, rest] = [sentence.tagged.slice(0, list.at), sentence.tagged.slice(list.end)];
  if (OPEN.test(lead) || GOES_ON.test(rest)) return null;
  const groups = (ARE.exec(lead) ?? (/^\s*[,)—–]/u.test(rest) ? APPOSED.exec(lead) : null))?.groups;
  if (groups !== undefined) {
    const noun = groups['noun'] ?? '';
    return {
      list,
      noun: /^those$/iu.test(noun) ? new Set() : conceptsOf(noun.split(/\s+/u).at(-1) ?? ''),
      words: conceptsOf(`${noun} ${groups['which'] ?? ''}`),
    };
  }
  const opens = list.at === 0 && isFirstOfBody(sentences, sentence) && list.elements.length > FEWEST;
  return opens ? { list, noun: new Set(), words: conceptsOf(rest) } : null;
}

/** What the title says in short stands there in full. */
const isFirstOfBody = (sentences: readonly ClaimSentence[], sentence: ClaimSentence): boolean =>
  sentences.find(({ block }) => block.role !== 'title') === sentence;

/** Of the same things: their noun and one more word, or two words where a pronoun stands for the noun. */
function isOf({ list, noun, words }: OfAll, sentence: ClaimSentence, item: Item): boolean {
  if (list.at === 0 && noun.size === 0 && sentence.block.role !== 'title') return false;
  const own = conceptsOf(`${[...nounsOf(sentence, item)].join(' ')} ${unitWords(item)}`);
  const said = conceptsOf(`${sentence.tagged} ${unitWords(item)}`);
  return noun.size > 0
    ? sharedOf(noun, own) > 0 && (sharedOf(words, said) > 1 || isOnlyNoun(words, noun))
    : sharedOf(words, said) > 0;
}

const isOnlyNoun = (words: ReadonlySet<string>, noun: ReadonlySet<string>): boolean =>
  words.size <= noun.size;

/** Another sentence says of as many of them. */
const isToldElsewhere = (
  { sentences }: AuditContext,
  own: ClaimSentence,
  item: Item,
  { list, noun }: OfAll,
): boolean =>
  list.elements.length !== countIn(item) &&
  sentences.some(
    (one) =>
      one !== own &&
      one.items.some(
        (other) =>
          countIn(other) === list.elements.length &&
          (noun.size === 0 ||
            sharedOf(noun, conceptsOf(`${[...nounsOf(one, other)].join(' ')} ${unitWords(other)}`)) > 0),
      ),
  );

function claimOf(context: AuditContext, item: Item, { sentence, elements, at, end }: NamedList): ClaimDraft {
  const names = [...elements];
  return countClaim(context, item, {
    passage: stretchPassage(sentence, at, end),
    names,
    written: names,
    members: [],
  });
}
