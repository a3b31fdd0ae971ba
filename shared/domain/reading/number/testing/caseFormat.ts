/**
 * The notation of the case tables. One case is a sentence and every quantity in it (vague ones only where the case
 * says so), written by hand before the grammar was run:
 *
 *   'SPAN = KIND VALUE [UNIT] [~bound] [>|<]'
 *
 * VALUE is a decimal, LOW..HIGH for a range, `-` for no value; UNIT is a unit, a currency or nothing; `>` and `<` mark
 * the first and second of a pair. `KIND?` is ambiguous, with its readings separated by `|`; `KIND!` is open or refused;
 * `name` stands for digits that count nothing ("G7", "Article 5").
 */
import type { QuantitySpan, Span } from '../types.ts';

/** A sentence, then what is to be found in it, in order. */
export type ProseCase = readonly [sentence: string, ...expected: readonly string[]];

const IMPLIED: Readonly<Record<string, string>> = {
  percent: 'percent',
  percentage_points: 'percentage_point',
  factor: 'factor',
  share: 'share',
};

/** Years stand in for the periods that the period reader masks before the number grammar runs. */
export function yearsOf(text: string): Span[] {
  return [...text.matchAll(/(?<![\d.,$€£-])(?:19|20)\d\d(?![\d%]|[.,]\d|-\w)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What the grammar found, in the notation above, so that a failure reads as a difference of two lists. */
export function notation(text: string, spans: readonly QuantitySpan[], withVague: boolean): string[] {
  return spans.flatMap((span, index) => {
    const isName = span.readings[0]?.rule.startsWith('name') ?? false;
    if (span.kind === 'vague' && !isName && !withVague) return [];
    const quote = text.slice(span.start, span.end);
    if (isName) return [`${quote} = name`];
    const mark = span.state === 'ambiguous' ? '?' : span.state === 'extracted' ? '' : '!';
    const pair = span.pair === null ? '' : span.pair > index ? ' >' : ' <';
    if (mark === '!') return [`${quote} = ${span.kind}!${pair}`];
    if (span.kind === 'vague') return [`${quote} = vague`];
    const values = span.readings.map((reading) => {
      const isRange = reading.value === null && reading.low !== null;
      const value = isRange ? `${reading.low}..${reading.high}` : (reading.value ?? '-');
      const unit = reading.currency ?? reading.unit;
      const shown = unit === null || unit === IMPLIED[span.kind] ? '' : ` ${unit}`;
      const bound = reading.bound === 'exact' ? '' : ` ~${reading.bound}`;
      return `${value}${shown}${bound}`;
    });
    return [`${quote} = ${span.kind}${mark} ${values.join(' | ')}${pair}`];
  });
}
