/** A share told without its part and whole ("two-thirds want a limit", "most clinics"), against the parts counted elsewhere. */
import { overlaps } from '../../../lib/interval.ts';
import { times } from '../../../lib/intervalArithmetic.ts';
import { operandInterval } from '../arithmetic/stated.ts';
import { numberedShare, type StatedShare, shareClaim } from '../calculate/shareClaim.ts';
import type { AuditContext, ClaimDraft } from '../forms/draft.ts';
import { bandOf } from '../lexicon/thresholds.ts';
import { SHARE_WORDINGS } from '../lexicon/wordings.ts';
import { type ClaimSentence, type Item, stretchPassage } from '../sentence/claimSentence.ts';
import { roleOf } from '../sentence/roles.ts';
import { conceptsOf, isCompatible, sharedOf } from './equivalents.ts';
import { type FactPart, factParts } from './factParts.ts';
import { isHeadLine } from './subjects.ts';
import type { Told } from './told.ts';

type Share = StatedShare & {
  readonly words: ReadonlySet<string>;
  /** What it is a share of, as far as the words say. */
  readonly head: ReadonlySet<string>;
};

/** "One in nine" counts heads. */
const ONE_IN = /\bin\b/iu;

/** So many words of the line must be the part's as well. */
const FEWEST_SHARED = 2;
const SOME_OF_WORDS = 0.4;

export function toldShares(
  context: AuditContext,
  sentence: ClaimSentence,
  told: Told,
): readonly ClaimDraft[] {
  const isHead = isHeadLine(context, sentence);
  return [
    ...numbered(context, sentence, told),
    ...worded(context, sentence, told),
    ...unread(sentence, told),
  ].flatMap((share) => {
    const own =
      share.item === null
        ? []
        : factParts(context, sentence).filter(({ whole }) => isBehind(sentence, share.item, whole));
    const parts =
      own.length > 0
        ? own
        : isHead
          ? partsFor(context, sentence, share, true)
          : share.item === null || IN_OTHER_WORDS.test(sentence.text)
            ? partsFor(context, sentence, share, false)
            : WISHED.test(ownWords(sentence.tagged, share.item.at))
              ? []
              : partsFor(context, sentence, share, true).filter((part) => isSurely(share, part));
    const claims = parts
      .filter(({ whole }) => !(ONE_IN.test(share.passage.text) && whole.mention.kind === 'money'))
      .flatMap((part) => shareClaim(share, part) ?? []);
    const right = claims.find(({ verdict }) => verdict === 'holds');
    const [first, second] = claims;
    if (right !== undefined) return [right];
    return first === undefined ||
      second !== undefined ||
      (own.length === 0 && isToldAgain(context, sentence, share))
      ? []
      : [first];
  });
}

const isBehind = ({ tagged }: ClaimSentence, share: Item | null, whole: Item): boolean =>
  share !== null &&
  whole.at > share.at &&
  /^\s+of\s/u.test(tagged.slice(share.at + 1, whole.at)) &&
  whole.at - share.at < 25;

function numbered(context: AuditContext, sentence: ClaimSentence, told: Told): readonly Share[] {
  return sentence.items.flatMap((item): Share[] => {
    const { kind } = item.mention;
    if (
      (kind !== 'share' && kind !== 'percent') ||
      item.reading.value === null ||
      told.hasTested(item) ||
      roleOf(sentence, item) === 'change' ||
      isOneOfMany(sentence, item)
    )
      return [];
    return [
      {
        ...numberedShare(context, item),
        words: conceptsOf(ownWords(sentence.tagged, item.at)),
        head: headBehind(sentence.tagged.slice(item.at + 1)),
      },
    ];
  });
}

/** What stands around a number up to the stops on either side, but no less than a few words. */
function ownWords(tagged: string, at: number): string {
  const before = /[^,;:—–]*$/u.exec(tagged.slice(0, at))?.[0] ?? '';
  const behind = /^[^,;:—–]*/u.exec(tagged.slice(at))?.[0] ?? '';
  const own = `${before}${behind}`;
  return own.trim().split(/\s+/u).length < FEW_WORDS ? tagged : own;
}

const FEW_WORDS = 6;

/** "62 percent at Alpha, 71 at Bravo, 85 at Charlie": each of another, and none of how many of them there are. */
const isOneOfMany = ({ items }: ClaimSentence, { mention: { kind } }: Item): boolean =>
  items.filter(({ mention }) => mention.kind === kind).length >= MANY;
const MANY = 3;

/** "of its staff", "of rural clinics": the last word of a few that is no verb, as far as can be told. */
function headBehind(rest: string): ReadonlySet<string> {
  const noun =
    /^\s+of\s+(?:(?:the|its|their|all|these|those)\s+)?(?<words>\p{Ll}[\p{Ll}-]*(?:\s+\p{Ll}[\p{Ll}-]*)?)/u.exec(
      rest,
    )?.groups?.['words'];
  return noun === undefined ? new Set() : conceptsOf(noun);
}

