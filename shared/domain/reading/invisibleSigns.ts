/**
 * Soft hyphens and characters of no width, which text copied from a page brings along: "mil\u00adlion" is one word to its
 * reader. They are taken out before anything is read, and every place that was found is given back in the text as it is.
 */
import { CodePointIndex } from '../../lib/codePoints.ts';
import type { Block } from '../document/types.ts';
import type { AreaMention, ArticleReading, GroupMention } from './types.ts';

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');

export const hasInvisible = (text: string): boolean => INVISIBLE.test(text);

export const withoutInvisible = (text: string): string =>
  hasInvisible(text) ? text.replace(ALL_INVISIBLE, '') : text;

/** The same blocks as they are seen, and what gives a reading of them back its places; null where nothing is hidden. */
export function visibleBlocks(
  text: string,
  blocks: readonly Block[],
): {
  readonly blocks: readonly Block[];
  readonly restored: (reading: ArticleReading) => ArticleReading;
} | null {
  if (!blocks.some((block) => hasInvisible(block.text))) return null;
  const hidden = hiddenPlaces(blocks);
  const seen = blocks.map((block): Block => {
    const moved = (place: number): number => place - firstAt(hidden, (one) => one >= place);
    const links = block.links?.map((link) => ({ ...link, start: moved(link.start), end: moved(link.end) }));
    return {
      ...block,
      start: moved(block.start),
      end: moved(block.end),
      text: withoutInvisible(block.text),
      ...(links && { links }),
    };
  });
  return { blocks: seen, restored: restorer(text, hidden) };
}

type Placed = { readonly start: number; readonly end: number; readonly text: string };

/** Puts places among the signs that are seen back among all signs. */
function restorer(text: string, hidden: readonly number[]): (reading: ArticleReading) => ArticleReading {
  const index = new CodePointIndex(text);
  const place = (seen: number): number => seen + firstAt(hidden, (one, before) => one - before > seen);
  // An end lies behind the last sign inside, whatever hides behind it.
  const span = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: place(start),
    end: end > start ? place(end - 1) + 1 : place(end),
  });
  const whole = <T extends Placed>(one: T): T => {
    const { start, end } = span(one);
    return { ...one, start, end, text: text.slice(index.toUtf16(start), index.toUtf16(end)) };
  };
  const areas = (all: readonly AreaMention[]): readonly AreaMention[] => all.map(whole);
  const groups = (all: readonly GroupMention[]): readonly GroupMention[] => all.map(whole);
  return (reading) => ({
    mentions: reading.mentions.map((one) => ({
      ...whole(one),
      areas: areas(one.areas),
      groups: groups(one.groups),
    })),
    citations: reading.citations.map((one) => ({ ...whole(one), bracket: span(one.bracket) })),
    areas: areas(reading.areas),
    groups: groups(reading.groups),
    ledger: { ...reading.ledger, tokens: reading.ledger.tokens.map(whole) },
  });
}

/** Code points of the document that are taken out, in order. */
function hiddenPlaces(blocks: readonly Block[]): readonly number[] {
  const places: number[] = [];
  for (const { start, text } of [...blocks].sort((a, b) => a.start - b.start)) {
    if (!hasInvisible(text)) continue;
    let at = start;
    for (const sign of text) {
      if (hasInvisible(sign)) places.push(at);
      at++;
    }
  }
  return places;
}

/** The index of the first of sorted numbers that a condition holds for, and with it for all that follow. */
function firstAt(sorted: readonly number[], holds: (one: number, index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as number, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
