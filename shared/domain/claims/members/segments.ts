/** A sentence cut where lists are cut: at commas, stops, brackets, and the words that join one member to the next. */
import { matchesOf } from '../../../lib/matches.ts';
import type { ClaimSentence, Item } from '../sentence/claimSentence.ts';

export type Segment = {
  /** Where it stands in the tagged sentence. */
  readonly at: number;
  readonly end: number;
  readonly text: string;
  readonly items: readonly Item[];
};

const PARTING = /\s*[,;:()—–]\s*|\s+(?:and|while|whereas|but)\s+/giu;

/** The stretches between the cuts, empty ones left out, in order. */
export function segmentsOf({ tagged, items }: ClaimSentence): readonly Segment[] {
  const cuts = matchesOf(tagged, PARTING).map(({ index, 0: { length } }) => [index, index + length] as const);
  const starts = [0, ...cuts.map(([, end]) => end)];
  return starts.flatMap((at, i): Segment[] => {
    const end = cuts[i]?.[0] ?? tagged.length;
    const text = tagged.slice(at, end);
    return text.trim() === ''
      ? []
      : [{ at, end, text, items: items.filter((item) => item.at >= at && item.at < end) }];
  });
}
