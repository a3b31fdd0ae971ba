/** What the words around a relative number say it is of two amounts: growth, fall, a part, a multiple, or nothing certain. */
import { directionsIn } from '../lexicon/directions.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';

/** up: more than the smaller. down: less than the larger. part: of the larger. both: of the two together. times: one by the other. again: and once more as much. gap: the distance of the two, an amount itself. */
export type Reading = 'up' | 'down' | 'part' | 'both' | 'times' | 'again' | 'gap';

export type Cue = {
  /** Which of them its words allow; all of them must fail for the number to be wrong. */
  readonly readings: readonly Reading[];
  /** Its words say which: a word of change, of comparison, "of". */
  readonly isSaid: boolean;
  /** What it is measured by is told in words behind it ("than in Germany", "of the crop", "half the level of January"): null, or those words. */
  readonly measuredBy: string | null;
};

const MORE =
  /^\s+(?:more|higher|larger|bigger|greater|above|up|longer|dearer|wider|heavier|stronger|older|taller|deeper|richer|better|over|on top|ahead|costlier|faster|quicker|extra|further)\b/iu;
const LESS =
  /^\s+(?:less|fewer|lower|smaller|below|down|shorter|cheaper|narrower|lighter|weaker|younger|poorer|worse|under|off|short|behind|slower|thinner|faster|quicker|saved)\b/iu;
const AGAIN = /^\s+(?:again\s+as\s+\p{L}+|as\s+\p{L}+\s+again)\b/iu;
const TIMES =
  /^\s+(?:(?:as|so)\s+\p{L}+|the\b|that\b|what\b|its\b|their\b|of (?:that|what|this)\b|times\b)/iu;
/** "Fell to a third", "down to half": what is left. */
const TO_PART =
  /\b(?:fell|fallen|falls?|falling|dropped|down|cut|reduced|shrunk|shrank|declined|dwindled|sunk|sank|slipped|come|came)\s+to\s+(?:(?:about|some|just|only|barely|less than|under|almost|nearly)\s+)*$/iu;
const OF = /^\s+of\b/iu;
/** "A quarter of its trade has vanished", "leaving a third outstanding": what is gone of it, or has still to come. */
const GONE =
  /^\s+(?:of [^,;:.\ue000-\ueaff]{2,40}\s(?:has|have|had|is|are|was|were)\s+(?:been\s+)?(?:vanished|gone|lost|disappeared|still to come|outstanding|unpaid|left|unspent)|outstanding|unpaid|unspent|still to come|to go)\b/iu;
const NOUN_OF =
  /\b(?:an?|the|that|this|its|their)\s+(?:[\p{L}-]+\s+){0,2}?(?<noun>[\p{L}-]+),?\s+(?:of|by|equal to)\s+(?:\p{L}+\s+){0,2}$/iu;
const GROWTH =
  /^(?:increase|rise|growth|gain|jump|surge|expansion|uptick|addition|advance|improvement|climb|leap|upturn|premium|mark-?up|appreciation|upgrade|recovery|rebound|excess|swell|extra)s?$/iu;
const DECLINE =
  /^(?:drop|decline|fall|decrease|cut|reduction|contraction|slump|plunge|loss|saving|discount|depreciation|slide|dip|shortfall|setback|retreat|shrinkage|erosion|deterioration|downturn|rebate|squeeze)s?(?:es)?$/iu;
const PART =
  /^(?:share|portion|proportion|part|turnout|response|quota|percentage|fraction|majority|minority|rate|yield|slice|weight|stake)s?$/iu;
const CHANGE = /^(?:change|difference|swing|gap|move|shift|movement|correction|revision)s?$/iu;
/** "One in eight", "two out of three": of what stands behind them, and no change. */
export const ONE_IN = /\s(?:in|out of)\s/iu;
const ONLY_ADVERBS = /^\s+(?:(?!of\b|to\b|from\b|at\b)(?:\p{L}+)\s+){0,4}$/u;

