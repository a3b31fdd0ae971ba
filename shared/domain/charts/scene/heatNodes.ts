/** A table shaded by value. */
import { scale, toFixed } from '../../../lib/decimal.ts';
import { besideMark, markSign } from '../markSign.ts';
import { markValue } from '../markText.ts';
import type { Magnitude } from '../niceScale.ts';
import { type Drawing, pixelValue } from '../planDrawing.ts';
import type { ChartMark, ChartSpec } from '../types.ts';
import type { Box } from './frame.ts';
import { label, px, rect, type SceneNode, textWidth } from './nodes.ts';

export const HEAT_ROW = 26;
const SIZE = 11;
const SMALL = 10;
/** From this on in a magnitude one place says enough: "12.4", "0.79". */
const TEN = 10;

/** Every value printed; the shade only helps to find the big ones. Narrow cells have one magnitude, told above them. */
export function heatNodes(spec: ChartSpec, drawing: Drawing, box: Box): SceneNode[] {
  const width = (box.right - box.left) / Math.max(1, spec.periods.length);
  const [axis] = drawing.axes;
  const drawn = drawing.strokes.flatMap(({ marks }) => marks.filter((mark) => mark !== null));
  const most = drawn.reduce((high, { value }) => Math.max(high, Math.abs(pixelValue(value ?? '0'))), 0);
  const isNarrow = drawn.some((mark) => textWidth(inFull(mark), SIZE) > width - 4);
  const unit = label((isNarrow ? axis?.title : axis?.unit) ?? '', 0, 14);
  const rows = drawing.lines.flatMap((line, at) => {
    const y = box.top + at * HEAT_ROW;
    const stroke = drawing.strokes.find((each) => each.line === at);
    const cells = spec.periods.map((_, period): SceneNode => {
      const mark = stroke?.marks[period] ?? null;
      const place = { x: box.left + period * width + 1, y: y + 1, width: width - 2, height: HEAT_ROW - 2 };
      const middle = place.x + place.width / 2;
      if (mark?.value == null)
        return {
          tag: 'g',
          at: {},
          children: [
            rect(place, 'none', { 'stroke-dasharray': '2 2' }, 'grid'),
            label('missing', middle, y + 17, { anchor: 'middle', size: SMALL, most: place.width }),
          ],
        };
      const { hollow } = markSign(mark);
      const value = pixelValue(mark.value);
      const strength = most === 0 ? 0 : Math.sqrt(Math.abs(value) / most);
      const shade = rect(
        place,
        value < 0 ? 'hue1' : 'hue0',
        { 'fill-opacity': px(strength * 4) / 10, ...(hollow ? { 'stroke-dasharray': '3 2' } : {}) },
        hollow ? 'quiet' : 'none',
      );
      const words = isNarrow
        ? inTwoLines(mark, axis?.magnitude, { middle, y, most: place.width })
        : [label(inFull(mark), middle, y + 17, { anchor: 'middle', size: SIZE, fill: 'ink' })];
      return { tag: 'g', at: {}, mark: { line: at, period }, children: [shade, ...words] };
    });
    return [
      label(line.short, box.left - 8, y + 17, { anchor: 'end', fill: 'ink', most: box.left - 10 }),
      ...cells,
    ];
  });
  return [unit, ...rows];
}

/** "M ≈5.00 bn". */
function inFull(mark: ChartMark): string {
  const { letter } = markSign(mark);
  return `${letter === 'ƒ' ? '' : letter} ${markValue(mark).replace(` ${mark.unit}`, '')}`.trim();
}

/** The sign above the digits; the whole in a title. */
function inTwoLines(
  mark: ChartMark,
  magnitude: Magnitude | undefined,
  { middle, y, most }: { readonly middle: number; readonly y: number; readonly most: number },
): SceneNode[] {
  const inUnit = scale(mark.value ?? '0', -(magnitude?.exponent ?? 0));
  const digits = toFixed(inUnit, Math.abs(pixelValue(inUnit)) >= TEN ? 1 : 2).replace('-', '−');
  const sign = besideMark(mark).replace(/^ƒ$/, '');
  return [
    ...(sign === '' ? [] : [label(sign, middle, y + 10, { anchor: 'middle', size: 9, most })]),
    {
      ...label(digits, middle, y + (sign === '' ? 17 : 22), {
        anchor: 'middle',
        size: SMALL,
        fill: 'ink',
        most,
      }),
      title: inFull(mark),
    },
  ];
}
