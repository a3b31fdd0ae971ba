/**
 * Words of likelihood, by the bands of Intelligence Community Directive 203: what they promise in percent, and what a
 * sentence must not do with them. It never says how likely something is and how sure the writer is in one breath.
 */

import { matchesOf } from '../../lib/matches.ts';

export type Likelihood = { readonly term: string; readonly low: number; readonly high: number };
export type LikelihoodFault = {
  /** The sentence, as it is written. */
  readonly sentence: string;
  readonly why: 'with-confidence' | 'no-band';
  /** The words it is about. */
  readonly words: readonly string[];
};

/** Each band with its words, longer ones first, since "very likely" holds "likely". */
const BANDS: readonly (readonly [low: number, high: number, words: readonly string[]])[] = [
  [1, 5, ['almost no chance', 'remote', 'remotely']],
  [5, 20, ['very unlikely', 'highly improbable']],
  [80, 95, ['very likely', 'highly probable', 'very probably']],
  [95, 99, ['almost certain', 'almost certainly', 'nearly certain']],
  [45, 55, ['roughly even chance', 'roughly even odds', 'even chance', 'even odds']],
  [20, 45, ['unlikely', 'improbable', 'improbably']],
  [55, 80, ['likely', 'probable', 'probably']],
];
/** They sound like a likelihood and promise none. */
const BANDLESS = [
  'possibly',
  'perhaps',
  'maybe',
  'conceivably',
  'a good chance',
  'some chance',
  'cannot be ruled out',
  'cannot rule out',
  'real possibility',
];
const CONFIDENCE = /\b(?:high|moderate|medium|low) confidence\b|\b(?:confident|confidence) (?:that|in)\b/giu;

const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');
const LIKELY = new RegExp(`\\b(?:${alternatives(BANDS.flatMap(([, , words]) => words))})\\b`, 'giu');
const VAGUE = new RegExp(`\\b(?:${alternatives(BANDLESS)})\\b`, 'giu');

/** Words of likelihood in a text with the band each stands for. @example likelihoodsIn('It is likely.')[0]?.low // 55 */
export const likelihoodsIn = (text: string): Likelihood[] =>
  matchesOf(text, LIKELY).flatMap(([term]) => {
    const band = BANDS.find(([, , words]) => words.includes(term.toLowerCase()));
    return band === undefined ? [] : [{ term, low: band[0], high: band[1] }];
  });

/** A word of likelihood where it stands, with its band or what is wrong with it; UTF-16 offsets. */
export type LikelihoodMark = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly fault: LikelihoodFault['why'] | null;
};

/** Every word of likelihood or of confidence that a reader should weigh, in text order. */
export function likelihoodMarks(paragraph: string): LikelihoodMark[] {
  const found = sentencesOf(paragraph).flatMap(({ text, start }): LikelihoodMark[] => {
    const at = (match: RegExpMatchArray, fault: LikelihoodMark['fault']): LikelihoodMark => {
      const [word] = match;
      const from = start + (match.index ?? 0);
      const [band] = likelihoodsIn(word);
      const known = band === undefined ? null : { low: band.low, high: band.high };
      return { start: from, end: from + word.length, text: word, band: known, fault };
    };
    const likely = matchesOf(text, LIKELY);
    const sure = matchesOf(text, CONFIDENCE);
    const joined = likely.length > 0 && sure.length > 0 ? 'with-confidence' : null;
    return [
      ...likely.map((match) => at(match, joined)),
      ...(joined === null ? [] : sure.map((match) => at(match, joined))),
      ...matchesOf(text, VAGUE).map((match) => at(match, 'no-band')),
    ];
  });
  return found.sort((a, b) => a.start - b.start);
}

function sentencesOf(paragraph: string): { readonly text: string; readonly start: number }[] {
  let start = 0;
  return paragraph.split(/((?<=[.!?]["”’)]?)\s+)/u).flatMap((piece, at) => {
    const sentence = { text: piece, start };
    start += piece.length;
    return at % 2 === 0 ? [sentence] : [];
  });
}

/** Sentences that join likelihood and confidence, or hedge with a word that stands for no band. */
export function likelihoodFaults(paragraph: string): LikelihoodFault[] {
  return paragraph.split(/(?<=[.!?]["”’)]?)\s+/u).flatMap((sentence): LikelihoodFault[] => {
    const likely = likelihoodsIn(sentence).map(({ term }) => term);
    const sure = wordsIn(sentence, CONFIDENCE);
    const vague = wordsIn(sentence, VAGUE);
    return [
      ...(likely.length > 0 && sure.length > 0
        ? [{ sentence, why: 'with-confidence' as const, words: [...likely, ...sure] }]
        : []),
      ...(vague.length > 0 ? [{ sentence, why: 'no-band' as const, words: vague }] : []),
    ];
  });
}

const wordsIn = (text: string, pattern: RegExp): string[] => matchesOf(text, pattern).map(([word]) => word);
