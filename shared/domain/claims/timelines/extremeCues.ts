/** Where a sentence says that an amount, or a time, is the highest or lowest of all: "peaked in April", "a record", "its lowest since 2016". */

import { matchesOf } from '../../../lib/matches.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';
import { TAG } from '../sentence/tags.ts';

export type Extreme = {
  readonly isHigh: boolean;
  /** all: a peak has lower ones on both sides. before: a record may be broken later. since: those after a time. year: of the year it is in. */
  readonly scope: 'all' | 'before' | 'since' | 'year';
  readonly since: Item | null;
  /** The time that is said to have it. */
  readonly time: Item | null;
  /** The amount that is said to be it. */
  readonly amount: Item | null;
  readonly at: number;
  readonly end: number;
};

const HIGH = 'highest|biggest|largest|greatest|widest|strongest|most|longest|dearest|busiest|heaviest';
const LOW = 'lowest|smallest|narrowest|weakest|fewest|least|shortest|cheapest|quietest|lightest';
const LEAVE =
  /\b(?:not|never|no|nor|if|could|may|might|would|should|will|expected|forecast|likely|set to|near|nearly|close to|short of|below|under|from|almost|since|yet to|before|until)\s+(?:(?:have|has|be|been|an?|the|its|their|his|her|that|this|all-time)\s+)*$/iu;
const CUES: readonly {
  readonly isHigh: boolean | null;
  readonly scope: Extreme['scope'];
  readonly cue: RegExp;
}[] = [
  {
    isHigh: true,
    scope: 'all',
    cue: /\b(?:peaked|topped out|crested|(?:hit|reached)\s+(?:its|their|a|the)\s+(?:peak|high|maximum|summit|high point)|was at (?:its|their) peak|(?:the|its|their) peak (?:was|came))\b/giu,
  },
  {
    isHigh: false,
    scope: 'all',
    cue: /\b(?:bottomed(?:\s+out)?|troughed|(?:hit|reached)\s+(?:(?:its|their|a|the)\s+(?:low|trough|nadir|minimum|low point)|(?:rock\s+)?bottom)|(?:the|its|their) (?:low|trough|low point) (?:was|came))\b/giu,
  },
  { isHigh: true, scope: 'all', cue: /\b(?:a|the|its|their)\s+(?:peak|maximum|high point)(?=\s+of\s)/giu },
  {
    isHigh: false,
    scope: 'all',
    cue: /\b(?:a|the|its|their)\s+(?:low|trough|nadir|minimum|low point)(?=\s+of\s)/giu,
  },
  {
    isHigh: true,
    scope: 'before',
    cue: /\b(?:an?|the)\s+(?:(?:new|all-time|fresh)\s+)?(?:record(?:\s+high)?|all-time high)(?=\s*(?:[.,;:)]|$|\s+(?:of\s+)?[\ue000-\ue6ff]))|\brecord\s+(?=[\ue000-\ue6ff])|\bhigher than ever(?: before)?\b/giu,
  },
  {
    isHigh: false,
    scope: 'before',
    cue: /\b(?:a|an|the)\s+(?:(?:new|all-time|fresh)\s+)?(?:record low|all-time low)\b|\blower than ever(?: before)?\b/giu,
  },
  {
    isHigh: null,
    scope: 'before',
    cue: new RegExp(
      `\\b(?:the|its|their)\\s+(?:(?<high>${HIGH})|(?<low>${LOW}))\\b(?:\\s+\\p{Ll}+){0,3}?\\s+(?:ever|on record|in (?:its|their|the) (?:history|series)|(?:it|they) (?:has|have|had) ever)\\b`,
      'giu',
    ),
  },
  {
    isHigh: null,
    scope: 'year',
    cue: new RegExp(
      `\\b(?:the|its|their)\\s+(?:(?<high>${HIGH})|(?<low>${LOW}))\\b(?:\\s+\\p{Ll}+){0,2}?\\s+(?:of|in|this) (?:the|that|this) year\\b`,
      'giu',
    ),
  },
  {
    isHigh: null,
    scope: 'since',
    cue: new RegExp(
      `\\b(?:the|its|their)\\s+(?:(?<high>${HIGH})|(?<low>${LOW}))\\b(?:\\s+\\p{Ll}+){0,3}?\\s+since\\s+(?:\\p{Ll}+\\s+)?(?=${TAG.time})|\\b(?:the|its|their)\\s+(?:(?<higher>${HIGH})|(?<lower>${LOW}))\\b(?:\\s+\\p{Ll}+){0,3}?\\s+(?=${TAG.time})`,
      'giu',
    ),
  },
  {
    isHigh: null,
    scope: 'all',
    cue: new RegExp(
      `\\b(?:were|was|stood)\\s+at\\s+(?:its|their)\\s+(?:(?<high>${HIGH})|(?<low>${LOW}))\\b`,
      'giu',
    ),
  },
];

export function extremesIn(sentence: ClaimSentence): readonly Extreme[] {
  const { tagged } = sentence;
  return CUES.flatMap(({ cue, isHigh, scope }) =>
    matchesOf(tagged, cue).flatMap((match): readonly Extreme[] => {
      const [at, end] = [match.index, match.index + match[0].length];
      const { high, higher } = match.groups ?? {};
      if (LEAVE.test(tagged.slice(0, at))) return [];
      const behind = sentence.items.find((item) => item.at === end) ?? null;
      const since = scope === 'since' ? behind : null;
      // The reader takes "since 2016" for one time.
      if (scope === 'since' && (since === null || !/\bsince\b/iu.test(match[0] + since.mention.text)))
        return [];
      const extreme = { isHigh: isHigh ?? (high ?? higher) !== undefined, scope, since, at, end };
      return [{ ...extreme, ...subjectOf(sentence, extreme) }];
    }),
  );
}

const IN_TIME = /^\s*(?:\p{Ll}+\s+){0,2}?(?:in|during|on)\s+(?:the\s+)?(?<time>[\ue700-\ue8ff])/u;
const AMOUNT_BEHIND = new RegExp(
  `^\\s*(?:\\p{Ll}+\\s+)?(?:(?:at|of|with|:)\\s+)?(?:(?:about|some|only|just|nearly)\\s+)?(?<amount>${TAG.level})(?<rest>[^,;:]{0,40}?\\s(?:in|during|on)\\s+(?:the\\s+)?(?<time>${TAG.time}))?`,
  'u',
);

/** The amount or the time right behind the words; else the last amount before them. */
function subjectOf(
  sentence: ClaimSentence,
  { at, end, scope }: Pick<Extreme, 'at' | 'end' | 'scope'>,
): Pick<Extreme, 'amount' | 'time'> {
  const { tagged, items } = sentence;
  const itemAt = (place: number): Item | null => items.find((item) => item.at === place) ?? null;
  const rest = tagged.slice(end);
  const time = scope === 'since' ? null : IN_TIME.exec(rest);
  if (time !== null) return { amount: null, time: itemAt(end + time[0].length - 1) };
  const amount = scope === 'since' ? null : AMOUNT_BEHIND.exec(rest);
  if (amount !== null) {
    const place = end + amount[0].indexOf(amount.groups?.['amount'] ?? '');
    const its = amount.groups?.['time'];
    return { amount: itemAt(place), time: its === undefined ? null : itemAt(end + amount[0].length - 1) };
  }
  const before = /(?<amount>[\ue000-\ue3ff])[^;:\ue000-\ue6ff]*$/u.exec(tagged.slice(0, at));
  return { amount: before === null ? null : itemAt(before.index), time: null };
}
