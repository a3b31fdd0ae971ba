/** Outlines of the countries that a map of the region shows, in the units of its grid. */
import regionShapes from './regionShapes.json' with { type: 'json' };

export type Point = readonly [x: number, y: number];
export type Ring = readonly Point[];
/** A stretch of a line across a shape that lies inside it. */
export type Span = { readonly from: number; readonly to: number; readonly at: number };

const AREAS: Readonly<Record<string, readonly string[]>> = regionShapes.areas;

export const MAP_SIZE = { width: regionShapes.width, height: regionShapes.height } as const;
/** Every area that the map has, in the order of their names. */
export const MAP_AREAS = Object.keys(AREAS).sort();

export const hasOutline = (area: string): boolean => AREAS[area] !== undefined;

/** The rings of an area's outline at a scale; none where the map does not have it. */
export const outlineOf = (area: string, scale: number): Ring[] =>
  (AREAS[area] ?? []).map((ring) => {
    const steps = ring.split(' ').map(Number);
    let [x, y] = [0, 0];
    return Array.from({ length: steps.length / 2 }, (_, at): Point => {
      x += steps[2 * at] ?? 0;
      y += steps[2 * at + 1] ?? 0;
      return [x * scale, y * scale];
    });
  });

/** Where a level line runs inside some rings, left to right. */
export function spansAt(rings: readonly Ring[], at: number): Span[] {
  const crossings = rings.flatMap((ring) =>
    ring.flatMap(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
      return y <= at === nextY <= at ? [] : [x + ((at - y) / (nextY - y)) * (nextX - x)];
    }),
  );
  crossings.sort((a, b) => a - b);
  return Array.from({ length: Math.floor(crossings.length / 2) }, (_, i) => ({
    from: crossings[2 * i] ?? 0,
    to: crossings[2 * i + 1] ?? 0,
    at,
  }));
}

const TRIED = 16;

/** The widest level stretch inside some rings: where a name has the most room. */
export function widestSpan(rings: readonly Ring[]): Span {
  const ys = rings.flatMap((ring) => ring.map(([, y]) => y));
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const all = Array.from({ length: TRIED - 1 }, (_, i) =>
    spansAt(rings, top + ((i + 1) / TRIED) * (bottom - top)),
  ).flat();
  const [first, ...rest] = all;
  if (first === undefined) return { from: 0, to: 0, at: top };
  return rest.reduce((best, span) => (span.to - span.from > best.to - best.from ? span : best), first);
}

/** Slanting strokes inside some rings, the gap between them measured level. */
export function hatchOf(rings: readonly Ring[], gap: number): readonly (readonly [Point, Point])[] {
  // Sheared, so that the strokes are level lines; afterwards sheared back.
  const sheared = rings.map((ring) => ring.map(([x, y]): Point => [x, y + x]));
  const ys = sheared.flatMap((ring) => ring.map(([, y]) => y));
  const first = Math.ceil(Math.min(...ys) / gap);
  const count = Math.max(0, Math.floor(Math.max(...ys) / gap) - first + 1);
  return Array.from({ length: count }, (_, i) => spansAt(sheared, (first + i) * gap + gap / 3)).flatMap(
    (spans) =>
      spans.map(({ from, to, at }): readonly [Point, Point] => [
        [from, at - from],
        [to, at - to],
      ]),
  );
}
