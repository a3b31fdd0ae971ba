import { boundSign } from '#shared/domain/figures/boundSign.ts';
import { formatFigure } from '#shared/domain/figures/formatFigure.ts';
import type { CellView } from '#shared/ipc/shapes.ts';

/** Letters of SDMX OBS_STATUS that a reader should see; a normal value shows none. */
const SHOWN_STATUS: ReadonlySet<string> = new Set(['E', 'F', 'P', 'B']);

export type CellMarks = {
  readonly text: string;
  readonly unit: string;
  /** ≠ assertions disagree, ¶ an article links here, ƒ derived; each with its word for a screen reader. */
  readonly marks: readonly { readonly sign: string; readonly meaning: string }[];
};

/** What a grid cell prints. Nothing stated is an empty text, never a zero. */
export function cellMarks(cell: CellView | undefined): CellMarks {
  if (cell === undefined) return { text: '', unit: '', marks: [] };
  const marks: { sign: string; meaning: string }[] = [];
  if (cell.derivation !== null) marks.push({ sign: 'ƒ', meaning: `derived: ${cell.derivation}` });
  if (cell.missing.length > 0) marks.push({ sign: '∅', meaning: `missing: ${cell.missing.join(', ')}` });
  if (cell.spread !== null) marks.push({ sign: '≠', meaning: `stated from ${spreadText(cell)}` });
  if (cell.links > 0) marks.push({ sign: '¶', meaning: `${cell.links} linked passages` });
  if (SHOWN_STATUS.has(cell.status)) marks.push({ sign: cell.status, meaning: `status ${cell.status}` });
  if (cell.value === null) return { text: '', unit: '', marks };
  const words = formatFigure(cell.value, cell.currency).split(' ');
  const currency = cell.currency === null ? [] : [words.pop() ?? ''];
  const [number = '', ...magnitude] = words;
  return { text: `${boundSign(cell.bound)}${number}`, unit: [...magnitude, ...currency].join(' '), marks };
}

const spreadText = ({ spread, currency }: CellView): string =>
  spread === null ? '' : `${formatFigure(spread.low, currency)} to ${formatFigure(spread.high, currency)}`;

/** The tooltip: everything the signs stand for, in words. */
export function cellTooltip(cell: CellView | undefined): string {
  if (cell === undefined) return 'No figure';
  const lines = cellMarks(cell).marks.map(({ sign, meaning }) => `${sign} ${meaning}`);
  if (cell.value === null && lines.length === 0) return 'No figure';
  if (cell.reporter !== '') lines.unshift(`reporter ${cell.reporter}`);
  if (cell.value !== null) lines.unshift(`${cell.value} ${cell.currency ?? ''}`.trim());
  return lines.join('\n');
}

/** Column header of a flow, as the grid prints it. */
export const flowText = (flow: string): string => flow.replace('_', '-');
