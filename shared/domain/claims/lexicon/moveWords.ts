/** Verbs, nouns and adverbs of moving, with the way and how far the verb itself says it went. */
import { matchesOf } from '../../../lib/matches.ts';
import type { ThresholdId } from './thresholds.ts';

type Size = Extract<ThresholdId, 'slight' | 'modest' | 'sharp' | 'surge' | 'collapse'> | null;
type Move = { readonly way: 'up' | 'down'; readonly size: Size; readonly pattern: RegExp };

const move = (way: Move['way'], size: Size, words: string): Move => ({
  way,
  size,
  pattern: new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'giu'),
});

const CREEP =
  'edg(?:ed|es|ing|e)|inch(?:ed|es|ing)?|cre(?:pt|eps?|eping)|nudg(?:ed|es|ing|e)|tick(?:ed|s|ing)?|drift(?:ed|s|ing)?';

let compiled: readonly Move[] | null = null;

/** Made when they are first asked for. */
function moves(): readonly Move[] {
  compiled ??= [
    move('up', 'slight', `(?:${CREEP}) (?:up|higher|upwards?)|firmed`),
    move('down', 'slight', `(?:${CREEP}) (?:down|lower|downwards?)`),
    move('down', 'modest', 'dip(?:ped|s|ping)?|eas(?:ed|es|ing)'),
    move(
      'up',
      'surge',
      'sur(?:ged|ges|ging)|surge|soar(?:ed|s|ing)?|rocket(?:ed|s|ing)|skyrocket(?:ed|s|ing)?|balloon(?:ed|s|ing)|boom(?:ed|s|ing)|shot up|shoot(?:s|ing)? up|exploded|mushroomed|sky-?high',
    ),
    move(
      'down',
      'surge',
      'plung(?:ed|es|ing|e)|plummet(?:ed|s|ing)?|slump(?:ed|s|ing)?|crash(?:ed|es|ing)|nosedived|cratered|collaps(?:ed|es|ing|e)',
    ),
    move(
      'up',
      'sharp',
      'le(?:apt|aped|aps?|aping)|jump(?:ed|s|ing)?|spik(?:ed|es|ing)|vault(?:ed|s|ing)|bounded',
    ),
    move('down', 'sharp', 'tumbl(?:ed|es|ing|e)|plunging'),
    move(
      'up',
      null,
      'ros(?:e)|ris(?:es|en|ing|e)|gr(?:ew|own|ows?|owing)|growth|increas(?:ed|es|ing|e)|climb(?:ed|s|ing)?|gain(?:ed|s|ing)?|expand(?:ed|s|ing)?|expansion|swell(?:ed|s|ing)?|swollen|mount(?:ed|ing)|widen(?:ed|s|ing)?|broaden(?:ed|s|ing)?|lengthen(?:ed|s|ing)?|deepen(?:ed|s|ing)?|strengthen(?:ed|s|ing)?|recover(?:ed|s|ing)?|rebound(?:ed|s|ing)?|accelerat(?:ed|es|ing)|quicken(?:ed|s|ing)?|multipl(?:ied|ies|ying)|(?:went|gone|go|goes|going|pushed|driven|shifted|moved|picked|built|stepped|ratcheted) up|upturn|upsurge|uptick|(?<!\\b(?:adds?|added|adding|makes?|made|sums?|end(?:s|ed)?|live[sd]?|own(?:s|ed)?) )up(?= (?:from|on|to)\\b)|higher(?! than)|heightened|lifted|raised|boosted|appreciated',
    ),
    move(
      'down',
      null,
      'fell|(?<!\\b(?:every|each|last|next|the|this)\\s)fall|fall(?:s|en|ing)|declin(?:ed|es|ing|e)|drop(?:ped|s|ping)?|decreas(?:ed|es|ing|e)|shr(?:ank|ink|inks|unk|inking|inkage)|slid(?:e|es|ing)?|slipp(?:ed|ing)|slips?|s(?:ank|inks?|unk|inking)|reduc(?:ed|es|ing|tion)|dwindl(?:ed|es|ing)|retreat(?:ed|s|ing)?|narrow(?:ed|s|ing)|weaken(?:ed|s|ing)?|diminish(?:ed|es|ing)?|wan(?:ed|ing)|ebb(?:ed|ing)|subsid(?:ed|es|ing)|reced(?:ed|es|ing)|abat(?:ed|ing)|shorten(?:ed|s|ing)?|contract(?:ed|ing)|contraction|thinn(?:ed|ing)|soften(?:ed|s|ing)?|(?:went|gone|go|goes|going|pushed|driven|moved|brought|come|came) down|downturn|down(?= (?:from|on|to)\\b)|lower(?:ed|ing)|lower(?! than)|depreciated|slow(?:ed|ing)|trimmed|pared|cut(?= (?:from|to)\\b)|shed(?!s)',
    ),
  ];
  return compiled;
}

export type MoveWord = {
  readonly way: 'up' | 'down';
  readonly size: Size;
  readonly at: number;
  readonly end: number;
  readonly text: string;
};

/** All words of moving in a stretch, in order; of two in one place the longer. */
export function moveWordsIn(text: string): readonly MoveWord[] {
  const found = moves().flatMap(({ way, size, pattern }) =>
    matchesOf(text, pattern).map(
      (match): MoveWord => ({
        way,
        size,
        at: match.index,
        end: match.index + match[0].length,
        text: match[0],
      }),
    ),
  );
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one &&
            other.at <= one.at &&
            other.end >= one.end &&
            other.end - other.at > one.end - one.at,
        ),
    )
    .toSorted((a, b) => a.at - b.at);
}
