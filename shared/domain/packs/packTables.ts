/** A pack's three tables in memory, and what follows from them: each number's value and the hash of its trace. */
import { isDecimalText } from '../../lib/decimal.ts';
import { sha256 } from '../../lib/sha256.ts';
import { canonicalJson } from './canonicalJson.ts';
import { computeNumber, NOTHING, type Operand } from './computeNumber.ts';
import { isNumberId, PACK_EXPRESSIONS, type PackExpression, type PackModel } from './packModel.ts';
import { FIGURE_COLUMNS, NUMBER_COLUMNS, type Row, SOURCE_COLUMNS, toRow } from './packRows.ts';

export type PackTables = {
  readonly figures: ReadonlyMap<string, Row>;
  readonly sources: ReadonlyMap<string, Row>;
  readonly numbers: ReadonlyMap<string, Row>;
};

export function tablesOf(model: PackModel): PackTables {
  const byId = (columns: Readonly<Record<string, string>>, items: readonly { readonly id: string }[]) =>
    new Map(items.map((item) => [item.id, toRow(columns, item)]));
  return {
    figures: byId(FIGURE_COLUMNS, model.figures),
    sources: byId(SOURCE_COLUMNS, model.sources),
    numbers: byId(NUMBER_COLUMNS, model.numbers),
  };
}

export const inputsOf = (row: Row): string[] => (row['inputs'] ?? '').split(' ').filter((id) => id !== '');

/**
 * Computes a number anew from the figures, through other numbers where it is made of them. A quoted number is its
 * stated value, provided its quote holds the printed text; else, and in a circle, it is nothing.
 */
export function recompute(tables: PackTables, id: string, path: readonly string[] = []): Operand {
  const row = tables.numbers.get(id);
  if (row === undefined || path.includes(id)) return NOTHING;
  const expression = row['expression'] as PackExpression;
  if (!PACK_EXPRESSIONS.includes(expression)) return NOTHING;
  if (expression === 'quote') return row['quote']?.includes(row['text'] ?? ' ') ? operandOf(row) : NOTHING;
  const operands = inputsOf(row).map((input) =>
    isNumberId(input) ? recompute(tables, input, [...path, id]) : operandOf(tables.figures.get(input)),
  );
  return computeNumber(expression, operands);
}

/** SHA-256 over the number's row and every figure, source and number it rests on. */
export function traceSha256(tables: PackTables, id: string): string {
  const trace = traceOf(tables, id);
  const rows = (table: ReadonlyMap<string, Row>, ids: ReadonlySet<string>) =>
    [...ids].sort().map((each) => table.get(each) ?? null);
  return sha256(
    canonicalJson({
      number: tables.numbers.get(id) ?? null,
      numbers: rows(tables.numbers, trace.numbers),
      figures: rows(tables.figures, trace.figures),
      sources: rows(tables.sources, trace.sources),
    }),
  );
}

export type Trace = {
  readonly numbers: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
};

/** Ids a number rests on: its inputs, theirs, and every figure of its own cell (those not chosen too). */
export function traceOf(tables: PackTables, id: string): Trace {
  const numbers = new Set<string>();
  const figures = new Set<string>();
  const waiting = [id];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    const row = tables.numbers.get(current);
    if (row === undefined) continue;
    for (const input of inputsOf(row)) {
      if (!isNumberId(input)) figures.add(input);
      else if (!numbers.has(input)) {
        numbers.add(input);
        waiting.push(input);
      }
    }
    const cell = row['cell'] ?? '';
    if (cell === '') continue;
    for (const [figure, stated] of tables.figures) if (stated['cell'] === cell) figures.add(figure);
  }
  const sources = new Set<string>();
  for (const figure of figures) {
    const source = tables.figures.get(figure)?.['source'];
    if (source) sources.add(source);
  }
  return { numbers, figures, sources };
}

function operandOf(row: Row | undefined): Operand {
  if (row === undefined) return NOTHING;
  const read = (column: string): string | null => {
    const text = row[column] ?? '';
    return isDecimalText(text) ? text : null;
  };
  return { value: read('value'), low: read('low'), high: read('high') };
}
