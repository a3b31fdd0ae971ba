import type { ReactNode } from 'react';
import { select } from '../../app/selection.ts';
import { BlockPieces, type PiecesProps } from './BlockPieces.tsx';
import type { ReaderRow } from './blockRows.ts';

type Props = Omit<PiecesProps, 'block'> & { readonly table: Extract<ReaderRow, { readonly kind: 'table' }> };

/** A table of the article; each cell is a block of its own, and its numbers are numbers as any other. */
export function TableBlock({ table, ...props }: Props): ReactNode {
  const { view, selection } = props;
  const width = Math.max(...table.rows.flatMap((cells) => cells.map(({ column }) => column)));
  const columns = Array.from({ length: width }, (_, at) => at + 1);
  const first = table.rows[0]?.[0]?.block.id;
  return (
    <div className="block role-table">
      <button
        type="button"
        className="locator"
        aria-pressed={selection.kind === 'block' && selection.blockId === first}
        onClick={() =>
          first === undefined ? undefined : select({ kind: 'block', documentId: view.id, blockId: first })
        }
      >
        {table.name}
      </button>
      <div className="article-table">
        <table>
          <tbody>
            {table.rows.map((cells) => (
              <tr key={cells[0]?.block.id}>
                {columns.map((column) => {
                  const block = cells.find((cell) => cell.column === column)?.block;
                  return block === undefined ? (
                    <td key={`empty ${column}`} />
                  ) : (
                    <td key={block.id} data-block={block.id} className={isFigure(block.text) ? 'figure' : ''}>
                      <BlockPieces {...props} block={block} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Digits and signs only: set to the right, so that they stand under each other. */
const isFigure = (text: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text);
