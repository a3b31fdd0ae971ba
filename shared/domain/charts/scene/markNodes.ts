/** The shapes of marks: status by form, hollowness and letter; bounds as whiskers; never by colour alone. */
import { besideMark, type MarkSign, markSign } from '../markSign.ts';
import type { ChartMark } from '../types.ts';
import { FAINT } from './frame.ts';
import { LETTER_SIZE, type LetterPlace, letterPlaces } from './letterPlaces.ts';
import { haloed, label, type MarkPlaceOf, type Paint, path, px, rect, type SceneNode } from './nodes.ts';

const SHAPES: Readonly<Record<MarkSign['shape'], string>> = {
  circle: 'm-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z',
  square: 'm-4 -4h8v8h-8z',
  diamond: 'm0 -5.2l5.2 5.2l-5.2 5.2l-5.2 -5.2z',
  triangle: 'm0 -5l5 9h-10z',
  down: 'm0 5l5 -9h-10z',
  pentagon: 'm0 -5l4.8 3.5l-1.8 5.6h-6l-1.8 -5.6z',
  cross: 'm-1.7 -5h3.4v3.3h3.3v3.4h-3.3v3.3h-3.4v-3.3h-3.3v-3.4h3.3z',
};

/** A whisker shorter than this hides behind its mark. */
export const LEAST_WHISKER = 12;

/** A point with its sign; `ends` are where its bounds stand, highest first. */
export function pointMark(
  mark: ChartMark,
  at: MarkPlaceOf,
  place: { readonly x: number; readonly y: number },
  hue: Paint,
  more: {
    readonly ends?: readonly [number, number] | null;
    readonly tellsLetter?: boolean;
    /** Where its letter stands; above it, if nothing else is said. */
    readonly letterAt?: LetterPlace | null;
  } = {},
): SceneNode {
  const { x, y } = place;
  const sign = markSign(mark);
  const letter = besideMark(mark);
  const { ends = null, tellsLetter = true } = more;
  const children: SceneNode[] = [];
  const drawn = whiskerEnds(ends);
  if (drawn !== null) children.push(whisker(x, drawn, hue));
  children.push(
    path(
      `M${px(x)} ${px(y)}${SHAPES[sign.shape]}`,
      hue,
      { 'stroke-width': 2 },
      sign.hollow ? 'surface' : hue,
    ),
  );
  const [own = null] = letterPlaces([{ x, y, letter: toldLetter(mark), ends: drawn }]);
  const letterAt = more.letterAt ?? own;
  if (tellsLetter && letterAt !== null)
    children.push(
      haloed(label(letter, letterAt.x, letterAt.y, { anchor: letterAt.anchor, size: LETTER_SIZE })),
    );
  return { tag: 'g', at: {}, mark: at, children };
}

/** What stands beside a point; a derived one's square says enough. */
export const toldLetter = (mark: ChartMark): string => besideMark(mark).replace(/^ƒ$/, '');

/** The ends between which a whisker is drawn; null where it would hide behind its mark. */
export const whiskerEnds = (ends: readonly [number, number] | null): readonly [number, number] | null =>
  ends !== null && Math.abs(ends[1] - ends[0]) >= LEAST_WHISKER ? ends : null;

/** From one end of what a value can be to the other. */
export const whisker = (x: number, [top, bottom]: readonly [number, number], hue: Paint): SceneNode =>
  path(`M${px(x - 4)} ${px(top)}h8M${px(x)} ${px(top)}V${px(bottom)}M${px(x - 4)} ${px(bottom)}h8`, hue, {
    'stroke-width': 1.5,
  });

/** The same lying: from the left end to the right one. */
export const lyingWhisker = (y: number, [left, right]: readonly [number, number]): SceneNode =>
  path(`M${px(left)} ${px(y - 4)}v8M${px(left)} ${px(y)}H${px(right)}M${px(right)} ${px(y - 4)}v8`, 'ink', {
    'stroke-width': 1.5,
  });

export type BarBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A bar; hollow where its value is not final or not whole, dashed where hues begin again. */
export function barMark(
  mark: ChartMark,
  at: MarkPlaceOf,
  box: BarBox,
  hue: Paint,
  more: {
    readonly ends?: readonly [number, number] | null;
    readonly dash?: string;
    readonly letters?: boolean;
    /** Where the foot of the letters stands, if not right above the bar. */
    readonly lettersAt?: number;
    /** Whether a hollow bar is hatched: between others, what is merely empty looks like a gap. */
    readonly isHatched?: boolean;
  } = {},
): SceneNode {
  const { hollow } = markSign(mark);
  const letter = besideMark(mark);
  const { ends = null, dash = '', letters = true, isHatched = false } = more;
  const inset = { x: box.x + 1, y: box.y, width: box.width - 2, height: box.height };
  const faint = dash === '' ? 1 : FAINT;
  const children: SceneNode[] = [
    rect(
      inset,
      hollow ? 'surface' : hue,
      {
        'stroke-width': 1.5,
        ...(dash === '' ? {} : { 'stroke-dasharray': dash }),
        ...(hollow ? {} : { 'fill-opacity': faint }),
      },
      hue,
    ),
  ];
  if (hollow && isHatched) children.push(path(hatch(inset), hue, { 'stroke-width': 1 }));
  const x = box.x + box.width / 2;
  if (ends !== null && Math.abs(ends[1] - ends[0]) >= LEAST_WHISKER) children.push(whisker(x, ends, 'ink'));
  if (letters && letter !== '')
    children.push(
      label(letter, x, more.lettersAt ?? Math.min(box.y, ends?.[0] ?? box.y) - 4, {
        anchor: 'middle',
        size: 10,
      }),
    );
  return { tag: 'g', at: {}, mark: at, children };
}

const HATCH = 6;

/** Diagonals inside a box. */
function hatch({ x, y, width, height }: BarBox): string {
  const strokes: string[] = [];
  for (let sum = x + y + HATCH; sum < x + y + width + height; sum += HATCH) {
    const from = Math.max(x, sum - y - height);
    const to = Math.min(x + width, sum - y);
    strokes.push(`M${px(from)} ${px(sum - from)}L${px(to)} ${px(sum - to)}`);
  }
  return strokes.join('');
}
