import type { Segment } from '../segment.ts';
import { endsSentence, normalForm, wordsOf } from '../sentenceShape.ts';

/**
 * Page furniture of a PDF turned into text: a running head on every page, and page numbers alone on their line.
 */
const RUNNING_HEAD_COPIES = 3;

/** `running_head` or `page_number` by index, null elsewhere. */
export function repeatedLineRules(segments: readonly Segment[]): readonly (string | null)[] {
  const rules: (string | null)[] = new Array(segments.length).fill(null);
  const copies = new Map<string, number[]>();
  const numbers: { readonly index: number; readonly value: number }[] = [];
  segments.forEach((segment, i) => {
    if (segment.kind !== 'line') return;
    const alone = /^\d{1,4}$/.exec(segment.text);
    if (alone !== null) numbers.push({ index: i, value: Number(segment.text) });
    if (endsSentence(segment.text) || wordsOf(segment.text).length > 14) return;
    const key = normalForm(segment.text).replace(/\d+/g, '#');
    if (!/\p{L}{3}/u.test(key)) return;
    const places = copies.get(key);
    if (places === undefined) copies.set(key, [i]);
    else places.push(i);
  });
  for (const places of copies.values()) {
    if (places.length >= RUNNING_HEAD_COPIES) for (const i of places) rules[i] = 'running_head';
  }
  if (isPageCount(numbers)) for (const { index } of numbers) rules[index] = 'page_number';
  return rules;
}

/** Numbers alone on a line are page numbers when they count on by one, with text between them. */
function isPageCount(numbers: readonly { readonly index: number; readonly value: number }[]): boolean {
  if (numbers.length < 2) return false;
  return numbers.every(({ index, value }, i) => {
    const before = numbers[i - 1];
    return before === undefined || (value === before.value + 1 && index > before.index + 1);
  });
}
