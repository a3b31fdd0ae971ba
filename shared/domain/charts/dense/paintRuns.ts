import type { Dash } from '../palette.ts';
import type { Runs } from './columnRuns.ts';

/** A picture in memory: one number a pixel, as a canvas keeps them (red in the lowest byte). */
export type Pixels = { readonly data: Uint32Array; readonly width: number; readonly height: number };

export type RunLook = {
  /** "#215db0". */
  readonly colour: string;
  readonly dash: Dash;
  /** Pixels. */
  readonly thickness: number;
  /** Rows above and below the plot that a line's own thickness may reach into. */
  readonly margin: number;
};

/** Columns that are drawn and left out, in turn. */
const DASHES: Readonly<Record<Dash, readonly [on: number, off: number]>> = {
  solid: [1, 0],
  dashed: [7, 3],
  dotted: [2, 3],
};

/** Draws a line's columns, with smooth ends, over what is there. */
export function paintRuns({ data, width, height }: Pixels, { low, high }: Runs, look: RunLook): void {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(look.colour.slice(at, at + 2), 16));
  const rgb = ((blue ?? 0) << 16) | ((green ?? 0) << 8) | (red ?? 0);
  const full = (0xff000000 | rgb) >>> 0;
  const plot = height - 2 * look.margin;
  const [on, off] = DASHES[look.dash];
  const half = look.thickness / 2;
  for (let column = 0; column < width; column++) {
    const least = low[column] as number;
    const most = high[column] as number;
    if (least > most || (off > 0 && column % (on + off) >= on)) continue;
    const top = Math.max(0, look.margin + (1 - most) * plot - half);
    const foot = Math.min(height, look.margin + (1 - least) * plot + half);
    const firstWhole = Math.ceil(top);
    const lastWhole = Math.floor(foot);
    for (let at = firstWhole * width + column; at < lastWhole * width; at += width) data[at] = full;
    if (firstWhole > top) blend(data, (firstWhole - 1) * width + column, rgb, firstWhole - top);
    if (foot > lastWhole && lastWhole < height)
      blend(data, lastWhole * width + column, rgb, foot - lastWhole);
  }
}

/** A colour over a pixel, as much of it as is covered; in whole numbers, for it is done for two pixels of each column. */
function blend(data: Uint32Array, at: number, rgb: number, cover: number): void {
  const under = data[at] as number;
  const over = (cover * 255) | 0;
  if (under === 0) {
    data[at] = (over << 24) | rgb;
    return;
  }
  const alpha = over + ((((under >>> 24) * (255 - over)) / 255) | 0);
  const share = alpha === 0 ? 0 : ((over * 256) / alpha) | 0;
  const rest = 256 - share;
  const blue = (((rgb >>> 16) & 0xff) * share + ((under >>> 16) & 0xff) * rest) >>> 8;
  const green = (((rgb >>> 8) & 0xff) * share + ((under >>> 8) & 0xff) * rest) >>> 8;
  const red = ((rgb & 0xff) * share + (under & 0xff) * rest) >>> 8;
  data[at] = (alpha << 24) | (blue << 16) | (green << 8) | red;
}
