/**
 * What a number chip of a note points to, as text: a cell (`ser12@2024`), a number an article states, by its place in
 * the article (`d1@120-131`, code points), or a number computed from several of these (`change(ser1@2020,ser1@2024)`).
 * A place never changes, while the numbering of mentions does when a paragraph is dropped or restored; so a chip can
 * lose its number, and then says so, but never takes up another. How the chip prints follows after a bar (`|bn.1`).
 */
import { type CellRef, cellText, parseCell } from '../figures/types.ts';
import { type ChipFormat, formatSuffix, parseFormat } from './chipFormat.ts';

export type StatedRef = { readonly documentId: string; readonly start: number; readonly end: number };
type SimpleRef =
  | { readonly kind: 'cell'; readonly cell: CellRef }
  | ({ readonly kind: 'stated' } & StatedRef);

/**
 * Sum of all; first minus second; first over second; first as percent of second; percent by which the second exceeds
 * the first. The very words of a pack's expressions.
 */
const CHIP_EXPRESSIONS = ['sum', 'difference', 'ratio', 'share', 'change'] as const;
export type ChipExpression = (typeof CHIP_EXPRESSIONS)[number];
export type ComputedRef = { readonly expression: ChipExpression; readonly operands: readonly string[] };
export type ChipRef = SimpleRef | ({ readonly kind: 'computed' } & ComputedRef);

/** More numbers in one sum are a group, and belong in the figures. */
const MOST_OPERANDS = 8;

/** The text of a reference to a cell. */
export const cellChip = (cell: CellRef): string => cellText(cell);

/** The text of a reference to a number that stands in an article. */
export const statedChip = ({ documentId, start, end }: StatedRef): string => `${documentId}@${start}-${end}`;

/** The text of a reference to a number that follows from others. */
export const computedChip = ({ expression, operands }: ComputedRef): string =>
  `${expression}(${operands.join(',')})`;

/** The reference without what says how it prints. */
const bareChip = (text: string): string => text.split('|')[0] ?? '';

/** How a chip was told to print; null where it prints as figures do. */
export const chipFormatOf = (text: string): ChipFormat | null => parseFormat(text.split('|')[1] ?? '');

/** The same number, printed another way; null prints it as figures do. */
export const withChipFormat = (text: string, format: ChipFormat | null): string =>
  format === null ? bareChip(text) : `${bareChip(text)}|${formatSuffix(format)}`;

/** Reads a chip's reference; null when the text is none. */
export function parseChip(text: string): ChipRef | null {
  const [bare = '', suffix, ...rest] = text.split('|');
  if (rest.length > 0 || (suffix !== undefined && parseFormat(suffix) === null)) return null;
  const computed = /^([a-z]+)\((.+)\)$/.exec(bare);
  return computed === null ? parseSimple(bare) : parseComputed(computed[1] ?? '', computed[2] ?? '');
}

/** The cells a chip rests on: its own, or those it is computed from. */
export function chipCells(text: string): CellRef[] {
  const parsed = parseChip(text);
  if (parsed === null || parsed.kind === 'stated') return [];
  return parsed.kind === 'cell' ? [parsed.cell] : parsed.operands.flatMap(chipCells);
}

function parseSimple(text: string): SimpleRef | null {
  const stated = /^(d\d{1,15})@(\d{1,9})-(\d{1,9})$/.exec(text);
  if (stated?.[1] !== undefined)
    return { kind: 'stated', documentId: stated[1], start: Number(stated[2]), end: Number(stated[3]) };
  const cell = parseCell(text);
  return cell === null ? null : { kind: 'cell', cell };
}

function parseComputed(name: string, inside: string): ChipRef | null {
  const expression = CHIP_EXPRESSIONS.find((each) => each === name);
  const operands = inside.split(',');
  const fits = expression === 'sum' ? operands.length <= MOST_OPERANDS : operands.length === 2;
  if (expression === undefined || !fits || operands.some((operand) => parseSimple(operand) === null))
    return null;
  return { kind: 'computed', expression, operands };
}
