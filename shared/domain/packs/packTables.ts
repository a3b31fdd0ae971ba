/** A pack's three tables in memory, and what follows from them: each number's value and the hash of its trace. */
import { isDecimalText } from '../../lib/decimal.ts';
import { Problem } from '../../lib/problem.ts';
import { sha256, type TextHash } from '../../lib/sha256.ts';
import { boundOfSum } from '../figures/boundOfSum.ts';
import { BOUNDS, type Bound } from '../reading/types.ts';
import { canonicalJson } from './canonicalJson.ts';
import { computeNumber, NOTHING, type Operand } from './computeNumber.ts';
import {
  isNumberId,
  PACK_EXPRESSIONS,
  type PackExpression,
  type PackModel,
  type PackScenario,
} from './packModel.ts';
import { FIGURE_COLUMNS, NUMBER_COLUMNS, type Row, SOURCE_COLUMNS, toRow } from './packRows.ts';
import { scenarioComputer } from './packScenario.ts';
import { scenariosIn } from './scenariosIn.ts';

export type PackTables = {
  readonly figures: ReadonlyMap<string, Row>;
  readonly sources: ReadonlyMap<string, Row>;
  readonly numbers: ReadonlyMap<string, Row>;
  readonly scenarios: readonly PackScenario[];
};

/** The tables of a model, as they would be read back from its files. */
export function tablesOf(model: PackModel): PackTables {
  const byId = (columns: Readonly<Record<string, string>>, items: readonly { readonly id: string }[]) =>
    new Map(items.map((item) => [item.id, toRow(columns, item)]));
  return {
    figures: byId(FIGURE_COLUMNS, model.figures),
    sources: byId(SOURCE_COLUMNS, model.sources),
    numbers: byId(NUMBER_COLUMNS, model.numbers),
    scenarios: scenariosIn(model),
  };
}

export const inputsOf = (row: Row): string[] => (row['inputs'] ?? '').split(' ').filter((id) => id !== '');

/** A chain of numbers longer than this is nobody's arithmetic. */
const LONGEST_CHAIN = 200;

/**
 * Computes numbers anew from the figures, through other numbers where they are made of them; each once, however many
 * rest on it. A quoted number is its stated value, provided its quote holds the printed text; else, and in a circle, it
 * is nothing.
 */
export function recomputer(tables: PackTables): (id: string) => Operand {
  const known = new Map<string, Operand>();
  const compute = (id: string, depth: number): Operand => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const row = tables.numbers.get(id);
    if (row === undefined || depth > LONGEST_CHAIN) return NOTHING;
    // Met again before it is done, it stands in a circle.
    known.set(id, NOTHING);
    const result = ofRow(row, (input) => compute(input, depth + 1));
    known.set(id, result);
    return result;
  };
  const bound = (id: string, depth: number): Bound => {
    const row = tables.numbers.get(id);
    if (row === undefined || depth > LONGEST_CHAIN) return 'exact';
    return boundOfSum(
      inputsOf(row).map((input) =>
        isNumberId(input) ? bound(input, depth + 1) : boundIn(tables.figures.get(input)),
      ),
    );
  };
  const inScenario = scenarioComputer(tables.scenarios, (id) => ({
    ...compute(id, 0),
    bound: bound(id, 0),
  }));
  const ofRow = (row: Row, number: (id: string) => Operand): Operand => {
    const expression = row['expression'] as PackExpression;
    if (!PACK_EXPRESSIONS.includes(expression)) return NOTHING;
    if (expression === 'scenario') return inScenario(row['id'] ?? '');
    if (expression === 'quote') return row['quote']?.includes(row['text'] ?? ' ') ? operandOf(row) : NOTHING;
    const operands = inputsOf(row).map((input) =>
      isNumberId(input) ? number(input) : operandOf(tables.figures.get(input)),
    );
    return computeNumber(expression, operands);
  };
  return (id) => compute(id, 0);
}

/** Whether every number is what its tables come to. */
export function computes(tables: PackTables): boolean {
  const recompute = recomputer(tables);
  return [...tables.numbers].every(([id, row]) =>
    Object.entries(recompute(id)).every(([column, value]) => (row[column] ?? null) === (value ?? '')),
  );
}

/** SHA-256 over each number's row and every figure, source and number it rests on. */
export function traceHasher(tables: PackTables, hash: TextHash = sha256): (id: string) => string {
  const traceOf = tracer(tables);
  // A row stands in many traces; its text is made once.
  const texts = new Map<Row, string>();
  const text = (row: Row | undefined): string => {
    if (row === undefined) return 'null';
    const known = texts.get(row) ?? canonicalJson(row);
    texts.set(row, known);
    return known;
  };
  const rows = (table: ReadonlyMap<string, Row>, ids: ReadonlySet<string>): string =>
    `[${[...ids]
      .sort()
      .map((each) => text(table.get(each)))
      .join(',')}]`;
  return (id) => {
    const trace = traceOf(id);
    const number = text(tables.numbers.get(id));
    const [figures, numbers, sources] = [
      rows(tables.figures, trace.figures),
      rows(tables.numbers, trace.numbers),
      rows(tables.sources, trace.sources),
    ];
    // As canonicalJson would write it: keys in order, no spaces.
    return hash(`{"figures":${figures},"number":${number},"numbers":${numbers},"sources":${sources}}`);
  };
}

export type Trace = {
  readonly numbers: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
};

/** Far more than the numbers of any briefing rest on; a pack made to keep a machine busy has no end. */
const MOST_STEPS = 2_000_000;
const tooTangled = (): Problem =>
  new Problem('pack/too-large', {
    message: 'Its numbers rest on one another in more ways than any briefing has.',
    where: 'data/numbers.csv',
    fix: 'Ask its sender for the pack as Attest exported it.',
  });

/** Ids a number rests on: its inputs, theirs, and every figure of its own cell (those not chosen too). */
export function tracer(tables: PackTables): (id: string) => Trace {
  const byCell = new Map<string, string[]>();
  for (const [id, { cell = '' }] of tables.figures) {
    const same = byCell.get(cell);
    if (same === undefined) byCell.set(cell, [id]);
    else same.push(id);
  }
  let steps = 0;
  return (id) => {
    const numbers = new Set<string>();
    const figures = new Set<string>();
    const waiting = [id];
    for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
      const row = tables.numbers.get(current);
      if (row === undefined) continue;
      if (++steps > MOST_STEPS) throw tooTangled();
      for (const input of inputsOf(row)) {
        if (!isNumberId(input)) figures.add(input);
        else if (!numbers.has(input)) {
          numbers.add(input);
          waiting.push(input);
        }
      }
      const cell = row['cell'] ?? '';
      if (cell !== '') for (const figure of byCell.get(cell) ?? []) figures.add(figure);
    }
    const sources = new Set<string>();
    for (const figure of figures) {
      const source = tables.figures.get(figure)?.['source'];
      if (source) sources.add(source);
    }
    return { numbers, figures, sources };
  };
}

const boundIn = (row: Row | undefined): Bound => BOUNDS.find((each) => each === row?.['bound']) ?? 'exact';

function operandOf(row: Row | undefined): Operand {
  if (row === undefined) return NOTHING;
  const read = (column: string): string | null => {
    const text = row[column] ?? '';
    return isDecimalText(text) ? text : null;
  };
  return { value: read('value'), low: read('low'), high: read('high') };
}
