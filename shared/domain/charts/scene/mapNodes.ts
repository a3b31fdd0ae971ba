/** The region as a map: each row's country shaded by its value, which is printed; what is missing is hatched and named. */
import { hatchOf, MAP_AREAS, MAP_SIZE, outlineOf, type Ring, widestSpan } from '../map/outlines.ts';
import { besideMark, markSign } from '../markSign.ts';
import { markValue } from '../markText.ts';
import { type Drawing, pixelValue } from '../planDrawing.ts';
import type { ChartLine, ChartMark } from '../types.ts';
import { haloed, label, path, px, type Scene, type SceneNode, textWidth } from './nodes.ts';
import { type Named, namesBeside, type Rect } from './placeLabels.ts';

/** Room left and right of the outlines for the names of small countries. */
const MARGIN = 76;
const HEAD = 22;
const LINE = 14;
const HATCH_GAP = 7;
/** Narrower maps bear codes, and a list below says what they stand for. */
const LEAST_NAMED = 620;
const ENTRY = 190;
const ENTRY_LINE = 18;

type Shown = {
  readonly line: number;
  readonly row: ChartLine;
  readonly mark: ChartMark;
  readonly rings: Ring[];
};

/** The map at a width; of a given drawing all rows that have an outline. */
export function mapScene(drawing: Drawing, width: number): Scene {
  const isNarrow = width < LEAST_NAMED;
  const margin = isNarrow ? 0 : MARGIN;
  const scale = (width - 2 * margin) / MAP_SIZE.width;
  const foot = HEAD + MAP_SIZE.height * scale + 8;
  const ringsOf = (area: string): Ring[] =>
    outlineOf(area, scale).map((ring) => ring.map(([x, y]) => [x + margin, y + HEAD]));
  const shown = drawing.lines.flatMap((row, line): Shown[] => {
    const [mark] = row.marks;
    const rings = row.area === undefined ? [] : ringsOf(row.area);
    return mark === undefined || rings.length === 0 ? [] : [{ line, row, mark, rings }];
  });
  const others = MAP_AREAS.filter((area) => !shown.some(({ row }) => row.area === area));
  const isDrawn = (line: number): boolean => drawing.strokes.some((stroke) => stroke.line === line);
  const most = Math.max(...drawing.strokes.map(({ marks }) => Math.abs(pixelValue(marks[0]?.value ?? '0'))));
  const named = isNarrow
    ? coded(shown, isDrawn, { width, top: foot })
    : { nodes: names(shown, isDrawn, { left: 0, right: width, top: HEAD, bottom: foot }), height: 0 };
  return {
    width,
    height: foot + named.height,
    nodes: [
      label(drawing.axes[0]?.title ?? '', 0, 14),
      ...others.map((area) => path(outline(ringsOf(area)), 'grid')),
      ...shown.map((one) => (isDrawn(one.line) ? shaded(one, most) : hatched(one))),
      ...named.nodes,
    ],
  };
}

const outline = (rings: readonly Ring[]): string =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}Z`).join('');

function shaded({ line, mark, rings }: Shown, most: number): SceneNode {
  const value = pixelValue(mark.value ?? '0');
  const strength = most === 0 ? 0 : Math.sqrt(Math.abs(value) / most);
  const { hollow } = markSign(mark);
  const shape = path(
    outline(rings),
    'ink',
    {
      'stroke-width': 0.8,
      'stroke-linejoin': 'round',
      'fill-opacity': px(1 + strength * 5) / 10,
      // As bars do: dashed edges where a value is not final or not whole.
      ...(hollow ? { 'stroke-dasharray': '3 2' } : {}),
    },
    value < 0 ? 'hue1' : 'hue0',
  );
  return { tag: 'g', at: {}, mark: { line, period: 0 }, children: [shape] };
}

function hatched({ line, rings }: Shown): SceneNode {
  const strokes = hatchOf(rings, HATCH_GAP).map(
    ([[x1, y1], [x2, y2]]) => `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`,
  );
  return {
    tag: 'g',
    at: {},
    mark: { line, period: 0 },
    children: [
      path(outline(rings), 'quiet', { 'stroke-width': 0.8 }, 'surface'),
      path(strokes.join(''), 'quiet', { 'stroke-width': 0.6 }),
    ],
  };
}

/** Codes on the countries of a narrow map, and below it each with its name and value. */
function coded(
  shown: readonly Shown[],
  isDrawn: (line: number) => boolean,
  { width, top }: { readonly width: number; readonly top: number },
): { readonly nodes: SceneNode[]; readonly height: number } {
  const columns = Math.max(1, Math.floor(width / ENTRY));
  const nodes = shown.flatMap(({ row, mark, rings, line }, index) => {
    const { from, to, at } = widestSpan(rings);
    const code = row.area ?? '';
    const [x, y] = [(index % columns) * ENTRY, top + ENTRY_LINE * (Math.floor(index / columns) + 1)];
    const value = isDrawn(line) ? valueText(mark) : 'missing';
    return [
      haloed(label(code, (from + to) / 2, at + 4, { anchor: 'middle', size: 10, fill: 'ink' })),
      label(code, x, y, { size: 11 }),
      label(`${row.short} ${value}`, x + 34, y, { fill: 'ink', most: ENTRY - 34 }),
    ];
  });
  return { nodes, height: ENTRY_LINE * Math.ceil(shown.length / columns) + 8 };
}

/** A country's name and value: inside it where there is room, else beside it. */
function names(
  shown: readonly Shown[],
  isDrawn: (line: number) => boolean,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): SceneNode[] {
  const all = shown.map((one) => {
    const { from, to, at } = widestSpan(one.rings);
    const value = isDrawn(one.line) ? valueText(one.mark) : 'missing';
    const [x, y] = [(from + to) / 2, at];
    const need = Math.max(textWidth(one.row.short), textWidth(value)) + 8;
    return { name: one.row.short, value, x, y, from, to, isInside: to - from >= need, need };
  });
  const inside = all.filter(({ isInside }) => isInside);
  const taken = inside.map(
    ({ x, y, need }): Rect => ({ left: x - need / 2, right: x + need / 2, top: y - LINE, bottom: y + LINE }),
  );
  const middle = (box.left + box.right) / 2;
  const beside = all
    .filter(({ isInside }) => !isInside)
    .map(({ name, value, x, y, from, to }): Named => {
      const isLeft = x < middle;
      return { name: `${name} ${value}`, x: isLeft ? from : to, y, isLeft };
    });
  return [
    ...inside.flatMap(({ name, value, x, y }) => [
      haloed(label(name, x, y - 2, { anchor: 'middle', fill: 'ink' })),
      haloed(label(value, x, y + LINE - 2, { anchor: 'middle', fill: 'ink', weight: 600 })),
    ]),
    ...namesBeside(beside, box, taken).flat().map(haloed),
  ];
}

/** "7.30 bn", with its letter where it is not plainly reported. */
function valueText(mark: ChartMark): string {
  const letter = besideMark(mark)
    .replace('ƒ', '')
    .replace(/[^\p{L}∅]/gu, '');
  return `${letter} ${markValue(mark).replace(` ${mark.unit}`, '')}`.trim();
}
