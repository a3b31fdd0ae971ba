import { add, type DecimalText, subtract } from '../../../lib/decimal.ts';
import { frequencyOf } from '../periodText.ts';
import type { Frequency } from '../types.ts';

/** Continues an arithmetic series by `count` terms; one value repeats. */
export function continueSeries(stated: readonly DecimalText[], count: number): readonly DecimalText[] {
  const last = stated.at(-1);
  if (last === undefined) return [];
  const before = stated.at(-2);
  const step = before === undefined ? '0' : subtract(last, before);
  const terms: DecimalText[] = [];
  let term = last;
  for (let at = 0; at < count; at++) {
    term = add(term, step);
    terms.push(term);
  }
  return terms;
}

/** A number without a leading zero, which a code may have, and the words behind it. */
const AMOUNT = /^(-?(?:0|[1-9]\d*)(?:\.\d+)?)((?: .*)?)$/s;

/**
 * How texts go on, as a spreadsheet fills them: two or more amounts of one unit by their last step, months, quarters and half-years by
 * theirs, and all else over again.
 *
 * @example continueTexts(['5 USD', '7 USD'], 2) // ['9 USD', '11 USD']
 * @example continueTexts(['2024-11', '2024-12'], 1) // ['2025-01']
 */
export function continueTexts(texts: readonly string[], count: number): readonly string[] {
  return (
    continuedAmounts(texts, count) ??
    continuedPeriods(texts, count) ??
    Array.from({ length: count }, (_, at) => texts[at % texts.length] ?? '')
  );
}

function continuedAmounts(texts: readonly string[], count: number): readonly string[] | null {
  const amounts = texts.flatMap((text) => {
    const [, number = '', unit = ''] = AMOUNT.exec(text) ?? [];
    return number === '' ? [] : [{ number, unit }];
  });
  const [first] = amounts;
  if (texts.length < 2 || amounts.length < texts.length || first === undefined) return null;
  if (amounts.some(({ unit }) => unit !== first.unit)) return null;
  return continueSeries(
    amounts.map(({ number }) => number),
    count,
  ).map((number) => `${number}${first.unit}`);
}

const PARTS: Readonly<Record<Exclude<Frequency, 'A'>, number>> = { S: 2, Q: 4, M: 12 };

function continuedPeriods(texts: readonly string[], count: number): readonly string[] | null {
  const frequency = frequencyOf(texts[0] ?? '');
  if (texts.length < 2 || frequency === null || frequency === 'A') return null;
  if (texts.some((text) => frequencyOf(text) !== frequency)) return null;
  const parts = PARTS[frequency];
  const ordinals = texts.map((text) => {
    const part = Number(text.slice(frequency === 'M' ? 5 : 6));
    return String(Number(text.slice(0, 4)) * parts + part - 1);
  });
  return continueSeries(ordinals, count).map((ordinal) => {
    const [year, part] = [Math.floor(Number(ordinal) / parts), (Number(ordinal) % parts) + 1];
    return `${year}-${frequency === 'M' ? String(part).padStart(2, '0') : `${frequency}${part}`}`;
  });
}
