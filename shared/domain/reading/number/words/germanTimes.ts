/**
 * "fünfmal mehr", "dreimal höher", "zweimal weniger" in one word with their number. By the rule of grammars five times more are
 * six times as many, by everyday use five times: both are given. French, Spanish and Russian mean as many times as much.
 */
import { add, divide } from '../../../../lib/decimal.ts';
import type { Bound } from '../../types.ts';
import { turned } from '../amounts/turnedBound.ts';
import { answer, type Draft, reading } from '../finish.ts';
import { foldAt, type Scan } from '../tokens/scan.ts';
import { wordDraft } from './wordDraft.ts';

const COUNTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zwei: '2',
    drei: '3',
    vier: '4',
    fünf: '5',
    sechs: '6',
    sieben: '7',
    acht: '8',
    neun: '9',
    zehn: '10',
    elf: '11',
    zwölf: '12',
    zwanzig: '20',
    hundert: '100',
    anderthalb: '1.5',
    eineinhalb: '1.5',
    zweieinhalb: '2.5',
    dreieinhalb: '3.5',
  }).map(([stem, value]) => [`${stem}mal`, value]),
);

/** What such a multiple begins with. */
export const GERMAN_TIMES: readonly string[] = [...COUNTS.keys()];

/** The multiple at a word; null in other languages and where nothing is compared ("zweimal im Jahr"). */
export function germanTimes(scan: Scan, from: number, at: number, bound: Bound): Draft | null {
  const { lexicon, tokens } = scan;
  const count = lexicon.language === 'de' ? COUNTS.get(foldAt(scan, at)) : undefined;
  if (count === undefined) return null;
  const less = lexicon.timesLess.match(tokens, at + 1);
  if (less !== null)
    return wordDraft(
      from,
      less.end,
      'factor',
      'factor',
      divide('1', count),
      turned(bound),
      'factor.times_less',
    );
  const more = lexicon.timesMore.match(tokens, at + 1);
  if (more === null) return null;
  const readings = [
    reading({ value: count, unit: 'factor', bound, rule: 'factor.times', note: 'as many times as much' }),
    reading({
      value: add(count, '1'),
      unit: 'factor',
      bound,
      rule: 'factor.times_more',
      note: 'that many times on top',
    }),
  ];
  return { ...answer('factor', readings, null), from, to: more.end };
}
