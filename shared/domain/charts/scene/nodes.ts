/** A chart as shapes: what the window, exported pictures and packs all draw, each with its own colours. */

/** A colour by its role; who draws decides what it is in light, dark and print. */
export type Paint = 'ink' | 'quiet' | 'grid' | 'surface' | 'none' | `hue${number}`;

export type MarkPlaceOf = { readonly line: number; readonly period: number };

export type SceneNode = {
  readonly tag: 'g' | 'path' | 'rect' | 'text';
  readonly at: Readonly<Record<string, string | number>>;
  readonly fill?: Paint | undefined;
  readonly stroke?: Paint | undefined;
  /** Of a text: what it says. */
  readonly text?: string | undefined;
  /** The whole of a text that was cut. */
  readonly title?: string | undefined;
  /** Of a group: the mark it is. */
  readonly mark?: MarkPlaceOf | undefined;
  readonly children?: readonly SceneNode[] | undefined;
};

export type Scene = { readonly width: number; readonly height: number; readonly nodes: readonly SceneNode[] };

/** Screen coordinates to a tenth, the same text on every runtime. */
export const px = (at: number): number => Math.round(at * 10) / 10;

export const path = (
  d: string,
  stroke: Paint,
  more: Readonly<Record<string, string | number>> = {},
  fill: Paint = 'none',
): SceneNode => ({ tag: 'path', at: { d, ...more }, fill, stroke });

export const rect = (
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  fill: Paint,
  more: Readonly<Record<string, string | number>> = {},
  stroke: Paint = 'none',
): SceneNode => ({
  tag: 'rect',
  at: {
    x: px(box.x),
    y: px(box.y),
    width: px(Math.max(0, box.width)),
    height: px(Math.max(0, box.height)),
    ...more,
  },
  fill,
  stroke,
});

export type Anchor = 'start' | 'middle' | 'end';

/** Width of a letter as a part of its size, generous: texts are laid out before anything can measure them. */
const LETTER = 0.56;
export const TEXT_SIZE = 12;

export const textWidth = (text: string, size = TEXT_SIZE): number => [...text].length * size * LETTER;

/** A text cut to a width, with an ellipsis where it was. */
export function cutTo(text: string, most: number, size = TEXT_SIZE): string {
  const letters = [...text];
  const fit = Math.max(1, Math.floor(most / (size * LETTER)));
  if (letters.length <= fit) return text;
  return `${letters
    .slice(0, Math.max(1, fit - 1))
    .join('')
    .trimEnd()}…`;
}

/** A text that stays legible over lines and shades; anything else as it is. */
export const haloed = (node: SceneNode): SceneNode =>
  node.tag === 'text'
    ? {
        ...node,
        stroke: 'surface',
        at: { ...node.at, 'stroke-width': 3, 'paint-order': 'stroke', 'stroke-linejoin': 'round' },
      }
    : node;

/** A text cut to a width, whole in its title. */
export function label(
  text: string,
  x: number,
  y: number,
  look: {
    readonly anchor?: Anchor;
    readonly size?: number;
    readonly fill?: Paint;
    readonly most?: number;
    readonly weight?: number;
  } = {},
): SceneNode {
  const { anchor = 'start', size = TEXT_SIZE, fill = 'quiet', most, weight } = look;
  const cut = most === undefined ? text : cutTo(text, most, size);
  return {
    tag: 'text',
    at: {
      x: px(x),
      y: px(y),
      'text-anchor': anchor,
      'font-size': size,
      ...(weight === undefined ? {} : { 'font-weight': weight }),
    },
    fill,
    text: cut,
    title: cut === text ? undefined : text,
  };
}
