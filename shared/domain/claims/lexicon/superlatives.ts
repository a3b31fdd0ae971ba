/** Words that say who is first, second, third or last, and of what: "the second-largest", "the cheapest", "came last". */
import { matchesOf } from '../../../lib/matches.ts';
import { COUNT } from './countWords.ts';

/** What a superlative measures; `size` is more or less of anything. */
export type Sense = 'size' | 'money' | 'millimetre' | 'celsius' | 'traffic' | 'growth' | 'length';

export type Superlative = {
  /** Where its words stand in the tagged sentence. */
  readonly at: number;
  readonly end: number;
  readonly text: string;
  /** 1 is first; counted from the other end where `isFromBelow`. */
  readonly place: number;
  /** "smallest", "came last": from the least upwards. */
  readonly isFromBelow: boolean;
  readonly sense: Sense;
  /** measure: "second-largest". weight: "leading", which may be said of anything. verb: "came second". state: "was second". */
  readonly kind: 'measure' | 'weight' | 'verb' | 'state';
  /** One of several: "one of the largest", "among the largest", "the two largest". */
  readonly isShared: boolean;
  /** What follows it is a thing with a size of its own ("city"), a change ("increase"), or no thing to rank by ("important"). */
  readonly before: 'thing' | 'change' | 'other' | null;
};

const WORDS: readonly { readonly sense: Sense; readonly top: string; readonly bottom: string }[] = [
  { sense: 'money', top: 'most expensive|dearest|priciest|costliest', bottom: 'least expensive|cheapest' },
  { sense: 'millimetre', top: 'wettest', bottom: 'driest' },
  { sense: 'celsius', top: 'hottest|warmest', bottom: 'coldest|coolest' },
  { sense: 'traffic', top: 'busiest', bottom: 'quietest' },
  { sense: 'growth', top: 'fastest', bottom: 'slowest' },
  { sense: 'length', top: 'longest|tallest|deepest', bottom: 'shortest|shallowest' },
  {
    sense: 'size',
    top: 'largest|biggest|highest|greatest|heaviest|steepest|sharpest|strongest|most',
    bottom: 'smallest|lowest|fewest|lightest|weakest|least',
  },
];
const WEIGHTS = 'most important|leading|main|top';
export const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const PLACE = ORDINALS.join('|');
const MEASURES = WORDS.flatMap(({ top, bottom }) => [top, bottom]).join('|');
const SUPERLATIVE = new RegExp(
  `\\b(?:(?<place>${PLACE})[- ])?(?:(?<weight>${WEIGHTS})|(?<measure>${MEASURES}))\\b|\\b(?<lead>leads?|tops|topped)(?=\\s+the\\s+(?:table|list|ranking|field|league)\\b)|\\b(?<verb>came|comes|ranked|ranks|finished|was|is|were)\\s+(?<came>${PLACE}|last)\\b`,
  'giu',
);
const SHARED = new RegExp(`(?:\\bof the\\s|\\bamong the\\s|\\b${COUNT}[- ]|\\bnext[- ]|\\d\\s)$`, 'iu');
/** "The main partners were Poland and Latvia": the first few, in no order. */
const SEVERAL = /^\s+(?:[\p{Ll}-]+\s+){0,2}?[\p{Ll}-]+s\s+(?:were|are)\s/u;
const THING =
  /^\s+(?:\p{L}+\s+)?(?:cit(?:y|ies)|towns?|villages?|countr(?:y|ies)|states?|regions?|provinces?|islands?|econom(?:y|ies)|ports?|lakes?|rivers?|compan(?:y|ies)|firms?|banks?|groups?|chains?|networks?|nations?|airports?|hospitals?|universit(?:y|ies)|schools?|parks?|districts?|boroughs?|members?|employers?|population)\b/iu;
const CHANGE =
  /^\s+(?:\p{L}+\s+)?(?:increase|rise|growth|jump|gain|surge|fall|drop|decline|decrease|loss|change|improvement)s?\b/iu;
const OTHER = /^\s+(?:of all|important|likely|recent|notably|often|people|countries|ever)\b/iu;

/** Every superlative and place of a sentence, in order. */
export const superlativesIn = (tagged: string): readonly Superlative[] =>
  matchesOf(tagged, SUPERLATIVE)
    .filter((match) => !isPart(tagged, match))
    .map((match) => {
      const { place, weight, measure, verb, came, lead } = match.groups ?? {};
      const end = match.index + match[0].length;
      const rest = tagged.slice(end);
      const isBe = verb !== undefined && /^(?:was|is|were)$/iu.test(verb);
      return {
        at: match.index,
        end,
        text: match[0],
        place: Math.max(0, ORDINALS.indexOf((place ?? came ?? 'first').toLowerCase())) + 1,
        isFromBelow: came?.toLowerCase() === 'last' || isBottom(measure ?? ''),
        sense: senseOf(measure ?? ''),
        kind:
          lead !== undefined
            ? 'verb'
            : verb === undefined
              ? weight === undefined
                ? 'measure'
                : 'weight'
              : isBe
                ? 'state'
                : 'verb',
        isShared: SHARED.test(tagged.slice(0, match.index)) || SEVERAL.test(rest),
        before: THING.test(rest) ? 'thing' : CHANGE.test(rest) ? 'change' : OTHER.test(rest) ? 'other' : null,
      };
    });

/** "most of the story" is a part of it, "at most" a bound. */
const isPart = (tagged: string, { 0: text, index }: RegExpExecArray): boolean =>
  /^(?:most|least)$/iu.test(text) &&
  (/^\s+of\s/iu.test(tagged.slice(index + text.length)) ||
    /\bat\s+(?:the\s+very\s+)?$/iu.test(tagged.slice(0, index)));

const isOneOf = (words: string, word: string): boolean => words.split('|').includes(word.toLowerCase());
const isBottom = (word: string): boolean => WORDS.some(({ bottom }) => isOneOf(bottom, word));
const senseOf = (word: string): Sense =>
  WORDS.find(({ top, bottom }) => isOneOf(top, word) || isOneOf(bottom, word))?.sense ?? 'size';
