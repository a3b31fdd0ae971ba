/** What an amount may be shared out over: so many of something, so many years or months, or the time between two dates. */
import { daysInMonth } from '../../../reading/periods/calendar.ts';
import { countOf } from '../../lexicon/countWords.ts';
import type { ClaimSentence, Item } from '../../sentence/claimSentence.ts';

export type Divisor = {
  readonly item: Item;
  readonly sentence: ClaimSentence;
  readonly size: number;
  readonly kind: 'count' | 'time' | 'period';
  /** "year", "month"; null of things. */
  readonly unit: string | null;
};

const UNIT = /\b(?<unit>year|month|week|day|quarter|season|hour)s?\b/iu;
const LONGEST = 400;

export function divisorsIn(sentence: ClaimSentence): readonly Divisor[] {
  return sentence.items.flatMap((item): readonly Divisor[] => {
    const { mention, reading } = item;
    const unit = UNIT.exec(mention.text)?.groups?.['unit']?.toLowerCase() ?? null;
    if (mention.kind === 'period') return lengthsOf(sentence, item, unit);
    const size = Number(reading.value);
    if (!['count', 'quantity'].includes(mention.kind) || reading.value === null || !(size > 1)) return [];
    if (isPair(sentence, item)) return [];
    return [{ item, sentence, size, kind: unit === null ? 'count' : 'time', unit }];
  });
}

/** "Trade between the two": those who were named, and nothing that an amount is shared out over. */
const isPair = ({ tagged }: ClaimSentence, { at, mention }: Item): boolean =>
  /^two$/iu.test(mention.text) && /\bbetween\s+(?:the\s+|these\s+)?$/iu.test(tagged.slice(0, at));

/** "The five years to 2025", "2022 to 2025", "between January and June". */
function lengthsOf(sentence: ClaimSentence, item: Item, unit: string | null): readonly Divisor[] {
  const told = item.mention.text
    .split(/[\s-]+/u)
    .map((word) => countOf(word.toLowerCase()))
    .find((count) => count !== null && count < 1000);
  const of = (size: number, its: string): Divisor => ({ item, sentence, size, kind: 'period', unit: its });
  if (told !== undefined && told !== null && unit !== null) return told > 1 ? [of(told, unit)] : [];
  const { from, to } = item.reading.period ?? { from: null, to: null };
  if (from === null || to === null) return [];
  const [years, months] = [
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1,
    monthOf(to) - monthOf(from) + 1,
  ];
  return [
    ...(years > 1 && from.length === 4 ? [of(years, 'year')] : []),
    ...(from.length === 7 && to.length === 7 && months > 1 && months < LONGEST ? [of(months, 'month')] : []),
    ...(from.length === 4 && from === to ? [of(12, 'month'), of(52, 'week')] : []),
    ...(/^\d{4}-Q\d$/u.test(from) && from === to ? [of(3, 'month'), of(13, 'week')] : []),
    ...(/^\d{4}-\d\d$/u.test(from) && from === to
      ? [of(daysInMonth(Number(from.slice(0, 4)), Number(from.slice(5))), 'day')]
      : []),
  ];
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
