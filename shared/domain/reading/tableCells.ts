/**
 * What a table says of its cells outside them: the unit in a column's head, a row's label or the caption ("Value, Rs
 * crore", "USD million"), and the year that heads a column.
 */
import type { Block } from '../document/types.ts';
import { findQuantities } from './number/findQuantities.ts';
import type { Hints } from './number/hints.ts';
import type { QuantitySpan } from './number/types.ts';
import { findPeriods } from './periods/findPeriods.ts';
import type { Period, ReadingContext } from './types.ts';

/** The words around a cell that may name its unit, nearest first, and the time its column or row stands for. */
export type CellContext = { readonly units: readonly string[]; readonly period: Period | null };

const CELL = /^table (\d+) r(\d+) c(\d+)$/;
/** A unit stands behind a comma or in brackets, or is the whole head. */
const LONGEST_UNIT = 40;

/** Contexts of all number cells of a document, by block id. Linear in the cells. */
export function cellContexts(
  blocks: readonly Block[],
  context: ReadingContext,
): ReadonlyMap<string, CellContext> {
  const contexts = new Map<string, CellContext>();
  const heads = new Map<string, Block>();
  const captions = new Map<string, string>();
  let before: Block | null = null;
  for (const block of blocks) {
    if (!block.kept) continue;
    const place = block.role === 'table' ? CELL.exec(block.locator) : null;
    if (place === null) {
      before = block;
      continue;
    }
    const [table = '', row = '', column = ''] = place.slice(1);
    if (!captions.has(table)) captions.set(table, before === null ? '' : before.text);
    if (row === '1') heads.set(`${table} c${column}`, block);
    if (column === '1') heads.set(`${table} r${row}`, block);
    if (row === '1' || column === '1') continue;
    const head = heads.get(`${table} c${column}`)?.text ?? '';
    const label = heads.get(`${table} r${row}`)?.text ?? '';
    const units = [head, label, captions.get(table) ?? ''].flatMap(unitsIn);
    contexts.set(block.id, { units, period: timeOf(head, context) ?? timeOf(label, context) });
  }
  return contexts;
}

/** Pieces of a head that may be its unit: in brackets, behind the last comma, or all of it. */
function unitsIn(head: string): readonly string[] {
  const bracketed = /\(([^()]{1,40})\)\s*$/u.exec(head)?.[1];
  const behind = /,\s*([^,]{1,40})$/u.exec(head)?.[1];
  const pieces = [bracketed, behind, head].filter((piece) => piece !== undefined);
  return pieces.filter(
    (piece) => piece !== '' && piece.length <= LONGEST_UNIT && !/\d/u.test(piece.replace(/^['’]?000/u, '')),
  );
}

/** A head that is nothing but a time. */
function timeOf(text: string, context: ReadingContext): Period | null {
  if (text.length > LONGEST_UNIT) return null;
  const [time, ...others] = findPeriods(text, context).spans;
  const isWhole = time !== undefined && others.length === 0 && time.start === 0 && time.end === text.length;
  return isWhole && time.readings.length === 1 ? (time.readings[0]?.period ?? null) : null;
}

/** A cell's quantity with the unit its table states, when the cell itself states none. */
export function withTableUnit(
  text: string,
  quantity: QuantitySpan,
  { units }: CellContext,
  reading: { readonly language: string; readonly around: Hints },
): QuantitySpan {
  const isBare =
    quantity.readings.length > 0 && quantity.readings.every(({ rule }) => rule.endsWith('count.bare'));
  if (!isBare || quantity.kind !== 'count') return quantity;
  const digits = text.slice(quantity.start, quantity.end);
  for (const unit of units) {
    for (const written of spellings(digits, unit)) {
      const [found, ...others] = findQuantities(written, reading);
      const isWhole =
        found !== undefined && others.length === 0 && found.start === 0 && found.end === written.length;
      if (!isWhole || found.kind === 'count' || found.kind === 'rank' || found.kind === 'vague') continue;
      const readings = found.readings.map((one) => ({
        ...one,
        rule: `table.${one.rule}`,
        note: `${unit}, as the table says`,
      }));
      return { ...quantity, kind: found.kind, state: found.state, readings, why: found.why };
    }
  }
  return quantity;
}

/** "42.5 million kg", "Rs 1,180 crore": the unit behind the digits, or its first word before them. */
function spellings(digits: string, unit: string): readonly string[] {
  const plain = unit
    .trim()
    .replace(/^(?:in|value in|en|в)\s+/iu, '')
    .replace(/^['’]?000(?:s)?(?: of)?\s*/u, 'thousand ')
    .replace(/\b(thousand|million|billion|trillion)s(?: of)?\b/iu, '$1');
  const [first = '', ...rest] = plain.split(/\s+/u);
  return [
    `${first} ${digits}${rest.length === 0 ? '' : ` ${rest.join(' ')}`}`,
    `${digits} ${plain}`,
    `${digits}${plain}`,
  ].filter((written) => written.length < LONGEST_UNIT * 2);
}
