/** Where the letters of marks stand: clear of other marks and other letters, as near their own as there is room. */
import type { Anchor } from './nodes.ts';
import { textWidth } from './nodes.ts';
import { meets, type Rect } from './placeLabels.ts';

export const LETTER_SIZE = 10;

/** A mark, and what stands beside it; empty where nothing does. */
export type Lettered = {
  readonly x: number;
  readonly y: number;
  readonly letter: string;
  /** The upper and the lower end of its whisker; null where none is drawn. */
  readonly ends: readonly [number, number] | null;
};

export type LetterPlace = { readonly x: number; readonly y: number; readonly anchor: Anchor };

/** How far a mark's shape reaches. */
const REACH = 6;
const HEIGHT = 8;

/** One place for each mark, in their order; where no place is free, above. Null for a mark without a letter. */
export function letterPlaces(marks: readonly Lettered[]): (LetterPlace | null)[] {
  const taken: Rect[] = marks.map(({ x, y, ends }) => ({
    left: x - REACH,
    right: x + REACH,
    top: Math.min(y - REACH, ends?.[0] ?? y),
    bottom: Math.max(y + REACH, ends?.[1] ?? y),
  }));
  return marks.map((mark, own) => {
    if (mark.letter === '') return null;
    const places = placesOf(mark);
    const isFree = (place: LetterPlace): boolean =>
      taken.every((other, at) => at === own || !meets(rectOf(place, mark.letter), other));
    const place = places.find(isFree) ?? places[0];
    if (place === undefined) return null;
    taken.push(rectOf(place, mark.letter));
    return place;
  });
}

/** Above, below, right, left: the one that is looked for first comes first. */
function placesOf({ x, y, ends }: Lettered): readonly LetterPlace[] {
  const [top, bottom] = ends ?? [y, y];
  return [
    { x, y: Math.min(y - 8, top - 4), anchor: 'middle' },
    { x, y: Math.max(y + 16, bottom + 12), anchor: 'middle' },
    { x: x + REACH + 3, y: y + 4, anchor: 'start' },
    { x: x - REACH - 3, y: y + 4, anchor: 'end' },
  ];
}

function rectOf({ x, y, anchor }: LetterPlace, letter: string): Rect {
  const width = textWidth(letter, LETTER_SIZE);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - HEIGHT, bottom: y };
}