/** Numbers that say themselves how two amounts compare. */
export const RELATIVE_KINDS: ReadonlySet<string> = new Set(['percent', 'share', 'factor']);

/** No noun of its own: "of it", "of the total". */
export const NO_NOUN =
  /^(?:it|them|this|that|these|those|all|(?:the|its|their)\s+(?:total|whole|sum|lot|amount|price|time|number|figure))\s*\.?$/iu;

/** Of what is to come or might have been, or denied. */
export const UNSURE =
  /\b(?:would|could|may|might|should|will|expects?|expected|forecasts?|plans?|planned|if|not|never|unless|target|up to|as much as)\b[^,;:]*$/iu;

const ALL: readonly Reading[] = ['up', 'down', 'part', 'both', 'times'];
/** "than in 2023", "below the peak", "the level of January": what it is measured by, to the end of its clause. */
const BY =
  /^\s+(?:[\p{L}-]+\s+){0,3}?(?:than|above|below|on|up on|down on|over|under|as)\s+(?!much|many|large|high|long|big)(?<what>[^,;:()]+)/iu;
/** Nothing more behind the comparison: "a third less.", "half the time", "twice as much". */
const OF_WHAT = /^\s+(?:of\s+)?(?<what>[^,;:()]+)/iu;
const DONE = /^\s+(?:as\s+\p{L}+|the\s+\p{L}+)\s*(?:[.,;:)—–]|$)/iu;

export function cueOf({ tagged }: ClaimSentence, item: Item): Cue {
  const rest = tagged.slice(item.at + 1);
  const lead = tagged.slice(Math.max(0, item.at - 80), item.at);
  const measuredBy = BY.exec(rest)?.groups?.['what'] ?? null;
  const said = (readings: readonly Reading[], by: string | null = measuredBy): Cue => ({
    readings,
    isSaid: true,
    measuredBy: by,
  });
  const ofWhat = OF_WHAT.exec(rest)?.groups?.['what'] ?? null;
  if (item.mention.kind === 'factor')
    return said(
      ['times'],
      /times$/iu.test(item.mention.text) && !DONE.test(rest) ? (ofWhat ?? '') : measuredBy,
    );
  if (AGAIN.test(rest)) return said(['again']);
  const [isMore, isLess] = [MORE.test(rest), LESS.test(rest)];
  if (isMore || isLess)
    return said([...(isMore ? ['up' as const] : []), ...(isLess ? ['down' as const] : [])]);
  if (item.mention.kind === 'share' && TO_PART.test(lead)) return said(['part']);
  const last = directionsIn(lead).at(-1);
  if (last !== undefined && ONLY_ADVERBS.test(lead.slice(last.end)))
    return said([last.direction === 'rise' ? 'up' : 'down']);
  if (GONE.test(rest)) return said(['down'], null);
  if (OF.test(rest)) return said(['part', 'both'], ofWhat);
  if (item.mention.kind === 'share' && TIMES.test(rest))
    return said(['part'], DONE.test(rest) ? null : ofWhat);
  const noun = NOUN_OF.exec(lead)?.groups?.['noun'];
  if (noun !== undefined) return { ...ofNoun(noun), measuredBy };
  // A fraction in words is a part, or what is gone of it; a noun behind it is what it is of ("one in eight jobs").
  return item.mention.kind === 'share'
    ? {
        readings: ONE_IN.test(item.mention.text) ? ['part', 'both'] : ['part', 'both', 'down'],
        isSaid: false,
        measuredBy: /^\s+\p{Ll}/u.test(rest) ? ofWhat : null,
      }
    : { readings: ALL, isSaid: false, measuredBy };
}

function ofNoun(noun: string): Omit<Cue, 'measuredBy'> {
  if (GROWTH.test(noun)) return { readings: ['up'], isSaid: true };
  if (DECLINE.test(noun)) return { readings: ['down'], isSaid: true };
  if (PART.test(noun)) return { readings: ['part', 'both'], isSaid: true };
  if (CHANGE.test(noun)) return { readings: ['up', 'down'], isSaid: true };
  return { readings: ALL, isSaid: false };
}
