/** A chart of a pack as lines and marks, so that it is drawn by the window's rules. */
import { leastCertain } from '#shared/domain/charts/markSign.ts';
import type { ChartLine, ChartMark } from '#shared/domain/charts/types.ts';
import { boundOfSum, turnedBound } from '#shared/domain/figures/boundOfSum.ts';
import type { ChartPart, PackAssertion, PackNumber } from '#shared/domain/packs/packModel.ts';
import { isNumberId } from '#shared/domain/packs/packModel.ts';
import { BOUNDS, type Bound } from '#shared/domain/reading/types.ts';
import type { Printer } from './printer.ts';

/** A mark whose cell's series is the id of its number: in a pack numbers are what everything leads to. */
export function packLines(part: ChartPart, printer: Printer): ChartLine[] {
  return part.rows.map((row, index) => ({
    seriesId: row.series ?? String(index),
    ...(row.area === undefined ? {} : { area: row.area }),
    ...(row.reporter === undefined ? {} : { reporter: row.reporter }),
    name: row.label,
    short: row.short ?? row.label,
    marks: part.columns.map((period, column): ChartMark => {
      const id = row.numbers[column] ?? null;
      const number = id === null ? null : printer.number(id);
      return {
        cell: { seriesId: id ?? '', period },
        value: number?.value ?? null,
        unit: number?.unit ?? '',
        bound: number === null ? 'exact' : boundOf(number, printer),
        status: number === null ? 'M' : leastCertain(statusesOf(number, printer)),
        derivation: number === null || number.expression === 'assertion' ? null : number.expression,
        missing: number?.missing ?? [],
        sources: [],
        reporters: number === null ? [] : reportersOf(number, printer),
        low: number?.low ?? null,
        high: number?.high ?? null,
        ...originOf(row, column),
      };
    }),
  }));
}

/** Whose word a mark is; an older pack says it of a whole row alone. */
function originOf({ mirror, origins }: ChartPart['rows'][number], column: number): Pick<ChartMark, 'origin'> {
  const origin = origins === undefined ? (mirror === true ? 'mirror' : null) : origins[column];
  return origin == null ? {} : { origin };
}

/** Which input works the other way: what is taken away or divided by. */
const TURNED: Readonly<Partial<Record<PackNumber['expression'], number>>> = {
  difference: 1,
  ratio: 1,
  share: 1,
  change: 0,
};

/** How firmly a number is stated: its assertion's bound, or what holds of all that it is computed from. */
function boundOf({ expression, inputs }: PackNumber, printer: Printer): Bound {
  if (inputs.length === 2 && inputs[0] === inputs[1]) return 'exact';
  return boundOfSum(
    inputs.map((input, at): Bound => {
      const bound = boundOfInput(input, printer);
      return at === TURNED[expression] ? turnedBound(bound) : bound;
    }),
  );
}

function boundOfInput(input: string, printer: Printer): Bound {
  if (isNumberId(input)) return boundOf(printer.number(input), printer);
  const stated = printer.figure(input)?.bound;
  return BOUNDS.find((bound) => bound === stated) ?? 'exact';
}

/** Whose statistics a number rests on, each once, in their order. */
const reportersOf = (number: PackNumber, printer: Printer): string[] =>
  [...new Set(assertionsOf(number, printer).map(({ reporter }) => reporter))].sort();

const assertionsOf = ({ inputs }: PackNumber, printer: Printer): PackAssertion[] =>
  inputs.flatMap((input) =>
    isNumberId(input) ? assertionsOf(printer.number(input), printer) : (printer.figure(input) ?? []),
  );

/** The statuses of the assertions a number rests on. */
function statusesOf(number: PackNumber, printer: Printer): string[] {
  return number.inputs.flatMap((input) =>
    isNumberId(input) ? statusesOf(printer.number(input), printer) : (printer.figure(input)?.status ?? []),
  );
}
