import type { ReactNode } from 'react';
import { select } from '../../app/selection.ts';
import { importText } from '../../strings/importText.ts';
import { text } from '../../strings/text.ts';
import { importTable } from '../imports/importClipboard.ts';
import { BlockPieces, type PiecesProps } from './BlockPieces.tsx';
import type { ReaderRow } from './blockRows.ts';

type Props = Omit<PiecesProps, 'block'> & { readonly table: Extract<ReaderRow, { readonly kind: 'table' }> };

/** A table of the article; each cell is a block of its own, and its numbers are numbers as any other. */
export function TableBlock({ table, ...props }: Props): ReactNode {
  const { view, selection } = props;
  const width = Math.max(...table.rows.flatMap((cells) => cells.map(({ column }) => column)));
  const columns = Array.from({ length: width }, (_, at) => at + 1);
  const first = table.rows[0]?.[0]?.block.id;
  const source = view.meta.title ?? text.reader.untitled;
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
      <div className="table-with-tools">
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
                      <td
                        key={block.id}
                        data-block={block.id}
                        className={isFigure(block.text) ? 'figure' : ''}
                      >
                        <BlockPieces {...props} block={block} />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <button
          type="button"
          className="button"
          title={importText.tableHint}
          onClick={() =>
            importTable({ name: `${source.slice(0, NAME)}, ${table.name}`, source }, [
              ...wordsBefore(view.blocks, first),
              ...textsOf(table, columns),
            ])
          }
        >
          {importText.table}
        </button>
      </div>
    </div>
  );
}

/** As much of an article's title names a table of it. */
const NAME = 60;

/** What stands right before a table often says its unit. */
function wordsBefore(blocks: Props['view']['blocks'], first: string | undefined): string[][] {
  const before = blocks
    .slice(
      0,
      blocks.findIndex(({ id }) => id === first),
    )
    .findLast(({ kept }) => kept);
  return before === undefined || before.role === 'table' ? [] : [[before.text]];
}

/** The table as rows of texts, a cell that is not there empty. */
const textsOf = ({ rows }: Props['table'], columns: readonly number[]): string[][] =>
  rows.map((cells) =>
    columns.map((column) => cells.find((cell) => cell.column === column)?.block.text ?? ''),
  );

/** Digits and signs only: set to the right, so that they stand under each other. */
const isFigure = (text: string): boolean => /^[^\p{L}]*\d[^\p{L}]*$/u.test(text);