const PARTS: Readonly<Record<string, string | undefined>> = {
  half: '50',
  third: '33.34',
  quarter: '25',
  fifth: '20',
  tenth: '10',
  'two-thirds': '66.67',
  'two thirds': '66.67',
  'three-quarters': '75',
  'three quarters': '75',
};
const UNREAD = new RegExp(
  `\\b(?<way>fewer|less|more) than (?:a |one )?(?<part>${Object.keys(PARTS).join('|')})\\b`,
  'iu',
);

/** "fewer than a third persisted", which the reader takes for words. */
function unread(sentence: ClaimSentence, told: Told): readonly Share[] {
  const match = UNREAD.exec(sentence.tagged);
  const part = PARTS[match?.groups?.['part']?.toLowerCase() ?? ''];
  if (match === null || part === undefined) return [];
  const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
  if (told.hasTouched(passage)) return [];
  const isMore = /more/iu.test(match.groups?.['way'] ?? '');
  const rest = sentence.tagged.slice(match.index + match[0].length);
  return [
    {
      passage,
      item: null,
      words: conceptsOf(rest),
      head: headBehind(rest),
      band: () => (isMore ? { low: part, high: null } : { low: null, high: part }),
    },
  ];
}

function worded(context: AuditContext, sentence: ClaimSentence, told: Told): readonly Share[] {
  const { tagged } = sentence;
  return SHARE_WORDINGS.filter(({ id }) => id === 'majority' || id === 'minority').flatMap(
    ({ id, pattern }) => {
      const match = pattern.exec(tagged);
      if (
        match === null ||
        !/^(?:\s+(?:of\s+)?(?:the\s+)?\p{Ll}|(?:\s+of\s+them)?,\s)/u.test(
          tagged.slice(match.index + match[0].length),
        )
      )
        return [];
      if (
        /\b(?:the|its|their|second|third)\s+$/iu.test(tagged.slice(0, match.index)) ||
        /^(?:mainly|primarily|mostly)$/iu.test(match[0])
      )
        return [];
      const passage = stretchPassage(sentence, match.index, match.index + match[0].length);
      const clause = tagged.slice(match.index + match[0].length).split(/,\s/u)[0] ?? '';
      return told.hasTouched(passage)
        ? []
        : [
            {
              passage,
              item: null,
              words: conceptsOf(clause),
              head: headBehind(clause),
              band: () => bandOf(context.thresholds, id),
            },
          ];
    },
  );
}

/** What follows says the amounts before it again. */
const IN_OTHER_WORDS =
  /^(?:in other words|that is|that means|put (?:differently|another way)|so|thus|hence|in short)\b/iu;

/** What ought to be is not what is. */
const WISHED = /\b(?:should|must|ought|would|could|may|might|aims?|target|wants?|if)\b/iu;

/** In the body, far from its part and its whole, it must say in their words of what it is. */
const isSurely = ({ words, head }: Share, { concepts }: FactPart): boolean =>
  head.size > 0 && sharedOf(words, concepts) >= 3 && sharedOf(words, concepts) / words.size >= 0.6;

/** How far back the parts of a word in the body may stand. */
const BACK = 2;

/** Parts whose words are most of the line's. */
function partsFor(
  context: AuditContext,
  sentence: ClaimSentence,
  { words, head, item }: Share,
  isHead: boolean,
): readonly FactPart[] {
  const all = context.sentences
    .filter(
      ({ order, block }) =>
        (order !== sentence.order || item === null) &&
        (isHead ||
          (block.id === sentence.block.id && order <= sentence.order && order >= sentence.order - BACK)),
    )
    .flatMap((one) => factParts(context, one));
  const fits = all
    .filter(
      ({ concepts }) =>
        isCompatible(words, concepts) &&
        (!isHead || head.size === 0 || [...head].some((word) => concepts.has(word))),
    )
    .map((part) => ({ part, shared: sharedOf(words, part.concepts) }))
    .filter(
      ({ shared }) =>
        shared >= Math.min(isHead ? FEWEST_SHARED : IN_OTHER_WORDS.test(sentence.text) ? 0 : 1, words.size) &&
        (words.size === 0 ||
          IN_OTHER_WORDS.test(sentence.text) ||
          shared / Math.max(1, words.size) >= SOME_OF_WORDS),
    );
  const most = Math.max(0, ...fits.map(({ shared }) => shared));
  return fits.filter(({ shared }) => shared === most).map(({ part }) => part);
}

/** A bound is met by any small share, and told again by none. */
const isStatedAsIs = (item: Item | null): boolean =>
  item !== null && ['exact', 'approximate', 'nearly'].includes(item.reading.bound);

/** The article states the share itself below, or one that fits the words. */
const isToldAgain = (context: AuditContext, sentence: ClaimSentence, share: Share): boolean =>
  isStatedAsIs(share.item) &&
  context.sentences.some(
    (one) =>
      one.order !== sentence.order &&
      one.items.some(({ mention, reading }) => {
        if ((mention.kind !== 'percent' && mention.kind !== 'share') || reading.value === null) return false;
        const own =
          mention.kind === 'share' ? times(operandInterval(reading), '100') : operandInterval(reading);
        return overlaps(own, share.band(own)) && share.item !== null;
      }),
  );
